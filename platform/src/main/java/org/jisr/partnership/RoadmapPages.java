package org.jisr.partnership;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
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
import org.springframework.web.bind.annotation.RequestParam;

/** The roadmaps: their list, the board of each, and the steps of its life. */
@Controller
class RoadmapPages {

  private static final String NEW = "/work/roadmaps/new";
  private static final String BOARD = "/work/roadmaps/{id}";
  private static final String DECISION = "/work/decisions/{id}";

  private final Roadmaps roadmaps;
  private final Agreements agreements;
  private final Plans plans;
  private final Alerts alerts;
  private final Decisions decisions;
  private final Drafts drafts;
  private final Sending sending;
  private final Deeds deeds;

  RoadmapPages(
      Roadmaps roadmaps,
      Agreements agreements,
      Plans plans,
      Alerts alerts,
      Decisions decisions,
      Drafts drafts,
      Sending sending,
      Deeds deeds) {
    this.roadmaps = roadmaps;
    this.agreements = agreements;
    this.plans = plans;
    this.alerts = alerts;
    this.decisions = decisions;
    this.drafts = drafts;
    this.sending = sending;
    this.deeds = deeds;
  }

  private static Form form(Roadmap r) {
    Form form = Form.empty();
    form.put("agreement", Long.toString(r.agreement()));
    form.put("code", r.code());
    form.put("title", r.title());
    form.put("startsOn", r.period().from().toString());
    form.put("endsOn", r.period().until().toString());
    form.put("_version", Integer.toString(r.version()));
    return form;
  }

  /** The next roadmap as it is proposed at first: of the same length, right after this one. */
  private static Form renewal(Roadmap r) {
    long days = ChronoUnit.DAYS.between(r.period().from(), r.period().until().plusDays(1));
    long months = ChronoUnit.MONTHS.between(r.period().from(), r.period().until().plusDays(1));
    var start = r.period().until().plusDays(1);
    var end = months == 0 ? start.plusDays(days) : start.plusMonths(months);
    Form form = Form.empty();
    form.put("agreement", Long.toString(r.agreement()));
    form.put("startsOn", start.toString());
    form.put("endsOn", end.minusDays(1).toString());
    return form;
  }

  private static Roadmaps.Write command(Form form) {
    return new Roadmaps.Write(
        form.whole("agreement").orElse(0),
        form.text("code").toUpperCase(Locale.ROOT),
        form.localText("title"),
        form.date("startsOn"),
        form.date("endsOn"),
        form.version());
  }

  @GetMapping("/work/roadmaps")
  View list(Page page) {
    Map<Long, Agreement> byId =
        agreements.list().stream().collect(Collectors.toMap(Agreement::id, Function.identity()));
    return View.of("partnership/roadmaps", "roadmaps", roadmaps.list(), "agreements", byId);
  }

  /**
   * @param renews the roadmap to renew; without it a first one is written
   */
  @GetMapping(NEW)
  View writeNew(Page page, @RequestParam(required = false) Optional<Long> renews) {
    if (renews.isEmpty()) {
      return written(200, page, drafts.resume(page, Form.empty()), "/work/roadmaps", NEW);
    }
    return on(renews.get(), r -> renewing(200, page, drafts.resume(page, renewal(r)), r));
  }

  @PostMapping("/work/roadmaps")
  View create(Page page, By by, Form form) {
    Roadmaps.Write write = command(form);
    return View.after(
        sending.send(form, () -> roadmaps.create(by, write)),
        BOARD,
        refused -> written(422, page, form.with(refused), "/work/roadmaps", NEW));
  }

  @PostMapping("/work/roadmaps/{id}/renew")
  View renew(Page page, By by, Form form, @PathVariable long id) {
    Roadmaps.Write write = command(form);
    return View.after(
        sending.send(form, () -> roadmaps.renew(by, id, write)),
        BOARD,
        refused -> on(id, r -> renewing(422, page, form.with(refused), r)));
  }

  @GetMapping("/work/roadmaps/{id}/edit")
  View write(Page page, @PathVariable long id) {
    return on(id, r -> editing(200, page, drafts.resume(page, form(r)), r));
  }

  @PostMapping("/work/roadmaps/{id}")
  View edit(Page page, By by, Form form, @PathVariable long id) {
    Roadmaps.Write write = command(form);
    return View.after(
        sending.send(form, () -> roadmaps.edit(by, id, write)),
        BOARD,
        refused -> on(id, r -> editing(422, page, form.refused(refused, form(r)), r)));
  }

  private View editing(int status, Page page, Form form, Roadmap r) {
    String action = "/work/roadmaps/" + r.id();
    return written(status, page, form, action, action + "/edit", "edited", r);
  }

  private View renewing(int status, Page page, Form form, Roadmap r) {
    String action = "/work/roadmaps/" + r.id() + "/renew";
    return written(status, page, form, action, NEW + "?renews=" + r.id(), "renewed", r);
  }

  private View written(
      int status, Page page, Form form, String action, String address, Object... more) {
    Map<String, String> choice = new LinkedHashMap<>();
    agreements.list().forEach(a -> choice.put(Long.toString(a.id()), page.plain(a.title())));
    Stream<Object> always =
        Stream.of("form", form, "action", action, "address", address, "agreements", choice);
    return View.of(
        status, "partnership/roadmapform", Stream.concat(always, Stream.of(more)).toArray());
  }

  @GetMapping("/work/roadmaps/{id}")
  View show(Page page, @PathVariable long id) {
    return on(id, r -> board(200, page, r, Form.empty(), List.of()));
  }

  @PostMapping("/work/roadmaps/{id}/propose")
  View propose(Page page, By by, @PathVariable long id) {
    return step(page, id, () -> roadmaps.propose(by, id));
  }

  @PostMapping("/work/roadmaps/{id}/publish")
  View publish(Page page, By by, @PathVariable long id) {
    return step(page, id, () -> roadmaps.publish(by, id));
  }

  @PostMapping("/work/roadmaps/{id}/discard")
  View discard(Page page, By by, @PathVariable long id) {
    return View.after(
        roadmaps.discard(by, id),
        "/work/roadmaps",
        refused -> on(id, r -> board(422, page, r, Form.empty(), refused.reasons())));
  }

  @PostMapping("/work/roadmaps/{id}/withdraw")
  View withdraw(Page page, By by, Form form, @PathVariable long id) {
    return View.after(
        roadmaps.withdraw(by, new Roadmaps.Withdraw(id, form.text("reason"))),
        BOARD,
        refused -> on(id, r -> board(422, page, r, form.with(refused), List.of())));
  }

  /** A step without a form: to the decision it opens, or back with the reason. */
  private View step(Page page, long id, Supplier<Outcome> command) {
    return View.after(
        command.get(),
        DECISION,
        refused -> on(id, r -> board(422, page, r, Form.empty(), refused.reasons())));
  }

  private View board(int status, Page page, Roadmap r, Form withdrawal, List<Refusal> refused) {
    return View.of(
        status,
        "partnership/board",
        "roadmap",
        r,
        "agreement",
        agreements.get(r.agreement()),
        "before",
        r.renews().flatMap(roadmaps::find),
        "coverage",
        Coverage.of(r, plans.list(), plans.goalsByCommitment()),
        "alerts",
        alerts.of(r, page.today()),
        "steps",
        RoadmapRules.open(r).stream().filter(page::may).collect(Collectors.toSet()),
        "discardable",
        roadmaps.discardable(r),
        "waiting",
        waiting(r),
        "deeds",
        deeds.of("roadmap", r.id()),
        "form",
        withdrawal,
        "refused",
        refused);
  }

  private List<Decision> waiting(Roadmap r) {
    return Stream.of(Roadmaps.SIGN, Roadmaps.PUBLISH)
        .flatMap(kind -> decisions.open(kind, r.id()).stream())
        .toList();
  }

  private View on(long id, Function<Roadmap, View> then) {
    return roadmaps.find(id).map(then).orElseGet(View.Absent::new);
  }
}
