package org.jisr.iati.rule;

import java.util.ArrayList;
import java.util.List;

/** One kind of rule with the words of one case. */
abstract class Rule {

  private static final PathText[] NONE = {};

  private final PathText[] paths;

  Rule() {
    this(List.of());
  }

  Rule(List<PathText> paths) {
    this.paths = paths.toArray(NONE);
  }

  final PathText[] paths() {
    return paths;
  }

  abstract Outcome test(Subject subject);

  /** The places the public validator names when the case fails, each group a context. */
  abstract List<List<Match>> contexts(Subject subject);

  /** Whether the public validator names their lines. */
  boolean isLocated() {
    return true;
  }

  /** What else was found. */
  List<String> facts(Subject subject) {
    return List.of();
  }

  final Match match(Subject subject, int i) {
    return new Match(paths[subject.pathOf(i)].text(), subject.match(i));
  }

  /** Every match in a context of its own. */
  final List<List<Match>> each(Subject subject) {
    var out = new ArrayList<List<Match>>();
    for (int i = 0; i < subject.count(); i++) {
      out.add(List.of(match(subject, i)));
    }
    return out;
  }

  /** All matches in one context. */
  final List<List<Match>> together(Subject subject) {
    var all = new ArrayList<Match>();
    for (int i = 0; i < subject.count(); i++) {
      all.add(match(subject, i));
    }
    return all.isEmpty() ? List.of() : List.of(all);
  }
}
