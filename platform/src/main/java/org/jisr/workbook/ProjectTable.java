package org.jisr.workbook;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.people.Territories;
import org.jisr.project.Project;
import org.jisr.project.ProjectShape;
import org.jisr.project.References;

/** Projects as comma-separated values (RFC 4180, UTF-8): one row each, lists joined by ;. */
public record ProjectTable(References known, Territories territories) {

  private static final List<String> COLUMNS =
      List.of(
          "code",
          "illustrative",
          "notice",
          "historic",
          "state",
          "title_fr",
          "title_ar",
          "title_en",
          "summary_fr",
          "summary_ar",
          "summary_en",
          "lead",
          "holder",
          "counterpart",
          "axis",
          "commitments",
          "dac_purposes",
          "sdg_targets",
          "starts_on",
          "ends_on",
          "places",
          "financing");

  public String of(List<Project> projects) {
    return Stream.concat(Stream.of(COLUMNS), projects.stream().map(this::row))
        .map(cells -> cells.stream().map(ProjectTable::cell).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private List<String> row(Project project) {
    Project.Sheet s = project.sheet();
    return List.of(
        project.code(),
        Boolean.toString(s.illustrative()),
        s.illustrative() ? notice() : "",
        Boolean.toString(project.historic()),
        project.state().name().toLowerCase(Locale.ROOT),
        in(s.title(), Lang.FR),
        in(s.title(), Lang.AR),
        in(s.title(), Lang.EN),
        in(s.summary(), Lang.FR),
        in(s.summary(), Lang.AR),
        in(s.summary(), Lang.EN),
        territories.of(s.partners().lead()).code(),
        name(s.partners().holder()),
        name(s.partners().counterpart()),
        known.axis(s.aims().axis()).map(axis -> axis.code()).orElse(""),
        joined(known.commitments(project).stream().map(c -> c.code())),
        joined(s.aims().purposes().stream()),
        joined(s.aims().targets().stream()),
        s.period().from().toString(),
        s.period().until().toString(),
        joined(s.places().stream().map(place -> place.label().in(Lang.FR).text())),
        joined(
            s.financing().stream()
                .map(line ->
                    line.amount().amount().toPlainString() + " " + line.amount().currency())));
  }

  private static String notice() {
    return joined(Stream.of(Lang.values()).map(lang -> in(ProjectShape.NOTICE, lang)));
  }

  private String name(long organisation) {
    return known.organisation(organisation).map(o -> o.name().in(Lang.FR).text()).orElse("");
  }

  private static String in(LocalText text, Lang lang) {
    return text.find(lang).orElse("");
  }

  private static String joined(Stream<String> all) {
    return all.collect(Collectors.joining("; "));
  }

  /** A cell that no spreadsheet takes for a formula, quoted where the format asks for it. */
  static String cell(String text) {
    String safe = Neutral.write(text);
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
