package org.jisr.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jisr.base.Refusal;
import org.jisr.base.Side;
import org.jisr.people.By;
import org.jisr.project.Heads;
import org.jisr.project.Project;
import org.jisr.project.Projects;
import org.jisr.web.Drafts;
import org.jisr.web.Form;
import org.jisr.web.Page;
import org.jisr.web.Sending;
import org.jisr.web.View;
import org.jisr.web.draw.RiskGrid;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The risks of a project: their grid, their table, and the form of each. */
@Controller
class RiskPages {

  private static final String TAB = "/work/projects/{id}/risks";

  private final Risks risks;
  private final Projects projects;
  private final Heads heads;
  private final Drafts drafts;
  private final Sending sending;

  RiskPages(Risks risks, Projects projects, Heads heads, Drafts drafts, Sending sending) {
    this.risks = risks;
    this.projects = projects;
    this.heads = heads;
    this.drafts = drafts;
    this.sending = sending;
  }

  private static Risks.Write command(Form form) {
    return new Risks.Write(
        form.localText("body"),
        form.whole("likelihood"),
        form.whole("impact"),
        form.choice("side", Side.class),
        form.localText("measure"),
        form.date("reviewedOn"),
        form.version());
  }

  private static Form form(Risk risk) {
    Form form = Form.empty();
    form.put("body", risk.body());
    form.put("likelihood", Integer.toString(risk.likelihood()));
    form.put("impact", Integer.toString(risk.impact()));
    form.put("side", risk.side().name());
    form.put("measure", risk.measure());
    form.put("reviewedOn", risk.reviewedOn().toString());
    form.put("_version", Integer.toString(risk.version()));
    return form;
  }

  @GetMapping(TAB)
  View list(Page page, @PathVariable long id) {
    return on(id, project -> shown(200, page, project, drafts.resume(page, Form.empty())));
  }

  private View shown(int status, Page page, Project project, Form form) {
    List<Risk> all = risks.list(project.id());
    return View.of(
        status,
        "dossier/risks",
        "head",
        heads.of(page, project),
        "risks",
        all,
        "grid",
        grid(page, all),
        "form",
        form);
  }

  /** Open risks only; their numbers are those of the table. */
  private static String grid(Page page, List<Risk> all) {
    List<RiskGrid.Point> points = new ArrayList<>();
    for (Risk risk : all) {
      if (risk.open()) {
        points.add(
            new RiskGrid.Point(
                points.size() + 1,
                risk.likelihood(),
                risk.impact(),
                risk.side(),
                page.plain(risk.body()),
                "#r" + risk.id()));
      }
    }
    RiskGrid.Words words =
        new RiskGrid.Words(page.t("risk.grid"), page.t("label.likelihood"), page.t("label.impact"));
    return new RiskGrid(points, (l, i) -> Risk.weight(l, i).ordinal(), words).svg(page.rtl());
  }

  @PostMapping(TAB)
  View add(Page page, By by, Form form, @PathVariable long id) {
    Risks.Write write = command(form);
    return View.after(
        sending.send(form, () -> risks.add(by, id, write)),
        "/work/projects/" + id + "/risks",
        refused -> on(id, project -> shown(422, page, project, form.with(refused))));
  }

  @GetMapping("/work/risks/{id}/edit")
  View write(Page page, @PathVariable long id) {
    return risk(id, risk -> written(200, page, risk, drafts.resume(page, form(risk)), List.of()));
  }

  @PostMapping("/work/risks/{id}")
  View edit(Page page, By by, Form form, @PathVariable long id) {
    Risks.Write write = command(form);
    return View.after(
        sending.send(form, () -> risks.edit(by, id, write)),
        TAB,
        refused ->
            risk(
                id,
                risk -> written(422, page, risk, form.refused(refused, form(risk)), List.of())));
  }

  @PostMapping("/work/risks/{id}/step")
  View step(Page page, By by, Form form, @PathVariable long id) {
    var act = form.choice("act", RiskState.Act.class);
    if (act.isEmpty()) {
      return risk(
          id,
          risk -> written(422, page, risk, form(risk), List.of(Refusal.illegal("step.illegal"))));
    }
    var step = new Risks.Step(id, act.get(), form.text("reason"));
    return View.after(
        sending.send(form, () -> risks.step(by, step)),
        TAB,
        refused -> risk(id, risk -> written(422, page, risk, form(risk), refused.reasons())));
  }

  private View written(int status, Page page, Risk risk, Form form, List<Refusal> refused) {
    return on(
        risk.project(),
        project ->
            View.of(
                status,
                "dossier/risk",
                "head",
                heads.of(page, project),
                "risk",
                risk,
                "form",
                form,
                "refused",
                refused));
  }

  private View risk(long id, Function<Risk, View> then) {
    return risks.find(id).map(then).orElseGet(View.Absent::new);
  }

  private View on(long id, Function<Project, View> then) {
    return projects.find(id).map(then).orElseGet(View.Absent::new);
  }
}
