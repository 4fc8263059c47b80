package org.jisr.iati.finding;

import java.util.ArrayList;
import java.util.List;

/** A sentence with names in braces, cut into pieces once. */
final class Template {

  private final String[] pieces;
  private final boolean[] inside;

  /** Pieces alternate: text, name, text, name, … */
  Template(String sentence) {
    List<String> cut = new ArrayList<>();
    int done = 0;
    int open = sentence.indexOf('{');
    while (open >= 0) {
      int close = sentence.indexOf('}', open);
      cut.add(sentence.substring(done, open));
      cut.add(sentence.substring(open + 1, close));
      done = close + 1;
      open = sentence.indexOf('{', done);
    }
    cut.add(sentence.substring(done));
    pieces = cut.toArray(String[]::new);
    inside = new boolean[pieces.length];
    for (int i = 1; i < pieces.length; i += 2) {
      String before = pieces[i - 1];
      int opened = before.lastIndexOf(Isolation.LEFT_TO_RIGHT);
      int closed = before.lastIndexOf(Isolation.END);
      inside[i] = opened > closed || opened == closed && i > 1 && inside[i - 2];
    }
  }

  /** Puts the value of a name behind what is written so far; what is inside an isolate is so. */
  interface Values {
    void put(String name, boolean isolated, StringBuilder out);
  }

  String fill(Values values) {
    var out = new StringBuilder(256);
    for (int i = 0; i < pieces.length; i++) {
      if (i % 2 == 0) {
        out.append(pieces[i]);
      } else {
        values.put(pieces[i], inside[i], out);
      }
    }
    return out.toString();
  }
}
