package org.jisr.partnership;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jisr.base.Outcome;
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
  private final AgreementSheet sheet;
  private final Drafts drafts;
  private final Sending sending;

  CommitteePages(
      Committees committees,
      Agreements agreements,
      AgreementSheet sheet,
      Drafts drafts,
      Sending sending) {
    this.committees = committees;
    this.agreements = agreements;
    this.sheet = sheet;
    this.drafts = drafts;
    this.sending = sending;
  }

  @GetMapping("/work/committees")
  View list(Page page) {
    Map<Long, Agreement> byId =
        agreements.list().stream().collect(Collectors.toMap(Agreement::id, Function.identity()));
    List<Committee> all = committees.list();
    Map<Long, List<Alert>> late =
        all.stream().collect(Collectors.toMap(Committee::id, c -> Alerts.of(c, page.today())));
    return View.of("partnership/committees", "committees", all, "agreements", byId, "late", late);
  }

  private static Form form(Committee committee) {
    Form form = Form.empty();
    form.put("name", committee.name());
    form.put("rhythmMonths", Integer.toString(committee.rhythmMonths()));
    form.put("_version", Integer.toString(committee.version()));
    return form;
  }

  private static Committees.Write command(Form form) {
    return new Committees.Write(
        form.localText("name"), form.whole("rhythmMonths").orElse(0), form.version());
  }

  @PostMapping("/work/agreements/{id}/committees")
  View add(Page page, By by, Form form, @PathVariable long id) {
    Committees.Write write = command(form);
    return View.after(
        sending.send(form, () -> committees.add(by, id, write)),
        "/work/agreements/{id}#committees",
        refused -> sheet.of(422, page, id, AgreementSheet.Part.COMMITTEE, form.with(refused)));
  }

  @GetMapping("/work/committees/{id}/edit")
  View writeCommittee(Page page, @PathVariable long id) {
    return onCommittee(id, c -> named(200, c, drafts.resume(page, form(c))));
  }

  @PostMapping("/work/committees/{id}")
  View editCommittee(By by, Form form, @PathVariable long id) {
    Committees.Write write = command(form);
    return View.after(
        sending.send(form, () -> committees.edit(by, id, write)),
        "/work/committees",
        refused -> onCommittee(id, c -> named(422, c, form.refused(refused, form(c)))));
  }

  private static View named(int status, Committee c, Form form) {
    return View.of(status, "partnership/committeeform", "committee", c, "form", form);
  }

  private View onCommittee(long id, Function<Committee, View> then) {
    return committees.find(id).map(then).orElseGet(View.Absent::new);
  }

  private static Form form(Committee.Meeting meeting) {
    Form form = Form.empty();
    form.put("heldOn", meeting.heldOn().toString());
    form.put("place", meeting.place());
    form.put("minutes", meeting.minutes());
    form.put("_version", Integer.toString(meeting.version()));
    return form;
  }

  private static Form form(Committee.MeetingDecision decision) {
    Form form = Form.empty();
    form.put("body", decision.body());
    form.put("owner", decision.owner().name());
    form.put("dueOn", decision.dueOn().toString());
    form.put("_version", Integer.toString(decision.version()));
    return form;
  }

  private static Committees.Hold hold(long committee, Form form) {
    return new Committees.Hold(
        committee,
        form.date("heldOn"),
        form.text("place"),
        form.localText("minutes"),
        form.version());
  }

  private static Committees.Decide decide(long meeting, Form form) {
    return new Committees.Decide(
        meeting,
        form.localText("body"),
        form.choice("owner", Owner.class).orElse(Owner.BOTH),
        form.date("dueOn"),
        form.version());
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

  @GetMapping("/work/meetings/{id}/edit")
  View write(Page page, @PathVariable long id) {
    return onMeeting(id, m -> written(200, m, drafts.resume(page, form(m))));
  }

  @PostMapping("/work/meetings/{id}")
  View edit(By by, Form form, @PathVariable long id) {
    return onMeeting(
        id,
        m -> {
          Committees.Hold hold = hold(m.committee(), form);
          return View.after(
              sending.send(form, () -> committees.edit(by, id, hold)),
              "/work/meetings/{id}",
              refused -> onMeeting(id, now -> written(422, now, form.refused(refused, form(now)))));
        });
  }

  private View written(int status, Committee.Meeting m, Form form) {
    return View.of(
        status,
        "partnership/meetingform",
        "form",
        form,
        "committee",
        committees.find(m.committee()).orElseThrow(),
        "edited",
        m);
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

  @GetMapping("/work/meeting-decisions/{id}/edit")
  View writeDecision(Page page, @PathVariable long id) {
    return onDecision(id, (m, d) -> written(200, m, d, drafts.resume(page, form(d))));
  }

  @PostMapping("/work/meeting-decisions/{id}")
  View editDecision(By by, Form form, @PathVariable long id) {
    return onDecision(
        id,
        (m, d) -> {
          Committees.Decide decide = decide(m.id(), form);
          return View.after(
              sending.send(form, () -> committees.reword(by, id, decide)),
              "/work/meetings/{id}",
              refused ->
                  onDecision(
                      id, (now, its) -> written(422, now, its, form.refused(refused, form(its)))));
        });
  }

  private static View written(
      int status, Committee.Meeting m, Committee.MeetingDecision d, Form form) {
    return View.of(
        status, "partnership/meetingdecision", "meeting", m, "decision", d, "form", form);
  }

  @PostMapping("/work/meeting-decisions/{id}/done")
  View finish(By by, @PathVariable long id) {
    return step(id, () -> committees.finish(by, id));
  }

  @PostMapping("/work/meeting-decisions/{id}/reopen")
  View reopen(By by, @PathVariable long id) {
    return step(id, () -> committees.reopen(by, id));
  }

  /** A step without a form on a decision: back to its meeting, with the reason when refused. */
  private View step(long id, Supplier<Outcome> command) {
    return View.after(
        command.get(),
        "/work/meetings/{id}",
        refused -> shown(422, committees.findMeetingOf(id), Form.empty(), refused.reasons()));
  }

  private View onMeeting(long id, Function<Committee.Meeting, View> then) {
    return committees.findMeeting(id).map(then).orElseGet(View.Absent::new);
  }

  private View onDecision(
      long id, BiFunction<Committee.Meeting, Committee.MeetingDecision, View> then) {
    return committees
        .findMeetingOf(id)
        .flatMap(m -> committees.findDecision(id).map(d -> then.apply(m, d)))
        .orElseGet(View.Absent::new);
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
