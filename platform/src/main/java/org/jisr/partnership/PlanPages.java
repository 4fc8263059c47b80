package org.jisr.partnership;

import java.util.List;
import java.util.Optional;
import org.jisr.web.Page;
import org.jisr.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the plans ask for and the roadmap covers. */
@Controller
class PlanPages {

  private final Plans plans;
  private final Roadmaps roadmaps;

  PlanPages(Plans plans, Roadmaps roadmaps) {
    this.plans = plans;
    this.roadmaps = roadmaps;
  }

  @GetMapping("/work/plans")
  View show(Page page) {
    Optional<Roadmap> roadmap = roadmaps.inForce();
    List<Coverage> coverage =
        roadmap.map(r -> Coverage.of(r, plans.list(), plans.goalsByCommitment())).orElse(List.of());
    return View.of("partnership/plans", "roadmap", roadmap, "coverage", coverage);
  }
}
