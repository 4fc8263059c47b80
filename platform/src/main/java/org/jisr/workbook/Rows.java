package org.jisr.workbook;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Money;
import org.jisr.base.Rate;
import org.jisr.base.Side;
import org.jisr.people.Organisation;
import org.jisr.project.Marker;
import org.jisr.project.Project;
import org.jisr.project.ProjectShape;
import org.jisr.project.References;

/** Organisations and projects as the rows of the sheets. */
record Rows(Choices choices, References known) {

  /** One row: what stands in each field. Choices are values, not words. */
  static final class Row extends EnumMap<Field, Object> {

    private static final long serialVersionUID = 1;

    Row() {
      super(Field.class);
    }

    Row with(Field field, Object value) {
      put(field, value);
      return this;
    }

    <T> Row with(Field field, Optional<T> value) {
      value.ifPresent(v -> put(field, v));
      return this;
    }
  }

  /** The name of an organisation within the workbook: {@code ORG-12}. */
  static String reference(long organisation) {
    return "ORG-" + organisation;
  }

  static Row organisation(Organisation organisation) {
    return new Row()
        .with(Field.ORGANISATION, reference(organisation.id()))
        .with(Field.ORGANISATION_NAME, organisation.name())
        .with(Field.ORGANISATION_TYPE, organisation.type().name())
        .with(Field.ORGANISATION_SIDE, organisation.side().map(Side::name))
        .with(
            Field.IDENTIFIERS,
            organisation.identifiers().stream().map(i -> i.scheme() + " " + i.value()).toList());
  }

  /** Every row of a project, with its sheet. */
  void project(Project project, BiConsumer<Tab, Row> into) {
    Project.Sheet s = project.sheet();
    into.accept(Tab.PROJECTS, sheet(project));
    for (long commitment : s.aims().commitments()) {
      into.accept(
          Tab.SERVICES,
          of(project, Field.SERVICE_CODE, Field.SERVICE_NOTICE)
              .with(Field.COMMITMENT, choices.commitment(commitment)));
    }
    s.aims().markers().forEach(marker -> into.accept(Tab.MARKERS, marker(project, marker)));
    s.places().forEach(place -> into.accept(Tab.PLACES, place(project, place)));
    s.milestones().forEach(m -> into.accept(Tab.MILESTONES, milestone(project, m)));
    s.financing().forEach(line -> into.accept(Tab.FINANCING, financing(project, line)));
  }

  private Row sheet(Project project) {
    Project.Sheet s = project.sheet();
    return of(project, Field.CODE, Field.NOTICE)
        .with(Field.ILLUSTRATIVE, s.illustrative() ? Choices.YES : Choices.NO)
        .with(Field.HISTORIC, project.historic() ? "project.historic" : "workbook.decided")
        .with(Field.PUBLICATION, project.publication().key())
        .with(Field.STATE, project.state().name())
        .with(Field.TITLE, s.title())
        .with(Field.SUMMARY, s.summary())
        .with(Field.LEAD, s.partners().lead().name())
        .with(Field.HOLDER, reference(s.partners().holder()))
        .with(Field.HOLDER_NAME, name(s.partners().holder()))
        .with(Field.COUNTERPART, reference(s.partners().counterpart()))
        .with(Field.COUNTERPART_NAME, name(s.partners().counterpart()))
        .with(Field.AXIS, choices.axis(s.aims().axis()))
        .with(Field.PURPOSES, s.aims().purposes())
        .with(Field.TARGETS, s.aims().targets())
        .with(Field.STARTS, s.period().from())
        .with(Field.ENDS, s.period().until());
  }

  private LocalText name(long organisation) {
    return known.organisation(organisation).map(Organisation::name).orElse(LocalText.EMPTY);
  }

  private static Row of(Project project, Field code, Field notice) {
    Row row = new Row().with(code, project.code());
    return project.sheet().illustrative() ? row.with(notice, notice()) : row;
  }

  /** The notice in all languages at once, so that no reader can miss it. */
  private static LocalText notice() {
    String all =
        Stream.of(Lang.values())
            .map(lang -> ProjectShape.NOTICE.in(lang).text())
            .collect(Collectors.joining(" · "));
    return LocalText.of(all, all, all);
  }

  private static Row marker(Project project, Marker marker) {
    return of(project, Field.MARKER_CODE, Field.MARKER_NOTICE)
        .with(Field.MARKER, Integer.toString(marker.code()))
        .with(Field.SIGNIFICANCE, Integer.toString(marker.significance()))
        .with(Field.REASON, marker.reason());
  }

  private static Row place(Project project, Project.Place place) {
    return of(project, Field.PLACE_CODE, Field.PLACE_NOTICE)
        .with(Field.UNIT, place.unit())
        .with(Field.LABEL, place.label())
        .with(Field.LON, java.math.BigDecimal.valueOf(place.lon()))
        .with(Field.LAT, java.math.BigDecimal.valueOf(place.lat()));
  }

  private static Row milestone(Project project, Project.Milestone milestone) {
    return of(project, Field.MILESTONE_CODE, Field.MILESTONE_NOTICE)
        .with(Field.MILESTONE, milestone.title())
        .with(Field.DUE, milestone.due())
        .with(Field.DONE, milestone.done());
  }

  private Row financing(Project project, Project.Financing line) {
    Row row =
        of(project, Field.FINANCING_CODE, Field.FINANCING_NOTICE)
            .with(Field.FUNDER, reference(line.funder()))
            .with(Field.FUNDER_NAME, name(line.funder()))
            .with(Field.AMOUNT, line.amount().amount())
            .with(Field.CURRENCY, line.amount().currency().getCurrencyCode());
    line.conversion().ifPresent(conversion -> converted(row, conversion));
    return row;
  }

  private static void converted(Row row, Rate.Converted conversion) {
    Rate rate = conversion.rate();
    Money result = conversion.result();
    row.with(Field.RATE, rate.value())
        .with(Field.RATE_KIND, rate.kind().name())
        .with(Field.RATE_ON, rate.date())
        .with(Field.RATE_SOURCE, rate.source())
        .with(Field.CONVERTED, result.amount())
        .with(Field.CONVERTED_IN, result.currency().getCurrencyCode());
  }

  /** Those that a list of projects names, each once. */
  static List<Long> organisations(List<Project> projects) {
    return projects.stream()
        .map(Project::sheet)
        .flatMap(s ->
            Stream.concat(
                Stream.of(s.partners().holder(), s.partners().counterpart()),
                s.financing().stream().map(Project.Financing::funder)))
        .distinct()
        .sorted()
        .toList();
  }
}
