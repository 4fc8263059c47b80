package org.jisr.publication;

import java.util.Map;
import org.jisr.partnership.CommitmentState;
import org.jisr.partnership.Roadmap;

/**
 * Where the commitments of a roadmap stand for a citizen: a planned one that a public project
 * serves is under way.
 *
 * @param projects how many public projects serve a commitment, by its number
 */
public record Standing(Roadmap roadmap, Map<Long, Integer> projects) {

  public int projects(Roadmap.Commitment commitment) {
    return projects.getOrDefault(commitment.id(), 0);
  }

  public CommitmentState of(Roadmap.Commitment commitment) {
    boolean served = commitment.state() == CommitmentState.PLANNED && projects(commitment) > 0;
    return served ? CommitmentState.UNDER_WAY : commitment.state();
  }

  public int count(CommitmentState state) {
    return (int) roadmap.commitments().filter(c -> of(c) == state).count();
  }
}
