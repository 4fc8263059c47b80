package org.jisr.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jisr.base.LocalText;
import org.jisr.base.Refusal;
import org.jisr.base.Side;
import org.jisr.base.TextRules;
import org.jisr.decision.Decision;
import org.jisr.decision.PublicationState;

/** What a project has to be, and which steps it can take. Pure. */
final class ProjectRules {

  /** The longest life of a project, in years. */
  private static final int LONGEST = 20;

  /** Markers that the DAC also scores 3 (desertification, disaster risk: principal in support). */
  private static final Set<Integer> SCORED_TO_THREE = Set.of(8);

  private ProjectRules() {}

  /** All faults of a sheet, in the order of the form. */
  static List<Refusal> faults(Draft d, References known) {
    List<Refusal> faults = new ArrayList<>();
    faults.addAll(TextRules.required("title", d.title(), TextRules.TITLE));
    faults.addAll(TextRules.required("summary", d.summary(), TextRules.BODY));
    partners(d, known, faults);
    aims(d, known, faults);
    period(d, faults);
    places(d, faults);
    milestones(d, faults);
    financing(d, known, faults);
    return faults;
  }

  private static void partners(Draft d, References known, List<Refusal> faults) {
    if (d.lead().isEmpty()) {
      faults.add(Refusal.invalid("lead", "project.choice"));
    }
    partner("holder", d.holder(), d.lead(), known).ifPresent(faults::add);
    partner("counterpart", d.counterpart(), d.lead().map(Side::other), known)
        .ifPresent(faults::add);
  }

  /** An organisation of the side; one of neither side may stand on both. */
  private static Optional<Refusal> partner(
      String field, Optional<Long> chosen, Optional<Side> side, References known) {
    var organisation = chosen.flatMap(known::organisation);
    if (organisation.isEmpty()) {
      return Optional.of(Refusal.invalid(field, "project.choice"));
    }
    boolean fits =
        organisation.get().side().isEmpty()
            || side.isEmpty()
            || organisation.get().side().equals(side);
    return fits
        ? Optional.empty()
        : Optional.of(Refusal.invalid(field, "project.partner.side", side.orElseThrow()));
  }

  private static void aims(Draft d, References known, List<Refusal> faults) {
    if (d.axis().flatMap(known::axis).isEmpty()) {
      faults.add(Refusal.invalid("axis", "project.choice"));
    }
    if (!d.commitments().stream().allMatch(c -> known.commitment(c).isPresent())) {
      faults.add(Refusal.invalid("commitments", "project.choice"));
    }
    d.purposes().forEach(code -> Code.PURPOSE.fault(code).ifPresent(faults::add));
    d.targets().forEach(code -> Code.TARGET.fault(code).ifPresent(faults::add));
    markers(d.markers(), faults);
  }

  private static void markers(List<Marker> markers, List<Refusal> faults) {
    Set<Integer> seen = new HashSet<>();
    for (Marker marker : markers) {
      int most = SCORED_TO_THREE.contains(marker.code()) ? 3 : 2;
      if (marker.code() < 1 || marker.code() > 12 || !seen.add(marker.code())) {
        faults.add(Refusal.invalid("markers", "project.marker.code", marker.code()));
      } else if (marker.significance() < 0 || marker.significance() > most) {
        faults.add(Refusal.invalid("markers", "project.marker.significance", marker.code(), most));
      } else if (marker.reason().isEmpty()) {
        faults.add(Refusal.invalid("markers", "project.marker.reason", marker.code()));
      } else if (!TextRules.optional("markers", marker.reason(), TextRules.TITLE).isEmpty()) {
        faults.add(
            Refusal.invalid("markers", "project.marker.long", marker.code(), TextRules.TITLE));
      }
    }
  }

  private static void period(Draft d, List<Refusal> faults) {
    if (d.startsOn().isEmpty()) {
      faults.add(Refusal.invalid("startsOn", "form.date.missing"));
    }
    if (d.endsOn().isEmpty()) {
      faults.add(Refusal.invalid("endsOn", "form.date.missing"));
    }
    if (d.startsOn().isEmpty() || d.endsOn().isEmpty()) {
      return;
    }
    LocalDate start = d.startsOn().get();
    if (d.endsOn().get().isBefore(start)) {
      faults.add(Refusal.invalid("endsOn", "project.period.order", start));
    } else if (d.endsOn().get().isAfter(start.plusYears(LONGEST))) {
      faults.add(Refusal.invalid("endsOn", "project.period.long", LONGEST));
    }
  }

  private static void places(Draft d, List<Refusal> faults) {
    IntStream.range(0, d.places().size())
        .forEach(i -> place(d.places().get(i), i + 1).ifPresent(faults::add));
  }

  private static Optional<Refusal> place(Project.Place place, int n) {
    if (Units.find(place.unit()).filter(unit -> unit.side() == place.side()).isEmpty()) {
      return Optional.of(Refusal.invalid("placeUnit." + n, "project.choice"));
    }
    if (place.label().isEmpty()) {
      return Optional.of(Refusal.invalid("placeFr." + n, "form.text.missing"));
    }
    boolean onEarth = Math.abs(place.lon()) <= 180 && Math.abs(place.lat()) <= 90;
    return onEarth
        ? outside(place, n)
        : Optional.of(Refusal.invalid("placeLon." + n, "project.place.point"));
  }

  /** The point is not in the unit it is said to be in: it names the one where it is, if any. */
  private static Optional<Refusal> outside(Project.Place place, int n) {
    if (Borders.within(place.unit(), place.lon(), place.lat())) {
      return Optional.empty();
    }
    String point = String.format(Locale.ROOT, "%.4f,\u00a0%.4f", place.lon(), place.lat());
    LocalText said = Units.find(place.unit()).orElseThrow().name();
    String field = "placeLon." + n;
    return Optional.of(
        Borders.of(place.lon(), place.lat())
            .map(unit ->
                Refusal.invalid(
                    field, "project.place.elsewhere", place.label(), point, said, unit.name()))
            .orElseGet(() ->
                Refusal.invalid(
                    field, "project.place.nowhere", place.label(), point, said, Borders.SLACK)));
  }

  private static void milestones(Draft d, List<Refusal> faults) {
    for (int i = 0; i < d.milestones().size(); i++) {
      Project.Milestone milestone = d.milestones().get(i);
      if (milestone.title().isEmpty()) {
        faults.add(Refusal.invalid("milestoneFr." + (i + 1), "form.text.missing"));
      }
      boolean early = d.startsOn().filter(milestone.due()::isBefore).isPresent();
      boolean after = d.endsOn().filter(milestone.due()::isAfter).isPresent();
      if (early || after) {
        faults.add(
            Refusal.invalid(
                "milestoneDue." + (i + 1), "project.milestone.outside", milestone.due()));
      }
    }
  }

  private static void financing(Draft d, References known, List<Refusal> faults) {
    for (int i = 0; i < d.financing().size(); i++) {
      Project.Financing line = d.financing().get(i);
      if (known.organisation(line.funder()).isEmpty()) {
        faults.add(Refusal.invalid("funder." + (i + 1), "project.choice"));
      }
      if (line.amount().minor() <= 0) {
        faults.add(Refusal.invalid("amount." + (i + 1), "project.amount.positive", line.amount()));
      }
    }
  }

  /** Drafts and amendments are written; all else is agreed and changes by amendment. */
  static Optional<Refusal> editable(Project project) {
    boolean draft = project.state() == ProjectState.DRAFT && !project.isPublic();
    return draft || project.state() == ProjectState.AMENDING
        ? Optional.empty()
        : Optional.of(Refusal.illegal("project.agreed"));
  }

  static List<Refusal> faults(Project project, Projects.Step step, List<Decision> waiting) {
    List<Refusal> faults = new ArrayList<>();
    if (ProjectState.LIFE.next(project.state(), step.act()).isEmpty()) {
      faults.add(Refusal.illegal("step.illegal"));
    }
    if (waiting.stream().anyMatch(d -> !d.kind().equals(Projects.PUBLISH))) {
      faults.add(Refusal.illegal("project.waiting"));
    }
    if (reasoned(step.act())) {
      faults.addAll(TextRules.required("reason", step.reason(), TextRules.BODY));
    }
    if (step.act() == ProjectState.Act.ACCEPT_MINOR) {
      faults.addAll(weighty(project));
    }
    if (step.act() == ProjectState.Act.CONTRACT && project.sheet().financing().isEmpty()) {
      faults.add(Refusal.illegal("project.contract.money"));
    }
    return faults;
  }

  /**
   * What keeps an amendment from the minor route: each thing it touches that belongs to the council
   * (rule R11 of the field document).
   */
  static List<Refusal> weighty(Project project) {
    Project.Sheet now = project.sheet();
    Project.Sheet next = project.amendment().orElse(now);
    List<Refusal> touched = new ArrayList<>();
    touches(!now.financing().equals(next.financing()), "money", touched);
    touches(!now.aims().commitments().equals(next.aims().commitments()), "commitments", touched);
    touches(now.aims().axis() != next.aims().axis(), "axis", touched);
    touches(!now.title().equals(next.title()), "name", touched);
    touches(!now.partners().equals(next.partners()), "partners", touched);
    touches(!now.period().equals(next.period()), "period", touched);
    touches(!components(now).equals(components(next)), "components", touched);
    return touched;
  }

  private static void touches(boolean changed, String what, List<Refusal> touched) {
    if (changed) {
      touched.add(Refusal.illegal("project.minor." + what));
    }
  }

  /** The components of a project are its milestones by name; a day may move within the period. */
  private static List<LocalText> components(Project.Sheet sheet) {
    return sheet.milestones().stream().map(Project.Milestone::title).toList();
  }

  /** Steps back and stops say why; the text of a contract or an amendment says it itself. */
  static boolean reasoned(ProjectState.Act act) {
    return act != ProjectState.Act.CONTRACT && act != ProjectState.Act.ACCEPT_AMENDMENT;
  }

  static List<Refusal> faults(Project project, Projects.Reach reach, LocalDate today) {
    if (!project.state().running()) {
      return List.of(Refusal.illegal("project.milestone.idle"));
    }
    if (project.sheet().milestones().stream().noneMatch(m -> m.n() == reach.milestone())) {
      return List.of(new Refusal.Absent());
    }
    if (reach.on().isEmpty()) {
      return List.of(Refusal.invalid("doneOn", "form.date.missing"));
    }
    return reach.on().get().isAfter(today)
        ? List.of(Refusal.invalid("doneOn", "project.milestone.future", today))
        : List.of();
  }

  static Optional<Refusal> publishable(Project project) {
    boolean next =
        PublicationState.LIFE.next(project.publication(), PublicationState.Act.PROPOSE).isPresent();
    return next && project.state().agreed()
        ? Optional.empty()
        : Optional.of(Refusal.illegal("project.unagreed"));
  }
}
