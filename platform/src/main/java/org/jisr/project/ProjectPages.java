package org.jisr.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.people.Act;
import org.jisr.people.By;
import org.jisr.track.Tracks;
import org.jisr.web.Drafts;
import org.jisr.web.Form;
import org.jisr.web.Page;
import org.jisr.web.Sending;
import org.jisr.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Each project, for the people who work with them. */
@Controller
class ProjectPages {

  private static final String LIST = "/work/projects";
  private static final String NEW = "/work/projects/new";
  private static final String SHEET = "/work/projects/{id}";

  private final Projects projects;
  private final Directory directory;
  private final Drafts drafts;
  private final Sending sending;
  private final Heads heads;
  private final Tracks tracks;

  ProjectPages(
      Projects projects,
      Directory directory,
      Drafts drafts,
      Sending sending,
      Heads heads,
      Tracks tracks) {
    this.projects = projects;
    this.directory = directory;
    this.drafts = drafts;
    this.sending = sending;
    this.heads = heads;
    this.tracks = tracks;
  }

  @GetMapping(SHEET)
  View show(Page page, @PathVariable long id) {
    return on(id, project -> shown(200, page, project, Form.empty(), List.of()));
  }

  private View shown(int status, Page page, Project project, Form form, List<Refusal> refused) {
    return View.of(
        status,
        "project/sheet",
        "head",
        heads.of(page, project),
        "known",
        directory.all(),
        "steps",
        page.may(Act.MOVE_PROJECT) ? ProjectState.LIFE.steps(project.state()) : List.of(),
        "editable",
        page.may(Act.EDIT_PROJECT) && ProjectRules.editable(project).isEmpty(),
        "publishable",
        page.may(Act.PUBLISH_PROJECT) && ProjectRules.publishable(project).isEmpty(),
        "tracks",
        projects.tracks(project),
        "rules",
        tracks.rules(),
        "map",
        ProjectMap.of(page, List.of(project), true),
        "former",
        projects.former(project),
        "form",
        form,
        "refused",
        refused);
  }

  @GetMapping(NEW)
  View writeNew(Page page) {
    return written(200, page, drafts.resume(page, Form.empty()), LIST, NEW, false);
  }

  @PostMapping(LIST)
  View create(Page page, By by, Form form) {
    Projects.Write write = new Projects.Write(ProjectForm.read(form), 0);
    return View.after(
        sending.send(form, () -> projects.create(by, write)),
        SHEET,
        refused -> written(422, page, form.with(refused), LIST, NEW, false));
  }

  @GetMapping("/work/projects/{id}/edit")
  View write(Page page, @PathVariable long id) {
    return on(id, project -> editing(200, page, drafts.resume(page, form(project)), project));
  }

  @PostMapping(SHEET)
  View edit(Page page, By by, Form form, @PathVariable long id) {
    Projects.Write write = new Projects.Write(ProjectForm.read(form), form.version());
    return View.after(
        sending.send(form, () -> projects.edit(by, id, write)),
        SHEET,
        refused ->
            on(id, project -> editing(422, page, form.refused(refused, form(project)), project)));
  }

  private static Form form(Project project) {
    return ProjectForm.of(project.amendment().orElse(project.sheet()), project.version());
  }

  private View editing(int status, Page page, Form form, Project project) {
    String address = "/work/projects/" + project.id();
    boolean amending = project.state() == ProjectState.AMENDING;
    return written(status, page, form, address, address + "/edit", amending);
  }

  private View written(
      int status, Page page, Form form, String action, String address, boolean amending) {
    References known = directory.all();
    return View.of(
        status,
        "project/form",
        "form",
        form,
        "action",
        action,
        "address",
        address,
        "amending",
        amending,
        "known",
        known,
        "organisations",
        organisations(page, known),
        "units",
        units(page));
  }

  private static Map<String, String> organisations(Page page, References known) {
    Map<String, String> choice = new LinkedHashMap<>();
    choice.put("", page.t("project.choose"));
    known.organisations().values().stream()
        .sorted(java.util.Comparator.comparing(o -> page.plain(o.name())))
        .forEach(o -> choice.put(Long.toString(o.id()), page.plain(o.name())));
    return choice;
  }

  private static Map<String, String> units(Page page) {
    Map<String, String> choice = new LinkedHashMap<>();
    choice.put("", page.t("project.choose"));
    Units.list()
        .forEach(unit ->
            choice.put(unit.code(), page.name(unit.side()) + " · " + page.plain(unit.name())));
    return choice;
  }

  @PostMapping("/work/projects/{id}/step")
  View step(Page page, By by, Form form, @PathVariable long id) {
    var act = form.choice("act", ProjectState.Act.class);
    if (act.isEmpty()) {
      return refused(page, form, id, List.of(Refusal.illegal("step.illegal")));
    }
    return after(
        page, form, id, projects.step(by, new Projects.Step(id, act.get(), form.text("reason"))));
  }

  @PostMapping("/work/projects/{id}/publish")
  View publish(Page page, By by, Form form, @PathVariable long id) {
    return View.after(
        projects.publish(by, id),
        "/work/decisions/{id}",
        refused -> refused(page, form, id, refused.reasons()));
  }

  @PostMapping("/work/projects/{id}/withdraw")
  View withdraw(Page page, By by, Form form, @PathVariable long id) {
    return after(
        page, form, id, projects.withdraw(by, new Projects.Withdraw(id, form.text("reason"))));
  }

  private View after(Page page, Form form, long id, Outcome outcome) {
    return View.after(outcome, SHEET, refused -> refused(page, form, id, refused.reasons()));
  }

  private View refused(Page page, Form form, long id, List<Refusal> reasons) {
    return on(id, project -> shown(422, page, project, form, reasons));
  }

  private View on(long id, Function<Project, View> then) {
    return projects.find(id).map(then).orElseGet(View.Absent::new);
  }
}
