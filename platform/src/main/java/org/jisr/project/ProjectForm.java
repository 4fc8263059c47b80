package org.jisr.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Money;
import org.jisr.base.Rate;
import org.jisr.base.Side;
import org.jisr.web.Form;

/**
 * The form of a sheet and back. Rows of a list are numbered from 1; a row in which nothing was
 * typed is no row, one that cannot be read notes its fault.
 */
public final class ProjectForm {

  /** The longest list, in rows. */
  static final int ROWS = 12;

  /** The DAC's policy markers. */
  static final int MARKERS = 12;

  /** The lists of the form, each by the fields in which somebody may have written. */
  public enum Rows {
    MILESTONES(4, "milestoneFr", "milestoneAr", "milestoneEn", "milestoneDue", "milestoneDone"),
    PLACES(2, "placeUnit", "placeFr", "placeAr", "placeEn", "placeLon", "placeLat"),
    FINANCING(2, "funder", "amount", "rate", "rateKind", "rateOn", "rateSource");

    private final int least;
    private final List<String> fields;

    Rows(int least, String... fields) {
      this.least = least;
      this.fields = List.of(fields);
    }

    /** Something stands in a row. */
    public boolean written(Form form, int n) {
      return fields.stream().anyMatch(field -> !form.text(field + "." + n).isEmpty());
    }

    /** How many rows are shown: all in which something stands, and two more to write in. */
    public int shown(Form form) {
      int last = IntStream.rangeClosed(1, ROWS).filter(n -> written(form, n)).max().orElse(0);
      return Math.clamp(last + 2, least, ROWS);
    }
  }

  private final Form form;

  private ProjectForm(Form form) {
    this.form = form;
  }

  static Draft read(Form form) {
    return new ProjectForm(form).draft();
  }

  private Draft draft() {
    return new Draft(
        form.localText("title"),
        form.localText("summary"),
        form.choice("lead", Side.class),
        number("holder"),
        number("counterpart"),
        number("axis"),
        words(form.text("commitments")).stream()
            .filter(id -> id.matches("\\d{1,18}"))
            .map(Long::valueOf)
            .toList(),
        words(form.text("purposes")),
        words(form.text("targets")),
        markers(),
        form.date("startsOn"),
        form.date("endsOn"),
        places(),
        milestones(),
        financing(),
        form.checked("illustrative"));
  }

  private Optional<Long> number(String field) {
    return Optional.of(form.text(field)).filter(t -> t.matches("\\d{1,18}")).map(Long::valueOf);
  }

  /** Words as they were typed one after the other, or ticked. */
  static List<String> words(String typed) {
    return Arrays.stream(typed.split("[\\s,;،؛]+"))
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  private List<Marker> markers() {
    List<Marker> markers = new ArrayList<>();
    for (int code = 1; code <= MARKERS; code++) {
      Optional<Integer> significance = form.whole("significance." + code);
      if (significance.isPresent()) {
        markers.add(new Marker(code, significance.get(), text("markerReason", code)));
      }
    }
    return markers;
  }

  private List<Project.Place> places() {
    List<Project.Place> places = new ArrayList<>();
    for (int n = 1; n <= ROWS; n++) {
      LocalText label = text("place", n);
      String unit = form.text("placeUnit." + n);
      Optional<BigDecimal> lon = form.decimal("placeLon." + n, 15);
      Optional<BigDecimal> lat = form.decimal("placeLat." + n, 15);
      if (label.isEmpty() && unit.isEmpty() && lon.isEmpty() && lat.isEmpty()) {
        continue;
      }
      if (lon.isEmpty() || lat.isEmpty()) {
        form.fault("placeLon." + n, "project.place.point");
      }
      places.add(
          new Project.Place(
              Units.find(unit).map(Units.Unit::side).orElse(Side.A),
              unit,
              label,
              lon.map(BigDecimal::doubleValue).orElse(0.0),
              lat.map(BigDecimal::doubleValue).orElse(0.0)));
    }
    return places;
  }

  private List<Project.Milestone> milestones() {
    List<Project.Milestone> milestones = new ArrayList<>();
    for (int n = 1; n <= ROWS; n++) {
      LocalText title = text("milestone", n);
      Optional<LocalDate> due = form.date("milestoneDue." + n);
      Optional<LocalDate> done = form.date("milestoneDone." + n);
      if (due.isPresent()) {
        milestones.add(
            new Project.Milestone(
                form.whole("milestoneNo." + n).orElse(0), title, due.get(), done));
      } else if (!title.isEmpty() && form.faults("milestoneDue." + n).isEmpty()) {
        form.fault("milestoneDue." + n, "form.date.missing");
      }
    }
    return milestones;
  }

  private LocalText text(String name, int n) {
    Map<Lang, String> texts = new EnumMap<>(Lang.class);
    texts.put(Lang.FR, form.text(name + "Fr." + n));
    texts.put(Lang.AR, form.text(name + "Ar." + n));
    texts.put(Lang.EN, form.text(name + "En." + n));
    return new LocalText(Lang.find(form.text(name + "Source." + n)).orElse(Lang.FR), texts);
  }

  private List<Project.Financing> financing() {
    List<Project.Financing> financing = new ArrayList<>();
    for (int n = 1; n <= ROWS; n++) {
      Optional<Long> funder = number("funder." + n);
      Optional<Money> amount = amount(n);
      if (amount.isPresent()) {
        financing.add(
            new Project.Financing(funder.orElse(0L), amount.get(), conversion(n, amount.get())));
      } else if (funder.isPresent() && form.faults("amount." + n).isEmpty()) {
        form.fault("amount." + n, "project.amount.missing");
      }
    }
    return financing;
  }

  private Optional<Money> amount(int n) {
    Optional<BigDecimal> typed = form.decimal("amount." + n);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Currency currency = form.text("currency." + n).equals("MAD") ? Money.MAD : Money.EUR;
    try {
      return Optional.of(Money.of(typed.get(), currency));
    } catch (ArithmeticException e) {
      form.fault("amount." + n, "project.amount.decimals", form.text("amount." + n));
      return Optional.empty();
    }
  }

  /** One EUR in MAD, as the agreement or a bank says it; all of it or nothing. */
  private Optional<Rate.Converted> conversion(int n, Money amount) {
    Optional<BigDecimal> value = form.decimal("rate." + n);
    Optional<Rate.Kind> kind = form.choice("rateKind." + n, Rate.Kind.class);
    Optional<LocalDate> date = form.date("rateOn." + n);
    String source = form.text("rateSource." + n);
    if (value.isEmpty() && date.isEmpty() && source.isEmpty()) {
      return Optional.empty();
    }
    boolean whole =
        value.filter(v -> v.signum() > 0).isPresent()
            && kind.isPresent()
            && date.isPresent()
            && !source.isEmpty();
    if (!whole) {
      form.fault("rate." + n, "project.rate.whole");
      return Optional.empty();
    }
    Rate rate =
        new Rate(
            Money.EUR,
            Money.MAD,
            value.orElseThrow(),
            kind.orElseThrow(),
            date.orElseThrow(),
            source);
    return Optional.of(rate.convert(amount));
  }

  /** A stored sheet as its form. */
  static Form of(Project.Sheet s, int version) {
    Form form = Form.empty();
    form.put("_version", Integer.toString(version));
    form.put("title", s.title());
    form.put("summary", s.summary());
    form.put("lead", s.partners().lead().name());
    form.put("holder", Long.toString(s.partners().holder()));
    form.put("counterpart", Long.toString(s.partners().counterpart()));
    form.put("axis", Long.toString(s.aims().axis()));
    form.put(
        "commitments",
        s.aims().commitments().stream().map(String::valueOf).collect(Collectors.joining(",")));
    form.put("purposes", String.join(" ", s.aims().purposes()));
    form.put("targets", String.join(" ", s.aims().targets()));
    s.aims().markers().forEach(marker -> put(form, marker));
    form.put("startsOn", s.period().from().toString());
    form.put("endsOn", s.period().until().toString());
    form.put("illustrative", s.illustrative() ? "1" : "");
    for (int i = 0; i < s.places().size(); i++) {
      put(form, i + 1, s.places().get(i));
    }
    for (int i = 0; i < s.milestones().size(); i++) {
      put(form, i + 1, s.milestones().get(i));
    }
    for (int i = 0; i < s.financing().size(); i++) {
      put(form, i + 1, s.financing().get(i));
    }
    return form;
  }

  private static void put(Form form, Marker marker) {
    form.put("significance." + marker.code(), Integer.toString(marker.significance()));
    put(form, "markerReason", marker.code(), marker.reason());
  }

  private static void put(Form form, int n, Project.Place place) {
    put(form, "place", n, place.label());
    form.put("placeUnit." + n, place.unit());
    form.put("placeLon." + n, BigDecimal.valueOf(place.lon()).toPlainString());
    form.put("placeLat." + n, BigDecimal.valueOf(place.lat()).toPlainString());
  }

  private static void put(Form form, int n, Project.Milestone milestone) {
    put(form, "milestone", n, milestone.title());
    form.put("milestoneNo." + n, Integer.toString(milestone.n()));
    form.put("milestoneDue." + n, milestone.due().toString());
    milestone.done().ifPresent(done -> form.put("milestoneDone." + n, done.toString()));
  }

  private static void put(Form form, int n, Project.Financing line) {
    form.put("funder." + n, Long.toString(line.funder()));
    form.put("amount." + n, line.amount().amount().toPlainString());
    form.put("currency." + n, line.amount().currency().getCurrencyCode());
    line.conversion()
        .ifPresent(c -> {
          form.put("rate." + n, c.rate().value().toPlainString());
          form.put("rateKind." + n, c.rate().kind().name());
          form.put("rateOn." + n, c.rate().date().toString());
          form.put("rateSource." + n, c.rate().source());
        });
  }

  private static void put(Form form, String name, int n, LocalText text) {
    form.put(name + "Fr." + n, text.find(Lang.FR).orElse(""));
    form.put(name + "Ar." + n, text.find(Lang.AR).orElse(""));
    form.put(name + "En." + n, text.find(Lang.EN).orElse(""));
    form.put(name + "Source." + n, text.source().code());
  }
}
