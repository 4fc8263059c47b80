package org.jisr.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jisr.base.LocalText;
import org.jisr.base.Money;
import org.jisr.base.Rate;
import org.jisr.project.Folding;
import org.jisr.project.HistoricProjects;
import org.jisr.project.Marker;
import org.jisr.project.Project;
import org.jisr.project.Units;

/** Puts the rows of all sheets together, project by project. */
final class Gathering {

  /** Rates are kept with at least so many decimals. */
  private static final int DECIMALS = 6;

  private final Choices choices;
  private final Matching matching;
  private final Map<String, Gathered> projects = new LinkedHashMap<>();
  private final Map<String, String> folded = new HashMap<>();
  private boolean stray;

  Gathering(Choices choices, Matching matching) {
    this.choices = choices;
    this.matching = matching;
  }

  Collection<Gathered> projects() {
    return projects.values();
  }

  /** A row of a list belongs to no project of the workbook. */
  boolean stray() {
    return stray;
  }

  void read(BookReader reader) throws Archive.Unfit {
    reader.read(Tab.PROJECTS, choices, this::project);
    reader.read(Tab.SERVICES, choices, this::service);
    reader.read(Tab.MARKERS, choices, this::marker);
    reader.read(Tab.PLACES, choices, this::place);
    reader.read(Tab.MILESTONES, choices, this::milestone);
    reader.read(Tab.FINANCING, choices, this::financing);
  }

  private void project(Line line) {
    Gathered project = new Gathered(line, choices, field -> organisation(line, field));
    String code = Folding.fold(project.code());
    if (code.isEmpty()) {
      code = "row " + line.number();
    }
    if (projects.putIfAbsent(code, project) != null) {
      line.fault(Field.CODE, "workbook.fault.codetwice", project.code());
      projects.put(code + " row " + line.number(), project);
    }
  }

  private Optional<Long> organisation(Line line, Field field) {
    String word = line.word(field);
    Optional<Long> found = word.isEmpty() ? Optional.empty() : matching.find(word);
    if (found.isEmpty() && !word.isEmpty()) {
      line.fault(field, "workbook.fault.organisation", word);
    }
    return found;
  }

  /** The project a row belongs to; a fault when the sheet of projects does not name it. */
  private Optional<Gathered> owner(Line line, Field code) {
    String word = line.word(code);
    Gathered project =
        word.isEmpty() ? null : projects.get(folded.computeIfAbsent(word, Folding::fold));
    if (project == null) {
      stray = true;
      if (!word.isEmpty()) {
        line.fault(code, "workbook.fault.project", word);
      }
      return Optional.empty();
    }
    project.with(line);
    return Optional.of(project);
  }

  /** Adds a line to a list that is not yet full. */
  private static <T> void add(List<Gathered.From<T>> list, T value, Line line, Field code) {
    if (list.size() >= HistoricProjects.ROWS) {
      line.fault(code, "workbook.fault.many", HistoricProjects.ROWS);
      return;
    }
    list.add(new Gathered.From<>(value, line));
  }

  private void service(Line line) {
    Optional<Gathered> owner = owner(line, Field.SERVICE_CODE);
    Optional<Long> commitment = line.choice(Field.COMMITMENT).map(choices::commitment);
    if (owner.isPresent() && commitment.isPresent()) {
      owner.get().commitments.add(new Gathered.From<>(commitment.get(), line));
    }
  }

  private void marker(Line line) {
    Optional<Gathered> owner = owner(line, Field.MARKER_CODE);
    Optional<Integer> code = line.choice(Field.MARKER).map(Integer::valueOf);
    Optional<Integer> significance = line.choice(Field.SIGNIFICANCE).map(Integer::valueOf);
    LocalText reason = line.text(Field.REASON);
    if (owner.isPresent() && code.isPresent() && significance.isPresent()) {
      Marker marker = new Marker(code.get(), significance.get(), reason);
      add(owner.get().markers, marker, line, Field.MARKER_CODE);
    }
  }

  private void place(Line line) {
    Optional<Gathered> owner = owner(line, Field.PLACE_CODE);
    Optional<Units.Unit> unit = line.choice(Field.UNIT).flatMap(Units::find);
    LocalText label = line.text(Field.LABEL);
    Optional<BigDecimal> lon = line.number(Field.LON);
    Optional<BigDecimal> lat = line.number(Field.LAT);
    if (owner.isPresent() && unit.isPresent() && lon.isPresent() && lat.isPresent()) {
      Project.Place place =
          new Project.Place(
              unit.get().side(),
              unit.get().code(),
              label,
              lon.get().doubleValue(),
              lat.get().doubleValue());
      add(owner.get().places, place, line, Field.PLACE_CODE);
    }
  }

  private void milestone(Line line) {
    Optional<Gathered> owner = owner(line, Field.MILESTONE_CODE);
    LocalText title = line.text(Field.MILESTONE);
    Optional<LocalDate> due = line.day(Field.DUE);
    Optional<LocalDate> done = line.day(Field.DONE);
    if (owner.isPresent() && due.isPresent()) {
      Project.Milestone milestone = new Project.Milestone(title, due.get(), done);
      add(owner.get().milestones, milestone, line, Field.MILESTONE_CODE);
    }
  }

  private void financing(Line line) {
    Optional<Gathered> owner = owner(line, Field.FINANCING_CODE);
    Optional<Long> funder = organisation(line, Field.FUNDER);
    Optional<Currency> currency = line.choice(Field.CURRENCY).map(Currency::getInstance);
    Optional<Money> amount =
        line.number(Field.AMOUNT).flatMap(n -> currency.flatMap(c -> money(line, n, c)));
    Optional<Rate> rate = rate(line);
    if (owner.isPresent() && funder.isPresent() && amount.isPresent()) {
      Project.Financing financing =
          new Project.Financing(
              funder.get(), amount.get(), rate.flatMap(r -> converted(line, r, amount.get())));
      add(owner.get().financing, financing, line, Field.FINANCING_CODE);
    }
  }

  private static Optional<Money> money(Line line, BigDecimal amount, Currency currency) {
    if (amount.precision() - amount.scale() > 15) {
      line.fault(Field.AMOUNT, "form.decimal.invalid", amount.toPlainString());
      return Optional.empty();
    }
    try {
      return Optional.of(Money.of(amount, currency));
    } catch (ArithmeticException e) {
      line.fault(Field.AMOUNT, "project.amount.decimals", amount.toPlainString());
      return Optional.empty();
    }
  }

  /** One EUR in MAD with its kind, date and source: all of it or nothing. */
  private static Optional<Rate> rate(Line line) {
    Optional<BigDecimal> value = line.number(Field.RATE);
    Optional<Rate.Kind> kind = line.choice(Field.RATE_KIND).map(Rate.Kind::valueOf);
    Optional<LocalDate> on = line.day(Field.RATE_ON);
    String source = line.word(Field.RATE_SOURCE);
    List<Boolean> given =
        List.of(value.isPresent(), kind.isPresent(), on.isPresent(), !source.isEmpty());
    if (line.broken() || !given.contains(true)) {
      return Optional.empty();
    }
    if (given.contains(false) || value.filter(v -> v.signum() > 0).isEmpty()) {
      line.fault(Field.RATE, "project.rate.whole");
      return Optional.empty();
    }
    BigDecimal kept =
        value.get().setScale(Math.max(DECIMALS, value.get().scale()), RoundingMode.UNNECESSARY);
    return Optional.of(
        new Rate(Money.EUR, Money.MAD, kept, kind.orElseThrow(), on.orElseThrow(), source));
  }

  private static Optional<Rate.Converted> converted(Line line, Rate rate, Money amount) {
    try {
      return Optional.of(rate.convert(amount));
    } catch (ArithmeticException e) {
      line.fault(Field.RATE, "form.decimal.invalid", rate.value().toPlainString());
      return Optional.empty();
    }
  }
}
