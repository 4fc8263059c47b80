package org.jisr.calendar;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jisr.journal.Journal;
import org.jisr.project.ProjectState;
import org.springframework.stereotype.Component;

/**
 * When events last changed, by the journal: while nothing changes, a calendar is the same to the
 * byte. Of a project only what everybody may know counts: an amendment that is being written is not
 * told by the moment it was touched.
 */
@Component
class Stamps {

  private static final List<String> PROJECT =
      Stream.concat(
              Stream.of("project.enter", "project.public", "project.milestone", "project.carry"),
              Arrays.stream(ProjectState.Act.values())
                  .filter(act -> act != ProjectState.Act.AMEND)
                  .filter(act -> act != ProjectState.Act.REFUSE_AMENDMENT)
                  .map(act -> "project." + act.name().toLowerCase(Locale.ROOT)))
          .toList();

  /** What the other events are read from; they are few and change together. */
  private static final List<String> OTHERS =
      List.of(
          "cooperation",
          "agreement",
          "amendment",
          "roadmap",
          "commitment",
          "committee",
          "meeting",
          "track",
          "territory");

  private final Journal journal;

  Stamps(Journal journal) {
    this.journal = journal;
  }

  /** The moments of one reading. */
  record Read(Map<Long, Instant> projects, Instant others) {

    Instant of(Event event) {
      return event.kind() == Event.Kind.MILESTONE
          ? projects.getOrDefault(event.subject(), Instant.EPOCH)
          : others;
    }
  }

  Read read() {
    return new Read(
        journal.changed("project", PROJECT), journal.changed(OTHERS).orElse(Instant.EPOCH));
  }
}
