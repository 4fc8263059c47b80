package org.jisr.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jisr.base.Money;
import org.jisr.base.Rate;
import org.jisr.base.Side;
import org.jisr.people.Territories;
import org.jisr.people.Territory;
import org.jisr.project.Draft;
import org.jisr.project.Marker;
import org.jisr.project.Project;
import org.jisr.project.Units;
import org.jisr.web.Sent;

/**
 * The sheet of a project as a program sends it: the shape in which it is read. What Jisr itself
 * knows (the code, the state, names beside numbers) may stand there and says nothing.
 */
record ProjectBody(Sent body, Territories territories) {

  /** The longest list, in rows: as many as the form has. */
  static final int ROWS = 12;

  private static final String[] KNOWN = {
    "id",
    "code",
    "version",
    "state",
    "publication",
    "historic",
    "notice",
    "amendment",
    "waiting",
    "illustrative",
    "title",
    "summary",
    "partners",
    "axis",
    "axisId",
    "commitments",
    "commitmentIds",
    "dacPurposes",
    "sdgTargets",
    "policyMarkers",
    "startsOn",
    "endsOn",
    "places",
    "milestones",
    "financing"
  };

  Draft read() {
    body.only(KNOWN);
    Sent partners =
        body.object("partners").only("lead", "holder", "counterpart", "holderId", "counterpartId");
    return new Draft(
        body.localText("title"),
        body.localText("summary"),
        side(partners),
        partners.number("holderId"),
        partners.number("counterpartId"),
        body.number("axisId"),
        body.numbers("commitmentIds"),
        body.texts("dacPurposes"),
        body.texts("sdgTargets"),
        body.objects("policyMarkers", ROWS).stream().map(ProjectBody::marker).toList(),
        body.date("startsOn"),
        body.date("endsOn"),
        body.objects("places", ROWS).stream().map(ProjectBody::place).toList(),
        milestones(),
        financing(),
        body.flag("illustrative"));
  }

  /** A side by the code of its territory, {@code MA-06}. */
  private Optional<Side> side(Sent partners) {
    String code = partners.text("lead");
    Optional<Side> side =
        territories.list().stream()
            .filter(t -> t.code().equals(code))
            .map(Territory::side)
            .findFirst();
    if (side.isEmpty() && !code.isEmpty()) {
      partners.fault("lead", "form.choice.invalid", code);
    }
    return side;
  }

  private static Marker marker(Sent marker) {
    marker.only("code", "significance", "reason");
    return new Marker(
        marker.whole("code").orElse(0),
        marker.whole("significance").orElse(-1),
        marker.localText("reason"));
  }

  private static Project.Place place(Sent place) {
    place.only("territory", "unit", "label", "lon", "lat");
    Optional<BigDecimal> lon = place.decimal("lon");
    Optional<BigDecimal> lat = place.decimal("lat");
    if (lon.isEmpty() || lat.isEmpty()) {
      place.fault("lon", "project.place.point");
    }
    String unit = place.text("unit");
    return new Project.Place(
        Units.find(unit).map(Units.Unit::side).orElse(Side.A),
        unit,
        place.localText("label"),
        lon.map(BigDecimal::doubleValue).orElse(0.0),
        lat.map(BigDecimal::doubleValue).orElse(0.0));
  }

  private List<Project.Milestone> milestones() {
    List<Project.Milestone> milestones = new ArrayList<>();
    for (Sent sent : body.objects("milestones", ROWS)) {
      sent.only("number", "title", "dueOn", "doneOn");
      int n = sent.whole("number").orElse(0);
      var title = sent.localText("title");
      Optional<LocalDate> due = sent.date("dueOn");
      Optional<LocalDate> done = sent.date("doneOn");
      if (due.isPresent()) {
        milestones.add(new Project.Milestone(n, title, due.get(), done));
      } else {
        sent.fault("dueOn", "form.date.missing");
      }
    }
    return milestones;
  }

  private List<Project.Financing> financing() {
    List<Project.Financing> financing = new ArrayList<>();
    for (Sent sent : body.objects("financing", ROWS)) {
      sent.only("funder", "funderId", "amount", "currency", "converted");
      long funder = sent.number("funderId").orElse(0L);
      Optional<Money> amount = amount(sent);
      amount.ifPresent(
          money -> financing.add(new Project.Financing(funder, money, conversion(sent, money))));
    }
    return financing;
  }

  private static Optional<Money> amount(Sent sent) {
    Optional<BigDecimal> value = sent.decimal("amount");
    String currency = sent.text("currency");
    if (value.isEmpty()) {
      sent.fault("amount", "project.amount.missing");
      return Optional.empty();
    }
    if (currency.isEmpty()) {
      sent.fault("currency", "form.choice.missing");
      return Optional.empty();
    }
    if (!currency.equals("EUR") && !currency.equals("MAD")) {
      sent.fault("currency", "form.choice.invalid", currency);
      return Optional.empty();
    }
    try {
      return Optional.of(Money.of(value.get(), Currency.getInstance(currency)));
    } catch (ArithmeticException e) {
      sent.fault("amount", "project.amount.decimals", value.get().toPlainString());
      return Optional.empty();
    }
  }

  /** One EUR in MAD with all it was made with; the amount is computed here again. */
  private static Optional<Rate.Converted> conversion(Sent line, Money amount) {
    if (!line.has("converted")) {
      return Optional.empty();
    }
    Sent sent =
        line.object("converted")
            .only("amount", "currency", "rate", "from", "to", "kind", "date", "source");
    Optional<BigDecimal> value = sent.decimal("rate").filter(v -> v.signum() > 0);
    Optional<Rate.Kind> kind = sent.choice("kind", Rate.Kind.class);
    Optional<LocalDate> date = sent.date("date");
    String source = sent.text("source");
    boolean euroInDirham =
        (sent.text("from") + sent.text("to")).isEmpty()
            || sent.text("from").equals("EUR") && sent.text("to").equals("MAD");
    if (value.isEmpty() || kind.isEmpty() || date.isEmpty() || source.isEmpty() || !euroInDirham) {
      sent.fault("rate", "project.rate.whole");
      return Optional.empty();
    }
    Rate rate = new Rate(Money.EUR, Money.MAD, value.get(), kind.get(), date.get(), source);
    return Optional.of(rate.convert(amount));
  }
}
