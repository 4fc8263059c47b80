package org.jisr.partnership;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * A roadmap, an axis or a commitment as the journal keeps it: with the goals it serves.
 *
 * @param goals the numbers of the goals, by commitment
 */
record Kept(Object thing, Map<Long, List<Long>> goals) {

  /**
   * Takes something out unless another room's record refers to it, which only the database knows.
   */
  static Outcome unlessUsed(Supplier<Outcome> removal) {
    try {
      return removal.get();
    } catch (DataIntegrityViolationException e) {
      return Outcome.refused(Refusal.illegal("remove.used"));
    }
  }
}
