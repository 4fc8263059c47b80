package org.jisr.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jisr.base.LocalText;
import org.jisr.base.Money;
import org.jisr.base.Refusal;
import org.jisr.base.Side;
import org.jisr.calendar.Event;
import org.jisr.decision.Decision;
import org.jisr.project.Project;
import org.jisr.project.ProjectState;

/**
 * What an elected official is told. Every figure in it was true on one day, at one line of the
 * journal.
 *
 * @param asOf the day
 * @param line the number of the journal's last line: what was registered by then is in the figures
 * @param currencies the columns of amounts, those of the two territories first
 * @param axes those of the roadmap in force in its order, then others that have projects
 * @param others the axes that the list leaves out, together
 * @param prepared projects that both sides have not yet agreed on, and what is promised to them
 * @param states how many projects stand where, in the order of their life
 * @param illustrative how many of the projects describe no real operation
 */
public record Briefing(
    LocalDate asOf,
    long line,
    List<Currency> currencies,
    Few<Row> axes,
    Row others,
    Row agreed,
    Row prepared,
    Map<ProjectState, Integer> states,
    int illustrative,
    Few<Fact> wins,
    Few<Fact> late,
    Few<Open> open,
    Few<Event> next) {

  /**
   * Projects and what is promised to them, as it was promised: nothing is converted.
   *
   * @param title of an axis; empty for a line of totals
   * @param planned by currency; a currency in which nothing is promised is not in it
   */
  public record Row(
      LocalText title, int projects, int running, int late, Map<Currency, Money> planned) {

    /** What is promised in a currency; empty when nothing is. */
    public Optional<Money> in(Currency currency) {
      return Optional.ofNullable(planned.get(currency));
    }

    Row plus(Row other) {
      Map<Currency, Money> sum = new HashMap<>(planned);
      other.planned.forEach((currency, amount) -> sum.merge(currency, amount, Money::plus));
      return new Row(
          title,
          projects + other.projects,
          running + other.running,
          late + other.late,
          Map.copyOf(sum));
    }
  }

  /**
   * A milestone or a commitment.
   *
   * @param on the day it was reached, or by which it was to be
   * @param project empty for a commitment of the roadmap
   */
  public record Fact(LocalDate on, LocalText title, Optional<Project> project, String path) {

    public boolean illustrative() {
      return project.filter(p -> p.sheet().illustrative()).isPresent();
    }
  }

  /**
   * A joint decision that lacks a key.
   *
   * @param awaited whose key is awaited, at least one side
   * @param since when the text that counts was put before them
   * @param hindrance what keeps both sides from turning their keys yet
   */
  public record Open(
      Decision decision, List<Side> awaited, Instant since, Optional<Refusal> hindrance) {}

  /** How many projects there are in all, in whichever state. */
  public int projects() {
    return states.values().stream().mapToInt(n -> n).sum();
  }
}
