package org.jisr.iati.rule;

import java.util.List;
import java.util.Optional;
import org.jisr.iati.xpath.Evaluation;
import org.jisr.iati.xpath.Expression;
import org.jspecify.annotations.Nullable;

/**
 * One case of a ruleset: a rule, and the conditions under which it is asked.
 *
 * @param kind the rule's name in the ruleset
 * @param condition what must hold first, null for nothing
 * @param identifierCondition whose identifiers are left out
 */
record Case(
    RuleInfo info,
    String kind,
    @Nullable Expression condition,
    IdentifierCondition identifierCondition,
    Rule rule) {

  /** Leaves out what known publishers are allowed to write. */
  enum IdentifierCondition {
    NONE,
    NOT_EXISTING_ORG_ID,
    NOT_EXISTING_ORG_ID_PREFIX
  }

  Outcome test(Subject s, int element) {
    Evaluation e = s.evaluation();
    if (condition != null && !condition.test(e, element)) {
      return Outcome.NO_CONDITION;
    }
    s.find(element, rule.paths());
    return isLeftOut(s) ? Outcome.NO_CONDITION : rule.test(s);
  }

  private boolean isLeftOut(Subject s) {
    if (identifierCondition == IdentifierCondition.NONE || s.settings().publishers().isEmpty()) {
      return false;
    }
    for (int i = 0; i < s.count(); i++) {
      if (isKnown(s, s.text(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isKnown(Subject s, String identifier) {
    return identifierCondition == IdentifierCondition.NOT_EXISTING_ORG_ID
        ? s.settings().publishers().contains(identifier)
        : s.settings().publishers().stream().anyMatch(p -> identifier.startsWith(p + "-"));
  }

  /** The failure of the case on the subject it was just tested on. */
  Failure failure(Subject s, String selector) {
    return new Failure(
        info, kind, selector, s.element(), rule.contexts(s), rule.isLocated(), rule.facts(s));
  }

  /** Where a loop stands, the cases within it and the values it runs over. */
  record Loop(Expression foreach, List<Case> cases) {}

  /** Either a case or a loop of cases. */
  record Entry(Optional<Case> single, Optional<Loop> loop) {}
}
