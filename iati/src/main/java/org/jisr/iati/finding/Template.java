package org.jisr.iati.finding;

import java.util.ArrayList;
import java.util.List;

/** A sentence with names in braces, cut into pieces once. */
final class Template {

  private final String[] pieces;

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
  }

  /** Puts the value of a name behind what is written so far. */
  interface Values {
    void put(String name, StringBuilder out);
  }

  String fill(Values values) {
    var out = new StringBuilder(256);
    for (int i = 0; i < pieces.length; i++) {
      if (i % 2 == 0) {
        out.append(pieces[i]);
      } else {
        values.put(pieces[i], out);
      }
    }
    return out.toString();
  }
}
