package org.jisr.decision;

import java.util.List;
import java.util.Optional;
import org.jisr.base.Lang;
import org.jisr.people.Act;
import org.jisr.people.By;
import org.jisr.web.Form;
import org.jisr.web.Page;
import org.jisr.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Reading a text and turning a key on it. */
@Controller
class DecisionPages {

  /** Of those that ended, on one page. */
  private static final int ENDED = 100;

  private final Decisions decisions;

  DecisionPages(Decisions decisions) {
    this.decisions = decisions;
  }

  /** What waits, and of what ended a page: the newest, or those older than a decision. */
  @GetMapping("/work/decisions")
  View list(Form form) {
    long before = form.whole("before").map(Integer::longValue).orElse(Long.MAX_VALUE);
    List<Decision> ended = decisions.ended(before, ENDED + 1);
    List<Decision> shown = ended.stream().limit(ENDED).toList();
    return View.of(
        "decision/list",
        "waiting",
        decisions.waiting(),
        "ended",
        shown,
        "older",
        ended.size() > ENDED ? "/work/decisions?before=" + shown.getLast().id() + "#en" : "");
  }

  @GetMapping("/work/decisions/{id}")
  View show(Page page, By by, Form form, @PathVariable long id) {
    return show(200, page, by, form, id);
  }

  private View show(int status, Page page, By by, Form form, long id) {
    Optional<Decision> found = decisions.find(id);
    if (found.isEmpty()) {
      return new View.Absent();
    }
    Decision decision = found.get();
    Effect effect = decisions.effect(decision.kind());
    return View.of(
        status,
        "decision/show",
        "sheet",
        new Sheet(
            decision,
            effect,
            Lang.find(form.value("text")).orElse(page.lang()),
            decisions.awaits(decision, by),
            by.may(Act.WITHDRAW_DECISION) && decision.open()),
        "form",
        form);
  }

  @PostMapping("/work/decisions/{id}/key")
  View turn(Page page, By by, Form form, @PathVariable long id) {
    Decisions.Turn turn =
        new Decisions.Turn(id, form.value("hash"), form.text("power"), form.text("place"));
    return View.after(
        decisions.turn(by, turn),
        "/work/decisions/{id}",
        refused -> show(422, page, by, form.with(refused), id));
  }

  @PostMapping("/work/decisions/{id}/withdraw")
  View withdraw(Page page, By by, Form form, @PathVariable long id) {
    Decisions.Withdraw withdraw = new Decisions.Withdraw(id, form.text("reason"));
    return View.after(
        decisions.withdraw(by, withdraw),
        "/work/decisions/{id}",
        refused -> show(422, page, by, form.with(refused), id));
  }
}
