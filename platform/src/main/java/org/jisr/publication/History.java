package org.jisr.publication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jisr.journal.Journal;
import org.jisr.partnership.CommitmentState;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What citizens read of a commitment's journal: the steps of its life, without persons. */
@Component
public class History {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Journal journal;

  History(Journal journal) {
    this.journal = journal;
  }

  /** A step. {@code note} is what was said at it. */
  public record Moved(Instant at, CommitmentState to, String note) {}

  List<Moved> of(long commitment) {
    List<String> steps =
        List.of(CommitmentState.Act.values()).stream().map(CommitmentState.Act::kind).toList();
    return journal.of(Map.of("commitment", List.of(commitment)), steps).stream()
        .map(line ->
            new Moved(
                line.at(), JSON.readValue(line.after(), CommitmentState.class), line.reason()))
        .toList();
  }
}
