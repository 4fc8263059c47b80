package org.jisr.decision;

import java.util.Optional;
import java.util.Set;
import org.jisr.base.Refusal;
import org.jisr.people.By;
import org.jisr.people.Role;

/** Who may turn which key. Pure. */
final class KeyRules {

  private KeyRules() {}

  /** Why a key cannot be turned now by this person on the text with this hash. */
  static Optional<Refusal> refusal(Decision decision, Set<Role> holders, By by, String hash) {
    if (!holders.contains(by.seat().role())) {
      return Optional.of(new Refusal.Absent());
    }
    if (DecisionState.LIFE.next(decision.state(), DecisionState.Act.SECOND_KEY).isEmpty()) {
      return Optional.of(Refusal.illegal("key.closed"));
    }
    if (!decision.wording().hash().hex().equals(hash)) {
      return Optional.of(Refusal.illegal("key.textchanged", decision.wording().n()));
    }
    if (decision.key(by.side()).isPresent()) {
      return Optional.of(Refusal.illegal("key.side.turned", by.side()));
    }
    return decision.key(by.side().other()).filter(k -> k.person() == by.person().id()).isPresent()
        ? Optional.of(Refusal.illegal("key.same.person"))
        : Optional.empty();
  }

  /** True when a person could turn a key now, whatever the text. */
  static boolean awaited(Decision decision, Set<Role> holders, By by) {
    return refusal(decision, holders, by, decision.wording().hash().hex()).isEmpty();
  }
}
