package org.jisr.calendar;

import java.util.List;
import java.util.stream.Collectors;
import org.jisr.base.Lang;

/**
 * A mail in one language, as plain text and as a page.
 *
 * @param hello the line it begins with
 * @param items what it tells
 * @param why the line that says why it came, before the address where that is changed
 * @param choices that address
 */
public record Letter(
    Lang lang, String subject, String hello, List<Item> items, String why, String choices) {

  /**
   * @param about what it belongs to; may be empty
   * @param link an absolute address
   */
  public record Item(String sentence, String about, String link) {}

  String text() {
    return hello
        + "\n\n"
        + items.stream().map(Letter::text).collect(Collectors.joining("\n\n"))
        + "\n\n--\n"
        + why
        + "\n"
        + choices
        + "\n";
  }

  private static String text(Item item) {
    return item.sentence()
        + "\n"
        + (item.about().isEmpty() ? "" : item.about() + "\n")
        + item.link();
  }
}
