package org.jisr.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Refusal;
import org.jisr.project.Folding;
import org.jisr.project.HistoricProjects;
import org.jisr.project.Project;
import org.jisr.project.References;

/**
 * Holds the gathered projects against the rules and against what is there: new ones are to be
 * entered, identical ones are left out, and one that differs is a fault, for an import overwrites
 * nothing.
 */
final class Judging {

  /** A code may be so far above the last number given. */
  private static final int FAR = 100_000;

  private static final Pattern MARK = Pattern.compile("(?i)(?!JSR)[A-Z0-9][A-Z0-9._-]{0,19}");

  private final References known;
  private final Set<Long> unsure;
  private final boolean stray;
  private final Map<Integer, Project> byNumber = new HashMap<>();
  private final Map<String, Project> byTitle = new HashMap<>();
  private final List<Gathered> fresh = new ArrayList<>();
  private int last;
  private int identical;

  /**
   * @param unsure organisations that cannot be told yet
   * @param stray some row of a list belongs to no project: what a list lacks may be there
   */
  Judging(References known, Set<Long> unsure, boolean stray, List<Project> there) {
    this.known = known;
    this.unsure = unsure;
    this.stray = stray;
    for (Project project : there) {
      byNumber.put(project.number(), project);
      byTitle.put(folded(project.title()), project);
      last = Math.max(last, project.number());
    }
  }

  private static String folded(LocalText title) {
    return Folding.fold(title.in(title.source()).text());
  }

  void judge(Gathered project) {
    List<Refusal> faults = HistoricProjects.faults(project.draft(), known);
    boolean dated = faults.stream().noneMatch(Judging::ofPeriod);
    faults.stream()
        .filter(fault -> dated || !fault.key().equals("project.milestone.outside"))
        .forEach(fault -> say(project, fault));
    Line line = project.line();
    Optional<Integer> number = Project.number(project.code());
    if (number.isPresent()) {
      numbered(project, line, number.get());
    } else {
      marked(project, line);
    }
  }

  /** Without a period, no milestone can be told to be outside of it. */
  private static boolean ofPeriod(Refusal fault) {
    return fault instanceof Refusal.Invalid invalid
        && (invalid.field().equals("startsOn") || invalid.field().equals("endsOn"));
  }

  private void numbered(Gathered project, Line line, int number) {
    Project there = byNumber.get(number);
    if (there == null) {
      if (number < 1 || number > last + FAR) {
        line.fault(Field.CODE, "workbook.fault.far", project.code());
      }
      fresh.add(project);
    } else if (!project.broken() && project.organisations().noneMatch(unsure::contains)) {
      Optional<Field> different =
          different(project, there).filter(field -> !stray || field != Field.CODE);
      different.ifPresent(field -> line.fault(field, "workbook.fault.differs", project.code()));
      identical += different.isEmpty() ? 1 : 0;
    }
  }

  /** A mark of one's own stands for a number to come. */
  private void marked(Gathered project, Line line) {
    if (!project.code().isEmpty() && !MARK.matcher(project.code()).matches()) {
      line.fault(Field.CODE, "workbook.fault.code", project.code());
    }
    Project there = byTitle.get(folded(project.title()));
    if (there != null && !project.title().isEmpty()) {
      line.fault(
          Column.of(Field.TITLE, project.title().source()), "workbook.fault.title", there.code());
    }
    fresh.add(project);
  }

  /** The first field in which a row differs from what is there. */
  private static Optional<Field> different(Gathered project, Project there) {
    Project.Sheet mine = Plain.of(project.sheet());
    Project.Sheet theirs = Plain.of(there.sheet());
    if (!project.state().equals(Optional.of(there.state()))) {
      return Optional.of(Field.STATE);
    }
    if (mine.equals(theirs)) {
      return Optional.empty();
    }
    if (!mine.title().equals(theirs.title())) {
      return Optional.of(Field.TITLE);
    }
    if (!mine.summary().equals(theirs.summary())) {
      return Optional.of(Field.SUMMARY);
    }
    return Optional.of(Field.CODE);
  }

  private static void say(Gathered project, Refusal fault) {
    String[] field = ((Refusal.Invalid) fault).field().split("\\.", 2);
    Object[] args = fault.args().toArray();
    Line line = project.line();
    if (field.length == 2 && field[1].matches("\\d+")) {
      row(project, field[0], Integer.parseInt(field[1]) - 1, fault.key(), args);
    } else if (field[0].equals("markers")) {
      marker(project, fault.key(), args);
    } else if (field.length == 2) {
      Field text = field[0].equals("title") ? Field.TITLE : Field.SUMMARY;
      line.fault(Column.of(text, Lang.find(field[1]).orElse(Lang.FR)), fault.key(), args);
    } else {
      line.fault(field(field[0]), fault.key(), args);
    }
  }

  private static Field field(String name) {
    return switch (name) {
      case "lead" -> Field.LEAD;
      case "holder" -> Field.HOLDER;
      case "counterpart" -> Field.COUNTERPART;
      case "axis" -> Field.AXIS;
      case "purposes" -> Field.PURPOSES;
      case "targets" -> Field.TARGETS;
      case "startsOn" -> Field.STARTS;
      case "endsOn" -> Field.ENDS;
      default -> Field.CODE;
    };
  }

  private static void row(Gathered project, String name, int i, String key, Object[] args) {
    switch (name) {
      case "placeUnit" -> project.places.get(i).line().fault(Field.UNIT, key, args);
      case "placeLon" -> project.places.get(i).line().fault(Field.LON, key, args);
      case "placeFr" ->
          project
              .places
              .get(i)
              .line()
              .fault(own(Field.LABEL, project.places.get(i).value().label()), key, args);
      case "milestoneDue" -> project.milestones.get(i).line().fault(Field.DUE, key, args);
      case "milestoneFr" ->
          project
              .milestones
              .get(i)
              .line()
              .fault(own(Field.MILESTONE, project.milestones.get(i).value().title()), key, args);
      case "funder" -> project.financing.get(i).line().fault(Field.FUNDER, key, args);
      default -> project.financing.get(i).line().fault(Field.AMOUNT, key, args);
    }
  }

  private static Column own(Field field, LocalText text) {
    return Column.of(field, text.source());
  }

  /** Faults of markers name their code; the last row with that code is the one to look at. */
  private static void marker(Gathered project, String key, Object[] args) {
    Field field =
        switch (key) {
          case "project.marker.reason", "project.marker.long" -> Field.REASON;
          case "project.marker.significance" -> Field.SIGNIFICANCE;
          default -> Field.MARKER;
        };
    project.markers.reversed().stream()
        .filter(from -> Objects.equals(args[0], from.value().code()))
        .findFirst()
        .ifPresent(from ->
            from.line()
                .fault(
                    field == Field.REASON ? own(field, from.value().reason()) : Column.of(field),
                    key,
                    args));
  }

  /** Those to be entered, in the order of their rows; of a workbook without faults. */
  List<Check.Fresh> fresh() {
    return fresh.stream().map(Gathered::fresh).toList();
  }

  /** How many are there already, just so. */
  int identical() {
    return identical;
  }
}
