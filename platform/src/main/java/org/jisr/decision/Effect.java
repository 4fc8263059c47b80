package org.jisr.decision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jisr.base.Refusal;
import org.jisr.people.By;
import org.jisr.people.Role;

/**
 * What both keys bring about. Each room that asks for joint decisions gives one effect per kind; it
 * runs in the transaction of the second key.
 */
public interface Effect {

  /** The kind of decision, {@code noun.verb}. */
  String kind();

  /** The roles whose key counts. */
  Set<Role> keyHolders();

  /** The keys of the sentences that say beforehand what will change. */
  List<String> consequences();

  /** Where the thing decided upon is seen, as a path. */
  String place(long subject);

  /** Why no key can be turned yet, whoever asks; empty when nothing stands in the way. */
  default Optional<Refusal> hindrance(long subject) {
    return Optional.empty();
  }

  /**
   * Holds the row of the thing until the transaction ends. Whoever edits a thing holds it before
   * its decision, so a key that did it the other way round would wait for an edit that waits for
   * it.
   */
  void hold(long subject);

  /** Both keys are in. */
  void decided(By second, Decision decision);

  /** The decision was withdrawn before its second key. */
  void withdrawn(By by, Decision decision);
}
