package org.jisr.iati.rule;

import java.util.ArrayList;
import java.util.List;
import org.jisr.iati.xpath.NodeList;

/** Text that must start with what other paths hold, or with a registered prefix. */
final class PrefixRule extends Rule {

  private final List<PathText> prefixes;
  private final String separator;

  /**
   * @param prefixes none for the registered prefixes
   */
  PrefixRule(List<PathText> paths, List<PathText> prefixes, String separator) {
    super(paths);
    this.prefixes = prefixes;
    this.separator = separator;
  }

  @Override
  Outcome test(Subject s) {
    for (int i = 0; i < s.count(); i++) {
      if (!(prefixes.isEmpty() ? isRegistered(s, i) : startsWithOne(s, s.text(i)))) {
        return Outcome.FAILS;
      }
    }
    return Outcome.HOLDS;
  }

  /** The prefix is all before the second hyphen. */
  private static boolean isRegistered(Subject s, int i) {
    String text = s.text(i);
    int first = text.indexOf('-');
    int second = first < 0 ? -1 : text.indexOf('-', first + 1);
    String prefix = second < 0 ? text : text.substring(0, second);
    return first >= 0 && s.settings().organisationPrefixes().contains(prefix);
  }

  private boolean startsWithOne(Subject s, String text) {
    for (Match m : found(s)) {
      if (text.startsWith(s.evaluation().text(m.node()) + separator)) {
        return true;
      }
    }
    return false;
  }

  private List<Match> found(Subject s) {
    var out = new ArrayList<Match>();
    NodeList nodes = s.evaluation().take();
    for (PathText prefix : prefixes) {
      nodes.clear();
      prefix.expression().select(s.evaluation(), s.element(), nodes);
      for (int i = 0; i < nodes.size(); i++) {
        out.add(new Match(prefix.text(), nodes.get(i)));
      }
    }
    s.evaluation().give(nodes);
    return out;
  }

  @Override
  List<List<Match>> contexts(Subject s) {
    if (prefixes.isEmpty()) {
      return together(s);
    }
    var out = new ArrayList<List<Match>>();
    for (Match prefix : found(s)) {
      for (int i = 0; i < s.count(); i++) {
        out.add(List.of(prefix, match(s, i)));
      }
    }
    return out;
  }

  @Override
  List<String> facts(Subject s) {
    return found(s).stream().map(m -> s.evaluation().text(m.node()) + separator).toList();
  }
}
