package org.jisr.workspace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jisr.calendar.Event;
import org.jisr.calendar.Events;
import org.jisr.calendar.Reminders;
import org.jisr.decision.Decision;
import org.jisr.decision.Decisions;
import org.jisr.partnership.Alert;
import org.jisr.partnership.Alerts;
import org.jisr.partnership.Committee;
import org.jisr.partnership.Committees;
import org.jisr.people.Act;
import org.jisr.people.By;
import org.jisr.track.Track;
import org.jisr.track.TrackState;
import org.jisr.track.Tracks;
import org.jisr.web.Drafts;
import org.jisr.web.Page;
import org.jisr.web.View;
import org.jisr.web.draw.NextDays;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of the workspace: what waits for the reader, and the next thirty days. */
@Controller
class WorkPages {

  private static final int DAYS = 31;

  /** Of so many projects milestones are shown; a link tells of the rest. */
  private static final int MOST = 50;

  private final Alerts alerts;
  private final Decisions decisions;
  private final Drafts drafts;
  private final Committees committees;
  private final Tracks tracks;
  private final Reminders reminders;
  private final Events events;

  WorkPages(
      Alerts alerts,
      Decisions decisions,
      Drafts drafts,
      Committees committees,
      Tracks tracks,
      Reminders reminders,
      Events events) {
    this.alerts = alerts;
    this.decisions = decisions;
    this.drafts = drafts;
    this.committees = committees;
    this.tracks = tracks;
    this.reminders = reminders;
    this.events = events;
  }

  @GetMapping("/work")
  View work(Page page, By by) {
    boolean reads = page.may(Act.SEE_ROADMAPS);
    List<Committee> all = reads ? committees.list() : List.of();
    List<Alert> mine =
        reads
            ? alerts.list(all, page.today()).stream()
                .filter(alert -> alert.sides().contains(by.side()))
                .toList()
            : List.of();
    Map<Boolean, List<Decision>> waiting =
        (reads ? decisions.waiting() : List.<Decision>of())
            .stream().collect(Collectors.partitioningBy(d -> decisions.awaits(d, by)));
    List<Track> votes =
        reads
            ? tracks.waiting().stream()
                .filter(track -> track.side() == by.side() && !track.effective())
                .toList()
            : List.of();
    Events.Deadlines due =
        reads
            ? events.due(by.side(), page.today().plusDays(DAYS), MOST)
            : new Events.Deadlines(List.of(), 0, "");
    return View.of(
        "workspace/work",
        "late",
        due.milestones().stream().filter(event -> event.on().isBefore(page.today())).toList(),
        "due",
        due,
        "votes",
        votes,
        "rules",
        tracks.rules(),
        "alerts",
        mine,
        "keys",
        waiting.getOrDefault(true, List.of()),
        "others",
        waiting.getOrDefault(false, List.of()),
        "drafts",
        drafts.list(by.person().id()).stream().map(draft -> Unsent.of(page, draft)).toList(),
        "days",
        days(page, mine, votes, due.milestones(), all),
        "mails",
        reminders.mails());
  }

  /** The strip of days: alerts and milestones to come, and what committees want to have done. */
  private static NextDays days(
      Page page,
      List<Alert> alerts,
      List<Track> votes,
      List<Event> milestones,
      List<Committee> committees) {
    List<NextDays.Deadline> deadlines = new ArrayList<>();
    votes.stream()
        .filter(track -> track.state() == TrackState.TO_VOTE)
        .forEach(track ->
            track
                .sessionOn()
                .ifPresent(on ->
                    deadlines.add(
                        new NextDays.Deadline(
                            on, page.t("work.session"), "", false, "/work/votes/note?on=" + on))));
    for (Event milestone : milestones) {
      deadlines.add(
          new NextDays.Deadline(
              milestone.on(),
              page.t("work.brief.milestone", milestone.code()),
              "",
              false,
              milestone.path() + "/plan"));
    }
    for (Alert alert : alerts) {
      deadlines.add(
          new NextDays.Deadline(
              alert.on(),
              page.t("work.brief." + alert.key()),
              "",
              alert.kind() == Alert.Kind.AGREEMENT_ENDS_FIRST,
              alert.place()));
    }
    committees.stream()
        .flatMap(committee -> committee.meetings().stream())
        .flatMap(meeting -> meeting.decisions().stream())
        .filter(decision -> decision.doneOn().isEmpty())
        .forEach(decision ->
            deadlines.add(
                new NextDays.Deadline(
                    decision.dueOn(),
                    page.t("work.due"),
                    "",
                    false,
                    "/work/meetings/" + decision.meeting())));
    return new NextDays(page.today(), DAYS, NextDays.WEEKEND, deadlines, words(page));
  }

  private static NextDays.Words words(Page page) {
    return new NextDays.Words(
        page.t("work.days"), "#tasks", (count, from, to) -> shared(page, count, from, to));
  }

  private static NextDays.Shared shared(Page page, int count, LocalDate from, LocalDate to) {
    return new NextDays.Shared(
        page.t("work.shared", count),
        page.t("work.shared.days", page.shortDate(from), page.shortDate(to)));
  }
}
