package org.jisr.partnership;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jisr.base.Refusal;
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

/** The committees, their meetings and what these decided. */
@Controller
class CommitteePages {

  private final Committees committees;
  private final Agreements agreements;
  private final Alerts alerts;
  private final Drafts drafts;
  private final Sending sending;

  CommitteePages(
      Committees committees, Agreements agreements, Alerts alerts, Drafts drafts, Sending sending) {
    this.committees = committees;
    this.agreements = agreements;
    this.alerts = alerts;
    this.drafts = drafts;
    this.sending = sending;
  }

  @GetMapping("/work/committees")
  View list(Page page) {
    Map<Long, Agreement> byId =
        agreements.list().stream().collect(Collectors.toMap(Agreement::id, Function.identity()));
    Map<Long, List<Alert>> late =
        committees.list().stream()
            .collect(Collectors.toMap(Committee::id, c -> alerts.of(c, page.today())));
    return View.of(
        "partnership/committees",
        "committees",
        committees.list(),
        "agreements",
        byId,
        "late",
        late);
  }

  private static Committees.Hold hold(long committee, Form form) {
    return new Committees.Hold(
        committee, form.date("heldOn"), form.text("place"), form.localText("minutes"));
  }

  private static Committees.Decide decide(long meeting, Form form) {
    return new Committees.Decide(
        meeting,
        form.localText("body"),
        form.choice("owner", Owner.class).orElse(Owner.BOTH),
        form.date("dueOn"));
  }

  @GetMapping("/work/committees/{id}/meetings/new")
  View writeMeeting(Page page, @PathVariable long id) {
    return written(200, id, drafts.resume(page, Form.empty()));
  }

  @PostMapping("/work/committees/{id}/meetings")
  View addMeeting(By by, Form form, @PathVariable long id) {
    Committees.Hold hold = hold(id, form);
    return View.after(
        sending.send(form, () -> committees.hold(by, hold)),
        "/work/meetings/{id}",
        refused -> written(422, id, form.with(refused)));
  }

  private View written(int status, long id, Form form) {
    return committees
        .find(id)
        .map(c -> View.of(status, "partnership/meetingform", "form", form, "committee", c))
        .orElseGet(View.Absent::new);
  }

  @GetMapping("/work/meetings/{id}")
  View show(Page page, @PathVariable long id) {
    return shown(200, committees.findMeeting(id), drafts.resume(page, Form.empty()), List.of());
  }

  @PostMapping("/work/meetings/{id}/decisions")
  View addDecision(By by, Form form, @PathVariable long id) {
    Committees.Decide decide = decide(id, form);
    return View.after(
        sending.send(form, () -> committees.decide(by, decide)),
        "/work/meetings/" + id,
        refused -> shown(422, committees.findMeeting(id), form.with(refused), List.of()));
  }

  @PostMapping("/work/meeting-decisions/{id}/done")
  View finish(By by, @PathVariable long id) {
    return View.after(
        committees.finish(by, id),
        "/work/meetings/{id}",
        refused -> shown(422, committees.findMeetingOf(id), Form.empty(), refused.reasons()));
  }

  private View shown(
      int status, Optional<Committee.Meeting> meeting, Form form, List<Refusal> refused) {
    return meeting
        .flatMap(m -> committees.find(m.committee()).map(c -> shown(status, c, m, form, refused)))
        .orElseGet(View.Absent::new);
  }

  private static View shown(
      int status, Committee c, Committee.Meeting m, Form form, List<Refusal> refused) {
    return View.of(
        status,
        "partnership/meeting",
        "committee",
        c,
        "meeting",
        m,
        "form",
        form,
        "refused",
        refused);
  }
}
