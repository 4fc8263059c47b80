package org.jisr.publication;

import java.util.List;
import org.jisr.partnership.Agreement;
import org.jisr.partnership.Agreements;
import org.jisr.partnership.Coverage;
import org.jisr.partnership.Plans;
import org.jisr.partnership.Roadmap;
import org.jisr.partnership.Roadmaps;
import org.jisr.project.Filter;
import org.jisr.project.Published;
import org.jisr.web.Page;
import org.jisr.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What anybody may read: the agreement, the roadmap and each commitment. */
@Controller
class PortalPages {

  private final Home home;
  private final Agreements agreements;
  private final Roadmaps roadmaps;
  private final Plans plans;
  private final History history;
  private final Published projects;

  PortalPages(
      Home home,
      Agreements agreements,
      Roadmaps roadmaps,
      Plans plans,
      History history,
      Published projects) {
    this.home = home;
    this.agreements = agreements;
    this.roadmaps = roadmaps;
    this.plans = plans;
    this.history = history;
    this.projects = projects;
  }

  @GetMapping("/")
  View home(Page page) {
    return roadmaps
        .current()
        .map(roadmap -> View.of("publication/home", "home", home.of(page, roadmap)))
        .orElseGet(() -> View.of("publication/nothing", "withdrawn", withdrawn()));
  }

  /** A roadmap that was public leaves a notice. */
  private boolean withdrawn() {
    return roadmaps.list().stream().anyMatch(roadmap -> roadmap.publication().leavesNotice());
  }

  @GetMapping("/roadmap")
  View roadmap() {
    return roadmaps
        .current()
        .map(roadmap -> roadmap(roadmap, true))
        .orElseGet(() -> View.of("publication/nothing", "withdrawn", withdrawn()));
  }

  @GetMapping("/roadmaps/{code}")
  View roadmap(@PathVariable String code) {
    List<Roadmap> shown = roadmaps.shown();
    return shown.stream()
        .filter(roadmap -> roadmap.code().equals(code))
        .findFirst()
        .map(roadmap -> roadmap(roadmap, roadmap == shown.getFirst()))
        .orElseGet(() -> notice(code));
  }

  private View roadmap(Roadmap roadmap, boolean current) {
    return View.of(
        "publication/roadmap",
        "roadmap",
        roadmap,
        "current",
        current,
        "standing",
        new Standing(roadmap, projects.serving()),
        "agreement",
        agreements.get(roadmap.agreement()),
        "coverage",
        Coverage.of(roadmap, plans.list(), plans.goalsByCommitment()));
  }

  /** Where a roadmap was that citizens could read once. */
  private View notice(String code) {
    return roadmaps.list().stream()
            .anyMatch(r -> r.code().equals(code) && r.publication().leavesNotice())
        ? View.of(410, "publication/nothing", "withdrawn", true)
        : new View.Absent();
  }

  @GetMapping("/roadmaps/{roadmap}/{code}")
  View commitment(@PathVariable String roadmap, @PathVariable String code) {
    return roadmaps.shown().stream()
        .filter(r -> r.code().equals(roadmap))
        .flatMap(r -> r.commitments().filter(c -> c.code().equals(code)).map(c -> commitment(r, c)))
        .findFirst()
        .orElseGet(() -> notice(roadmap));
  }

  /** A code alone leads to the roadmap that holds today, else to another that has it. */
  @GetMapping("/commitments/{code}")
  View commitment(@PathVariable String code) {
    return roadmaps.shown().stream()
        .flatMap(
            r -> r.commitments().filter(c -> c.code().equals(code)).map(c -> View.go(r.address(c))))
        .findFirst()
        .orElseGet(View.Absent::new);
  }

  private View commitment(Roadmap roadmap, Roadmap.Commitment commitment) {
    Roadmap.Axis axis =
        roadmap.axes().stream().filter(a -> a.id() == commitment.axis()).findFirst().orElseThrow();
    return View.of(
        "publication/commitment",
        "roadmap",
        roadmap,
        "standing",
        new Standing(roadmap, projects.serving()),
        "projects",
        projects.list(Filter.serving(commitment.id())),
        "axis",
        axis,
        "commitment",
        commitment,
        "goals",
        Served.by(commitment.id(), plans.list(), plans.goalsByCommitment()),
        "history",
        history.of(commitment.id()));
  }

  @GetMapping("/agreements/{code}")
  View agreement(@PathVariable String code) {
    return agreements
        .findPublic(code)
        .map(agreement ->
            View.of("publication/agreement", "agreement", agreement, "roadmaps", of(agreement)))
        .orElseGet(View.Absent::new);
  }

  private List<Roadmap> of(Agreement agreement) {
    return roadmaps.shown().stream().filter(r -> r.agreement() == agreement.id()).toList();
  }
}
