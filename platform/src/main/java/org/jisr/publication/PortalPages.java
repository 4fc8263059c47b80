package org.jisr.publication;

import java.util.List;
import java.util.Optional;
import org.jisr.decision.PublicationState;
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
        .map(roadmap ->
            View.of(
                "publication/roadmap",
                "roadmap",
                roadmap,
                "standing",
                new Standing(roadmap, projects.serving()),
                "agreement",
                agreements.get(roadmap.agreement()),
                "coverage",
                Coverage.of(roadmap, plans.list(), plans.goalsByCommitment())))
        .orElseGet(() -> View.of("publication/nothing", "withdrawn", withdrawn()));
  }

  @GetMapping("/commitments/{code}")
  View commitment(@PathVariable String code) {
    Optional<Roadmap> roadmap = roadmaps.current();
    return roadmap
        .flatMap(r -> r.commitments().filter(c -> c.code().equals(code)).findFirst())
        .map(c -> commitment(roadmap.orElseThrow(), c))
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
    return roadmaps.list().stream()
        .filter(r -> r.agreement() == agreement.id())
        .filter(r -> r.publication() == PublicationState.PUBLIC)
        .toList();
  }
}
