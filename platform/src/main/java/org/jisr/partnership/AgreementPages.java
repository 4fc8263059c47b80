package org.jisr.partnership;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.decision.Decision;
import org.jisr.decision.Decisions;
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

/** The framework agreements, their texts and their amendments. */
@Controller
class AgreementPages {

  private static final String NEW = "/work/agreements/new";
  private static final String DECISION = "/work/decisions/{id}";

  private final Agreements agreements;
  private final Roadmaps roadmaps;
  private final Committees committees;
  private final Alerts alerts;
  private final Decisions decisions;
  private final Drafts drafts;
  private final Sending sending;
  private final Deeds deeds;

  AgreementPages(
      Agreements agreements,
      Roadmaps roadmaps,
      Committees committees,
      Alerts alerts,
      Decisions decisions,
      Drafts drafts,
      Sending sending,
      Deeds deeds) {
    this.agreements = agreements;
    this.roadmaps = roadmaps;
    this.committees = committees;
    this.alerts = alerts;
    this.decisions = decisions;
    this.drafts = drafts;
    this.sending = sending;
    this.deeds = deeds;
  }

  private static Form form(Agreement a) {
    Form form = Form.empty();
    form.put("code", a.code());
    form.put("title", a.title());
    form.put("purpose", a.purpose());
    form.put("governance", a.governance());
    form.put("years", Integer.toString(a.years()));
    form.put("renewable", a.renewable() ? "yes" : "");
    form.put("_version", Integer.toString(a.version()));
    return form;
  }

  private static Agreements.Write command(Form form) {
    return new Agreements.Write(
        form.text("code").toUpperCase(Locale.ROOT),
        form.localText("title"),
        form.localText("purpose"),
        form.localText("governance"),
        form.whole("years").orElse(0),
        form.checked("renewable"),
        form.version());
  }

  @GetMapping("/work/agreements")
  View list(Page page) {
    Map<Long, List<Alert>> late =
        agreements.list().stream()
            .collect(Collectors.toMap(Agreement::id, a -> alerts.of(a, page.today())));
    return View.of("partnership/agreements", "agreements", agreements.list(), "late", late);
  }

  @GetMapping(NEW)
  View writeNew(Page page) {
    return written(200, drafts.resume(page, Form.empty()), Optional.empty());
  }

  @PostMapping("/work/agreements")
  View create(By by, Form form) {
    Agreements.Write write = command(form);
    return View.after(
        sending.send(form, () -> agreements.create(by, write)),
        "/work/agreements/{id}",
        refused -> written(422, form.with(refused), Optional.empty()));
  }

  @GetMapping("/work/agreements/{id}/edit")
  View write(Page page, @PathVariable long id) {
    return on(id, a -> written(200, drafts.resume(page, form(a)), Optional.of(a)));
  }

  @PostMapping("/work/agreements/{id}")
  View edit(By by, Form form, @PathVariable long id) {
    Agreements.Write write = command(form);
    return View.after(
        sending.send(form, () -> agreements.edit(by, id, write)),
        "/work/agreements/{id}",
        refused -> on(id, a -> written(422, form.refused(refused, form(a)), Optional.of(a))));
  }

  private static View written(int status, Form form, Optional<Agreement> agreement) {
    return View.of(status, "partnership/agreementform", "form", form, "agreement", agreement);
  }

  @GetMapping("/work/agreements/{id}")
  View show(Page page, @PathVariable long id) {
    return on(id, a -> shown(200, page, a, drafts.resume(page, Form.empty()), List.of()));
  }

  @PostMapping("/work/agreements/{id}/propose")
  View propose(Page page, By by, @PathVariable long id) {
    return step(page, id, () -> agreements.propose(by, id));
  }

  @PostMapping("/work/agreements/{id}/publish")
  View publish(Page page, By by, @PathVariable long id) {
    return step(page, id, () -> agreements.publish(by, id));
  }

  @PostMapping("/work/agreements/{id}/amendments")
  View amend(Page page, By by, Form form, @PathVariable long id) {
    Agreements.Amend amend = new Agreements.Amend(id, form.localText("body"), form.date("endsOn"));
    return View.after(
        sending.send(form, () -> agreements.amend(by, amend)),
        "/work/agreements/{id}",
        refused -> on(id, a -> shown(422, page, a, form.with(refused), List.of())));
  }

  @PostMapping("/work/amendments/{id}/propose")
  View proposeAmendment(Page page, By by, @PathVariable long id) {
    return agreements
        .findAmendment(id)
        .map(m -> step(page, m.agreement(), () -> agreements.proposeAmendment(by, id)))
        .orElseGet(View.Absent::new);
  }

  /** A step without a form: to the decision it opens, or back with the reason. */
  private View step(Page page, long id, Supplier<Outcome> command) {
    return View.after(
        command.get(),
        DECISION,
        refused -> on(id, a -> shown(422, page, a, Form.empty(), refused.reasons())));
  }

  private View shown(int status, Page page, Agreement a, Form amend, List<Refusal> refused) {
    return View.of(
        status,
        "partnership/agreement",
        "agreement",
        a,
        "amendments",
        agreements.amendments(a.id()),
        "documents",
        agreements.documents(a.id()),
        "roadmaps",
        roadmaps.list().stream().filter(r -> r.agreement() == a.id()).toList(),
        "committees",
        committees.list().stream().filter(c -> c.agreement() == a.id()).toList(),
        "alerts",
        alerts.of(a, page.today()),
        "steps",
        AgreementRules.open(a).stream().filter(page::may).collect(Collectors.toSet()),
        "waiting",
        waiting(a),
        "deeds",
        deeds.of("agreement", a.id()),
        "form",
        amend,
        "refused",
        refused);
  }

  /** The open decisions on an agreement, its publication and its amendments. */
  private List<Decision> waiting(Agreement a) {
    Stream<Optional<Decision>> own =
        Stream.of(Agreements.SIGN, Agreements.PUBLISH).map(kind -> decisions.open(kind, a.id()));
    Stream<Optional<Decision>> amending =
        agreements.amendments(a.id()).stream().map(m -> decisions.open(Agreements.AMEND, m.id()));
    return Stream.concat(own, amending).flatMap(Optional::stream).toList();
  }

  private View on(long id, Function<Agreement, View> then) {
    return agreements.find(id).map(then).orElseGet(View.Absent::new);
  }
}
