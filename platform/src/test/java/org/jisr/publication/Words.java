package org.jisr.publication;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jisr.base.LocalText;

/** Words that stand in every text of one project and nowhere else. */
record Words(String tail) {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  static Words fresh() {
    String number = Integer.toString(NUMBERS.incrementAndGet());
    StringBuilder letters = new StringBuilder();
    number.chars().forEach(digit -> letters.append((char) ('a' + digit - '0')));
    return new Words("xq" + letters + "zw");
  }

  String of(String what) {
    return what + tail;
  }

  LocalText text(String what) {
    return LocalText.of(of(what), "نص " + of(what), "Text " + of(what));
  }

  /** The words of a project that its readers meet. */
  List<String> all() {
    return Stream.of(
            "title", "summary", "place", "stone", "body", "reason", "paper", "file", "page")
        .map(this::of)
        .toList();
  }
}
