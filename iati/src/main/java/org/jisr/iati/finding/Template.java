package org.jisr.iati.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A sentence with names in braces, cut into pieces once. */
final class Template {

  private final List<String> pieces = new ArrayList<>();

  /** Pieces alternate: text, name, text, name, … */
  Template(String sentence) {
    int done = 0;
    int open = sentence.indexOf('{');
    while (open >= 0) {
      int close = sentence.indexOf('}', open);
      pieces.add(sentence.substring(done, open));
      pieces.add(sentence.substring(open + 1, close));
      done = close + 1;
      open = sentence.indexOf('{', done);
    }
    pieces.add(sentence.substring(done));
  }

  String fill(UnaryOperator<String> values) {
    var out = new StringBuilder(128);
    for (int i = 0; i < pieces.size(); i++) {
      out.append(i % 2 == 0 ? pieces.get(i) : values.apply(pieces.get(i)));
    }
    return out.toString();
  }
}
