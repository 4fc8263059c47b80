package org.jisr.iati.rule;

import org.jisr.iati.xml.Tape;
import org.jisr.iati.xpath.Evaluation;
import org.jisr.iati.xpath.NodeList;

/** The element a case is tested on, with what the case's paths found there. */
final class Subject {

  private final Evaluation evaluation;
  private final Settings settings;
  private final NodeList matches = new NodeList();
  private final NodeList paths = new NodeList();
  private int element;

  Subject(Evaluation evaluation, Settings settings) {
    this.evaluation = evaluation;
    this.settings = settings;
  }

  /** Moves to an element and finds what the paths lead to. */
  void find(int newElement, PathText[] wanted) {
    element = newElement;
    matches.clear();
    paths.clear();
    for (int i = 0; i < wanted.length; i++) {
      wanted[i].expression().select(evaluation, element, matches);
      while (paths.size() < matches.size()) {
        paths.add(i);
      }
    }
  }

  Evaluation evaluation() {
    return evaluation;
  }

  Settings settings() {
    return settings;
  }

  int element() {
    return element;
  }

  int count() {
    return matches.size();
  }

  int match(int i) {
    return matches.get(i);
  }

  /** The number of the path that found a match. */
  int pathOf(int i) {
    return paths.get(i);
  }

  boolean matches(int i, Tape.Slice check) {
    return evaluation.matches(matches.get(i), check);
  }

  String text(int i) {
    return evaluation.text(matches.get(i));
  }
}
