package org.jisr.partnership;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jisr.people.By;
import org.jisr.web.Drafts;
import org.jisr.web.Form;
import org.jisr.web.Page;
import org.jisr.web.Sending;
import org.jisr.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The axes of a roadmap and their commitments: written before it is signed, moved after. */
@Controller
class CommitmentPages {

  private static final String BOARD = "/work/roadmaps/{id}";

  private final Roadmaps roadmaps;
  private final Commitments commitments;
  private final CommitmentSteps steps;
  private final Plans plans;
  private final Drafts drafts;
  private final Sending sending;
  private final Deeds deeds;

  CommitmentPages(
      Roadmaps roadmaps,
      Commitments commitments,
      CommitmentSteps steps,
      Plans plans,
      Drafts drafts,
      Sending sending,
      Deeds deeds) {
    this.roadmaps = roadmaps;
    this.commitments = commitments;
    this.steps = steps;
    this.plans = plans;
    this.drafts = drafts;
    this.sending = sending;
    this.deeds = deeds;
  }

  private static Form form(Roadmap.Axis axis) {
    Form form = Form.empty();
    form.put("code", axis.code());
    form.put("title", axis.title());
    form.put("_version", Integer.toString(axis.version()));
    return form;
  }

  private static Commitments.WriteAxis axisCommand(Form form) {
    return new Commitments.WriteAxis(
        form.text("code").toUpperCase(Locale.ROOT), form.localText("title"), form.version());
  }

  /** What can be written of a commitment: all before the signature, then its goals alone. */
  private Form form(Roadmap r, Roadmap.Commitment c) {
    Form form = r.editable() ? form(c) : Form.empty();
    Set<Long> served = plans.goalsByCommitment().getOrDefault(c.id(), Set.of());
    form.put(
        "goals",
        plans.list().stream()
            .flatMap(plan -> plan.goals().stream())
            .filter(goal -> served.contains(goal.id()))
            .map(goal -> Long.toString(goal.id()))
            .collect(Collectors.joining(",")));
    form.put("_version", Integer.toString(c.version()));
    return form;
  }

  private static Form form(Roadmap.Commitment c) {
    Form form = Form.empty();
    form.put("code", c.code());
    form.put("body", c.body());
    form.put("horizon", c.horizon().map(year -> Integer.toString(year)).orElse(""));
    form.put("owner", c.owner().name());
    return form;
  }

  private static List<Long> goals(Form form) {
    return Arrays.stream(form.value("goals").split(","))
        .filter(goal -> goal.matches("\\d{1,18}"))
        .map(Long::valueOf)
        .toList();
  }

  private static Commitments.Write command(Form form) {
    return new Commitments.Write(
        form.text("code").toUpperCase(Locale.ROOT),
        form.localText("body"),
        form.whole("horizon"),
        form.choice("owner", Owner.class).orElse(Owner.BOTH),
        goals(form),
        form.version());
  }

  @GetMapping("/work/roadmaps/{id}/axes/new")
  View writeNewAxis(Page page, @PathVariable long id) {
    return roadmaps
        .find(id)
        .map(r -> newAxis(200, drafts.resume(page, Form.empty()), r))
        .orElseGet(View.Absent::new);
  }

  @PostMapping("/work/roadmaps/{id}/axes")
  View addAxis(By by, Form form, @PathVariable long id) {
    Commitments.WriteAxis write = axisCommand(form);
    return View.after(
        sending.send(form, () -> commitments.addAxis(by, id, write)),
        BOARD,
        refused -> newAxis(422, form.with(refused), roadmaps.get(id)));
  }

  private static View newAxis(int status, Form form, Roadmap r) {
    String action = "/work/roadmaps/" + r.id() + "/axes";
    return axisForm(status, form, r, action, action + "/new");
  }

  @GetMapping("/work/axes/{id}/edit")
  View writeAxis(Page page, @PathVariable long id) {
    return onAxis(id, (r, axis) -> oldAxis(200, drafts.resume(page, form(axis)), r, id));
  }

  @PostMapping("/work/axes/{id}")
  View editAxis(By by, Form form, @PathVariable long id) {
    Commitments.WriteAxis write = axisCommand(form);
    return View.after(
        sending.send(form, () -> commitments.editAxis(by, id, write)),
        BOARD,
        refused -> onAxis(id, (r, axis) -> oldAxis(422, form.refused(refused, form(axis)), r, id)));
  }

  @PostMapping("/work/axes/{id}/remove")
  View removeAxis(By by, Form form, @PathVariable long id) {
    return View.after(
        commitments.removeAxis(by, id, form.checked("whole")),
        BOARD,
        refused -> onAxis(id, (r, axis) -> oldAxis(422, form(axis).with(refused), r, id)));
  }

  private static View oldAxis(int status, Form form, Roadmap r, long id) {
    String action = "/work/axes/" + id;
    return axisForm(status, form, r, action, action + "/edit", "edited", r.axis(id));
  }

  private static View axisForm(
      int status, Form form, Roadmap r, String action, String address, Object... more) {
    Stream<Object> always =
        Stream.of("form", form, "roadmap", r, "action", action, "address", address);
    return View.of(
        status, "partnership/axisform", Stream.concat(always, Stream.of(more)).toArray());
  }

  @GetMapping("/work/axes/{id}/commitments/new")
  View writeNew(Page page, @PathVariable long id) {
    return onAxis(id, (r, axis) -> writtenNew(200, drafts.resume(page, Form.empty()), r, axis));
  }

  @PostMapping("/work/axes/{id}/commitments")
  View add(By by, Form form, @PathVariable long id) {
    Commitments.Write write = command(form);
    return View.after(
        sending.send(form, () -> commitments.add(by, id, write)),
        BOARD,
        refused -> onAxis(id, (r, axis) -> writtenNew(422, form.with(refused), r, axis)));
  }

  private View writtenNew(int status, Form form, Roadmap r, Roadmap.Axis axis) {
    return View.of(
        status,
        "partnership/commitmentform",
        "form",
        form,
        "roadmap",
        r,
        "axis",
        axis,
        "plans",
        plans.list());
  }

  @GetMapping("/work/commitments/{id}/edit")
  View write(Page page, @PathVariable long id) {
    return onCommitment(id, (r, c) -> shown(200, drafts.resume(page, form(r, c)), r, c));
  }

  @PostMapping("/work/commitments/{id}")
  View edit(By by, Form form, @PathVariable long id) {
    Commitments.Write write = command(form);
    return View.after(
        sending.send(form, () -> commitments.edit(by, id, write)),
        BOARD,
        refused -> onCommitment(id, (r, c) -> shown(422, form.refused(refused, form(r, c)), r, c)));
  }

  @PostMapping("/work/commitments/{id}/remove")
  View remove(By by, @PathVariable long id) {
    return View.after(
        commitments.remove(by, id),
        BOARD,
        refused -> onCommitment(id, (r, c) -> shown(422, form(r, c).with(refused), r, c)));
  }

  /** The form of a signed commitment: a step with its note, or the goals alone. */
  @PostMapping("/work/commitments/{id}/step")
  View move(By by, Form form, @PathVariable long id) {
    if (form.text("act").isEmpty() && form.text("note").isEmpty()) {
      return align(by, form, id);
    }
    CommitmentSteps.Step step = step(id, form);
    return View.after(
        sending.send(form, () -> steps.step(by, step)),
        BOARD,
        refused -> onCommitment(id, (r, c) -> shown(422, form.refused(refused, form(r, c)), r, c)));
  }

  private static CommitmentSteps.Step step(long id, Form form) {
    var act = form.choice("act", CommitmentState.Act.class);
    if (act.isEmpty() && form.text("act").isEmpty()) {
      form.fault("act", "commitments.act.missing");
    }
    return new CommitmentSteps.Step(
        goals(id, form), act.orElse(CommitmentState.Act.START), form.text("note"));
  }

  private static CommitmentSteps.Align goals(long id, Form form) {
    return new CommitmentSteps.Align(id, goals(form), form.version());
  }

  @PostMapping("/work/commitments/{id}/goals")
  View align(By by, Form form, @PathVariable long id) {
    CommitmentSteps.Align align = goals(id, form);
    return View.after(
        sending.send(form, () -> steps.align(by, align)),
        "/work/commitments/{id}/edit#goals",
        refused -> onCommitment(id, (r, c) -> shown(422, form.refused(refused, form(r, c)), r, c)));
  }

  private View shown(int status, Form form, Roadmap r, Roadmap.Commitment c) {
    return View.of(
        status,
        "partnership/commitment",
        "form",
        form,
        "roadmap",
        r,
        "axis",
        r.axis(c.axis()),
        "commitment",
        c,
        "origin",
        c.carriedFrom().flatMap(commitments::withCommitment),
        "plans",
        plans.list(),
        "dropping",
        steps.givenUp(c.id()),
        "deeds",
        deeds.of("commitment", c.id()));
  }

  private View onAxis(long id, BiFunction<Roadmap, Roadmap.Axis, View> then) {
    return commitments.withAxis(id).map(r -> then.apply(r, r.axis(id))).orElseGet(View.Absent::new);
  }

  private View onCommitment(long id, BiFunction<Roadmap, Roadmap.Commitment, View> then) {
    return commitments
        .withCommitment(id)
        .map(r -> then.apply(r, r.commitment(id)))
        .orElseGet(View.Absent::new);
  }
}
