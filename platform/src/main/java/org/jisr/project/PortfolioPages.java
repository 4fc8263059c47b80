package org.jisr.project;

import java.util.List;
import java.util.Optional;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.partnership.Plans;
import org.jisr.partnership.Roadmap;
import org.jisr.partnership.Roadmaps;
import org.jisr.people.By;
import org.jisr.web.Form;
import org.jisr.web.Page;
import org.jisr.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The portfolio for the people who work with it: list, map, calendar, coverage, saved views. */
@Controller
class PortfolioPages {

  private static final String LIST = "/work/projects";
  private static final int PAGE = 50;

  private final Portfolio portfolio;
  private final SavedViews views;
  private final Directory directory;
  private final Roadmaps roadmaps;
  private final Plans plans;

  PortfolioPages(
      Portfolio portfolio, SavedViews views, Directory directory, Roadmaps roadmaps, Plans plans) {
    this.portfolio = portfolio;
    this.views = views;
    this.directory = directory;
    this.roadmaps = roadmaps;
    this.plans = plans;
  }

  @GetMapping(LIST)
  View list(Page page, Form form) {
    return shown(200, page, form, List.of());
  }

  private View shown(int status, Page page, Form form, List<Refusal> refused) {
    Filter filter = Filter.of(form, PAGE);
    Portfolio.Found found = portfolio.find(filter);
    return View.of(
        status,
        "project/portfolio",
        "found",
        found,
        "totals",
        portfolio.totals(filter, page.territory(page.signedIn().seat().side()).currency()),
        "known",
        directory.roadmaps(),
        "map",
        ProjectMap.of(page, found, true),
        "plan",
        ProjectPlan.of(page, found.shown()),
        "years",
        ProjectBars.years(found.tally()),
        "views",
        views.list(page.signedIn().person().id(), page.signedIn().seat().side()),
        "refused",
        refused);
  }

  @GetMapping("/work/projects/coverage")
  View coverage(Page page, Form form) {
    Filter filter = Filter.of(form, PAGE);
    Optional<Roadmap> roadmap = roadmaps.inForce();
    Tally tally =
        portfolio.tally(filter, Tally.Part.COMMITMENT, Tally.Part.GOAL, Tally.Part.TARGET);
    Optional<Served> served =
        roadmap.map(r -> Served.of(r, plans.list(), plans.goalsByCommitment(), tally));
    return View.of(
        "project/coverage",
        "filter",
        filter,
        "count",
        tally.count(),
        "known",
        directory.roadmaps(),
        "roadmap",
        roadmap,
        "served",
        served);
  }

  @PostMapping("/work/projects/views")
  View keep(Page page, By by, Form form) {
    Filter filter = Filter.of(form, PAGE);
    SavedViews.Keep keep = new SavedViews.Keep(form.text("name"), filter, form.checked("shared"));
    return after(page, form, views.keep(by, keep), LIST + filter.query());
  }

  @PostMapping("/work/projects/views/{id}")
  View rename(Page page, By by, Form form, @PathVariable long id) {
    return after(page, form, views.rename(by, id, form.text("name")), LIST);
  }

  @PostMapping("/work/projects/views/{id}/drop")
  View drop(Page page, By by, Form form, @PathVariable long id) {
    return after(page, form, views.drop(by, id), LIST);
  }

  private View after(Page page, Form form, Outcome outcome, String done) {
    return View.after(outcome, done, refused -> shown(422, page, form, refused.reasons()));
  }
}
