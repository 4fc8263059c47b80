package org.jisr.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jisr.base.LocalText;
import org.jisr.base.Period;
import org.jisr.base.Side;
import org.jisr.project.Draft;
import org.jisr.project.Marker;
import org.jisr.project.Project;
import org.jisr.project.ProjectState;

/** A project of a workbook as its rows are gathered, each value with the row it stood in. */
final class Gathered {

  /** A line of a list with its row. */
  record From<T>(T value, Line line) {}

  private final Line line;
  private final String code;
  private final Optional<ProjectState> state;
  private final LocalText title;
  private final LocalText summary;
  private final Optional<Side> lead;
  private final Optional<Long> holder;
  private final Optional<Long> counterpart;
  private final Optional<Long> axis;
  private final List<String> purposes;
  private final List<String> targets;
  private final Optional<LocalDate> starts;
  private final Optional<LocalDate> ends;
  private final boolean illustrative;
  private final List<Line> lines = new ArrayList<>();
  final List<From<Long>> commitments = new ArrayList<>();
  final List<From<Marker>> markers = new ArrayList<>();
  final List<From<Project.Place>> places = new ArrayList<>();
  final List<From<Project.Milestone>> milestones = new ArrayList<>();
  final List<From<Project.Financing>> financing = new ArrayList<>();

  Gathered(Line line, Choices choices, Function<Field, Optional<Long>> organisation) {
    this.line = line;
    lines.add(line);
    code = line.word(Field.CODE);
    state = line.choice(Field.STATE).map(ProjectState::valueOf);
    title = line.text(Field.TITLE);
    summary = line.text(Field.SUMMARY);
    lead = line.choice(Field.LEAD).map(Side::valueOf);
    holder = organisation.apply(Field.HOLDER);
    counterpart = organisation.apply(Field.COUNTERPART);
    axis = line.choice(Field.AXIS).map(choices::axis);
    purposes = line.codes(Field.PURPOSES);
    targets = line.codes(Field.TARGETS);
    starts = line.day(Field.STARTS);
    ends = line.day(Field.ENDS);
    illustrative = line.choice(Field.ILLUSTRATIVE).filter(Choices.YES::equals).isPresent();
  }

  Line line() {
    return line;
  }

  String code() {
    return code;
  }

  Optional<ProjectState> state() {
    return state;
  }

  LocalText title() {
    return title;
  }

  /** Counts a row of a list to this project, whether or not it could be read. */
  void with(Line row) {
    lines.add(row);
  }

  /** Something is wrong in one of its rows. */
  boolean broken() {
    return lines.stream().anyMatch(Line::broken);
  }

  /** The organisations it names. */
  Stream<Long> organisations() {
    return Stream.concat(
        Stream.of(holder, counterpart).flatMap(Optional::stream),
        financing.stream().map(from -> from.value().funder()));
  }

  private static <T> List<T> values(List<From<T>> all) {
    return all.stream().map(From::value).toList();
  }

  Draft draft() {
    return new Draft(
        title,
        summary,
        lead,
        holder,
        counterpart,
        axis,
        values(commitments),
        purposes,
        targets,
        values(markers),
        starts,
        ends,
        values(places),
        values(milestones),
        values(financing),
        illustrative);
  }

  /** See {@link #sheet}. */
  Check.Fresh fresh() {
    return new Check.Fresh(code, sheet(), state.orElseThrow());
  }

  /**
   * The whole sheet, of a project that is not broken.
   *
   * @throws java.util.NoSuchElementException when something is missing
   */
  Project.Sheet sheet() {
    return new Project.Sheet(
        title,
        summary,
        new Project.Partners(lead.orElseThrow(), holder.orElseThrow(), counterpart.orElseThrow()),
        new Project.Aims(
            axis.orElseThrow(),
            values(commitments).stream().distinct().toList(),
            purposes,
            targets,
            values(markers)),
        new Period(starts.orElseThrow(), ends.orElseThrow()),
        values(places),
        values(milestones).stream().sorted(Comparator.comparing(Project.Milestone::due)).toList(),
        values(financing),
        illustrative);
  }
}
