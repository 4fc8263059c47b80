package org.jisr.project;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jisr.base.Side;
import org.jisr.decision.PublicationState;
import org.jisr.web.Form;

/**
 * What a filter can ask of projects. Each is one field of an address and one condition on {@code
 * project.project p}, whose parameter has the field's name.
 */
public enum Choice {
  /** Code of an axis, whichever roadmap holds it. */
  AXIS(
      "axis",
      "p.axis_id in (select a.id from partnership.axis a where a.code = :axis)",
      "[A-Za-z0-9._-]{1,40}"),

  /** Number of a commitment that is served. */
  COMMITMENT(
      "commitment",
      "p.id in (select s.project_id from project.service s"
          + " where s.commitment_id = cast(:commitment as bigint))",
      "\\d{1,9}"),

  /** The side that leads. */
  SIDE("side", "p.lead = :side", words(Side.values())),

  STATE("state", "p.state = :state", words(ProjectState.values())),

  /** Code of a province or département. */
  UNIT(
      "unit",
      "p.id in (select l.project_id from project.place l where l.unit = :unit)",
      String.join("|", Units.list().stream().map(Units.Unit::code).toList())),

  /** DAC purpose code, five digits. */
  PURPOSE("purpose", "p.purposes @> array[:purpose]", "\\d{5}"),

  /** SDG target {@code 11.2}, or a goal {@code 11} with all its targets. */
  TARGET(
      "target",
      "exists (select from unnest(p.targets) t where t = :target or t like :target || '.%')",
      "\\d{1,2}(\\.[0-9a-z]{1,2})?"),

  /** ISO day; still running on it or later. */
  FROM("from", "p.ends_on >= cast(:from as date)", "\\d{4}-\\d{2}-\\d{2}"),

  /** ISO day; begun on it or before. */
  UNTIL("until", "p.starts_on <= cast(:until as date)", "\\d{4}-\\d{2}-\\d{2}"),

  /** ISO day; it runs and a milestone of it is due by then and not done. */
  DUE(
      "due",
      "p.state in ("
          + running()
          + ") and p.id in (select m.project_id from project.milestone m"
          + " where m.done_on is null and m.due_on <= cast(:due as date))",
      "\\d{4}-\\d{2}-\\d{2}"),

  /** Whether it only shows how Jisr works. */
  ILLUSTRATIVE("illustrative", "p.illustrative = (:illustrative = 'YES')", "YES|NO"),

  /** Whether its state was entered as it was. */
  HISTORIC("historic", "p.historic = (:historic = 'YES')", "YES|NO"),

  PUBLICATION("publication", "p.publication = :publication", words(PublicationState.values()));

  /** Those that stand in sight; the others are under "more filters". */
  public static final List<Choice> FIRST = List.of(AXIS, SIDE, STATE);

  private final String field;
  private final String condition;
  private final String pattern;

  Choice(String field, String condition, String pattern) {
    this.field = field;
    this.condition = condition;
    this.pattern = pattern;
  }

  private static String words(Enum<?>[] values) {
    return String.join("|", Arrays.stream(values).map(Enum::name).toList());
  }

  private static String running() {
    return Arrays.stream(ProjectState.values())
        .filter(ProjectState::running)
        .map(state -> "'" + state + "'")
        .collect(Collectors.joining(", "));
  }

  /** The name of its field in a form and an address. */
  public String field() {
    return field;
  }

  /** What it may say as a regular expression, the whole of it; of a day, its ISO form. */
  public String pattern() {
    return pattern;
  }

  /** The words it may say, where they are told one by one; empty otherwise. */
  public List<String> words() {
    return pattern.matches("[A-Z0-9_|-]+") ? List.of(pattern.split("\\|")) : List.of();
  }

  /** True for a day. */
  public boolean day() {
    return this == FROM || this == UNTIL || this == DUE;
  }

  String condition() {
    return condition;
  }

  /**
   * What was chosen in a form; a word that is no choice is noted as a fault and chooses nothing.
   */
  Optional<String> read(Form form) {
    String typed =
        day() ? form.date(field).map(Object::toString).orElse("") : form.text(field).strip();
    if (typed.isEmpty() || typed.matches(pattern)) {
      return Optional.of(typed).filter(word -> !word.isEmpty());
    }
    form.fault(field, "form.choice.invalid", typed);
    return Optional.empty();
  }

  /** The key of its name. */
  public String key() {
    return "projects.choice." + name().toLowerCase(Locale.ROOT);
  }
}
