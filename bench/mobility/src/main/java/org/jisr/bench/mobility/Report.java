package org.jisr.bench.mobility;

import java.io.PrintStream;
import java.util.List;
import org.jisr.mobility.words.Words;

/** What a comparison tells, in the reader's language; figures stand first so that they align. */
record Report(PrintStream out, Words words) {
  static Report in(String language, PrintStream out) {
    return new Report(out, Words.in(language, "org.jisr.bench.mobility.messages"));
  }

  void say(String key, Object... arguments) {
    out.println(words.say(key, arguments));
  }

  /** A figure in a column of its own and what it is. */
  void figure(String unit, double value, String key, Object... arguments) {
    out.printf("  %14s  %s%n", words.say(unit, value), words.say(key, arguments));
  }

  void lines(List<String> lines) {
    lines.forEach(out::println);
  }
}
