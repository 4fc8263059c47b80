package org.jisr.project;

import java.util.List;
import java.util.function.Function;
import org.jisr.base.Refusal;
import org.jisr.people.By;
import org.jisr.web.Form;
import org.jisr.web.Page;
import org.jisr.web.Sending;
import org.jisr.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The parts of a project's sheet that have an address of their own. */
@Controller
class TabPages {

  private final Projects projects;
  private final Directory directory;
  private final Heads heads;
  private final Sending sending;

  TabPages(Projects projects, Directory directory, Heads heads, Sending sending) {
    this.projects = projects;
    this.directory = directory;
    this.heads = heads;
    this.sending = sending;
  }

  @GetMapping("/work/projects/{id}/partners")
  View partners(Page page, @PathVariable long id) {
    return on(
        id,
        project ->
            View.of(
                "project/partnerstab", "head", heads.of(page, project), "known", directory.all()));
  }

  @GetMapping("/work/projects/{id}/plan")
  View plan(Page page, @PathVariable long id) {
    return on(id, project -> planned(200, page, project, List.of()));
  }

  private View planned(int status, Page page, Project project, List<Refusal> refused) {
    return View.of(
        status,
        "project/plantab",
        "head",
        heads.of(page, project),
        "plan",
        ProjectPlan.of(page, List.of(project)),
        "refused",
        refused);
  }

  @PostMapping("/work/projects/{id}/milestones/{n}")
  View reach(Page page, By by, Form form, @PathVariable long id, @PathVariable int n) {
    var reach = new Projects.Reach(id, n, form.date("doneOn"));
    return View.after(
        sending.send(form, () -> projects.reach(by, reach)),
        "/work/projects/{id}/plan",
        refused -> on(id, project -> planned(422, page, project, refused.reasons())));
  }

  @GetMapping("/work/projects/{id}/money")
  View money(Page page, Form form, @PathVariable long id) {
    return on(
        id,
        project -> {
          References known = directory.all();
          return View.of(
              "project/moneytab",
              "head",
              heads.of(page, project),
              "known",
              known,
              "promises",
              Promises.of(project, known, Promises.currency(page, form)));
        });
  }

  private View on(long id, Function<Project, View> then) {
    return projects.find(id).map(then).orElseGet(View.Absent::new);
  }
}
