package org.jisr.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jisr.base.LocalText;
import org.jisr.base.Side;
import org.jisr.partnership.Agreement;
import org.jisr.partnership.AgreementState;
import org.jisr.partnership.Agreements;
import org.jisr.partnership.CommitmentState;
import org.jisr.partnership.Committee;
import org.jisr.partnership.Committees;
import org.jisr.partnership.Roadmap;
import org.jisr.partnership.RoadmapState;
import org.jisr.partnership.Roadmaps;
import org.jisr.project.Filter;
import org.jisr.project.Project;
import org.jisr.project.Projects;
import org.jisr.project.Published;
import org.jisr.track.Track;
import org.jisr.track.TrackState;
import org.jisr.track.Tracks;
import org.springframework.stereotype.Service;

/** The days that the records name, read from them each time and never stored. */
@Service
public class Events {

  private static final Comparator<Event> BY_DAY =
      Comparator.comparing(Event::on).thenComparing(Event::uid);

  private final Projects projects;
  private final Published publicProjects;
  private final Roadmaps roadmaps;
  private final Agreements agreements;
  private final Committees committees;
  private final Tracks tracks;

  Events(
      Projects projects,
      Published publicProjects,
      Roadmaps roadmaps,
      Agreements agreements,
      Committees committees,
      Tracks tracks) {
    this.projects = projects;
    this.publicProjects = publicProjects;
    this.roadmaps = roadmaps;
    this.agreements = agreements;
    this.committees = committees;
    this.tracks = tracks;
  }

  /** All, for those who read the workspace; the earliest first. */
  public List<Event> list() {
    List<Event> all = new ArrayList<>();
    projects.list(Filter.EVERYTHING).stream()
        .filter(project -> project.state().agreed())
        .forEach(project -> milestones(project).forEach(all::add));
    roadmaps.list().stream()
        .filter(roadmap -> roadmap.state() == RoadmapState.SIGNED)
        .flatMap(Roadmap::commitments)
        .forEach(commitment -> horizon(commitment).ifPresent(all::add));
    committees.list().forEach(committee -> meetings(committee).forEach(all::add));
    tracks.waiting().forEach(track -> session(track).ifPresent(all::add));
    agreements.list().forEach(agreement -> end(agreement).ifPresent(all::add));
    all.sort(BY_DAY);
    return List.copyOf(all);
  }

  /** Those still to come, at the earliest today. */
  public List<Event> ahead(LocalDate today) {
    return list().stream().filter(event -> event.ahead(today)).toList();
  }

  /**
   * Milestones that are due.
   *
   * @param milestones the longest due first
   * @param more how many projects have one that is not among them
   * @param address of the portfolio where all those projects are
   */
  public record Deadlines(List<Event> milestones, int more, String address) {}

  /** Milestones due by a day and not done, of so many projects that a side leads at most. */
  public Deadlines due(Side side, LocalDate until, int most) {
    Filter filter = Filter.due(side, until, most);
    List<Event> milestones =
        projects.due(filter).stream()
            .flatMap(Events::milestones)
            .filter(event -> !event.done() && !event.on().isAfter(until))
            .sorted(BY_DAY)
            .toList();
    int more = Math.max(0, projects.count(filter) - most);
    return new Deadlines(milestones, more, "/work/projects" + filter.query());
  }

  /** The milestones of public projects, and nothing else: for everybody. */
  public List<Event> published() {
    return publicProjects.list(Filter.EVERYTHING).stream()
        .flatMap(Events::milestones)
        .sorted(BY_DAY)
        .toList();
  }

  /** Those of a project that will not go on are done with: nothing is awaited any more. */
  private static Stream<Event> milestones(Project project) {
    return project.sheet().milestones().stream()
        .map(milestone ->
            new Event(
                Event.Kind.MILESTONE,
                project.id(),
                milestone.n(),
                milestone.due(),
                milestone.done().isPresent() || !project.state().running(),
                milestone.title(),
                Optional.of(project),
                "/work/projects/" + project.id()));
  }

  /** A commitment is due by the end of its year. */
  private static Optional<Event> horizon(Roadmap.Commitment c) {
    boolean ended = c.state() == CommitmentState.KEPT || c.state() == CommitmentState.DROPPED;
    return c.horizon()
        .map(year ->
            new Event(
                Event.Kind.HORIZON,
                c.id(),
                1,
                LocalDate.of(year, 12, 31),
                ended,
                c.body(),
                Optional.empty(),
                "/work/commitments/" + c.id() + "/edit"));
  }

  /** The meetings that were held, the day by which the next is to be, and what they decided. */
  private static Stream<Event> meetings(Committee committee) {
    List<Event> events = new ArrayList<>();
    List<Committee.Meeting> meetings = committee.meetings().reversed();
    for (int i = 0; i < meetings.size(); i++) {
      LocalDate held = meetings.get(i).heldOn();
      events.add(meeting(committee, i + 1, held, true, "/work/meetings/" + meetings.get(i).id()));
    }
    meetings.stream()
        .map(Committee.Meeting::heldOn)
        .max(Comparator.naturalOrder())
        .map(last -> last.plusMonths(committee.rhythmMonths()))
        .ifPresent(next ->
            events.add(meeting(committee, meetings.size() + 1, next, false, "/work/committees")));
    meetings.stream()
        .flatMap(meeting -> meeting.decisions().stream())
        .map(Events::due)
        .forEach(events::add);
    return events.stream();
  }

  private static Event meeting(
      Committee committee, int n, LocalDate on, boolean held, String path) {
    LocalText name = committee.name();
    return new Event(Event.Kind.MEETING, committee.id(), n, on, held, name, Optional.empty(), path);
  }

  private static Event due(Committee.MeetingDecision decision) {
    return new Event(
        Event.Kind.DUE,
        decision.id(),
        1,
        decision.dueOn(),
        decision.doneOn().isPresent(),
        decision.body(),
        Optional.empty(),
        "/work/meetings/" + decision.meeting());
  }

  /** The session in which a council votes on a text. */
  private static Optional<Event> session(Track track) {
    return track
        .sessionOn()
        .map(day ->
            new Event(
                Event.Kind.SESSION,
                track.id(),
                1,
                day,
                track.state() != TrackState.TO_VOTE,
                track.title(),
                Optional.empty(),
                "/work/tracks/" + track.id()));
  }

  private static Optional<Event> end(Agreement agreement) {
    return Optional.of(agreement)
        .filter(a -> a.state() == AgreementState.IN_FORCE)
        .flatMap(Agreement::endsOn)
        .map(last ->
            new Event(
                Event.Kind.AGREEMENT,
                agreement.id(),
                1,
                last,
                false,
                agreement.title(),
                Optional.empty(),
                "/work/agreements/" + agreement.id()));
  }
}
