package org.jisr.base;

import java.util.ArrayList;
import java.util.List;

/** What any text has to be. Pure; limits are in UTF-16 units. */
public final class TextRules {

  /** The longest title, and the longest text of several lines. */
  public static final int TITLE = 300;

  public static final int BODY = 8_000;

  private TextRules() {}

  /**
   * The beginning of a text, where there is room for no more; no sign is cut in two.
   *
   * @param most at least 1
   */
  public static String beginning(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }

  /** The characters XML 1.0 allows (its production 2, Char): no page, feed or PDF holds others. */
  public static boolean writable(int c) {
    return c == 0x9
        || c == 0xA
        || c == 0xD
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  /** Wants the text in its source language, and no translation longer than the limit. */
  public static List<Refusal> required(String field, LocalText text, int longest) {
    List<Refusal> faults = new ArrayList<>(optional(field, text, longest));
    if (text.find(text.source()).isEmpty()) {
      faults.add(Refusal.invalid(field + "." + text.source().code(), "form.text.missing"));
    }
    return faults;
  }

  /** Wants no translation longer than the limit. */
  public static List<Refusal> optional(String field, LocalText text, int longest) {
    List<Refusal> faults = new ArrayList<>();
    text.texts().entrySet().stream()
        .filter(entry -> entry.getValue().length() > longest)
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(entry ->
            faults.add(
                Refusal.invalid(
                    field + "." + entry.getKey().code(),
                    "form.text.long",
                    longest,
                    entry.getValue().length())));
    return faults;
  }

  public static List<Refusal> required(String field, String text, int longest) {
    if (text.isBlank()) {
      return List.of(Refusal.invalid(field, "form.text.missing"));
    }
    return optional(field, text, longest);
  }

  public static List<Refusal> optional(String field, String text, int longest) {
    return text.length() > longest
        ? List.of(Refusal.invalid(field, "form.text.long", longest, text.length()))
        : List.of();
  }
}
