package org.jisr.iati.finding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks what runs from left to right inside an Arabic sentence: element names, codes, dates,
 * addresses. Without the marks a date shows its parts in reverse and brackets open the wrong way
 * (Unicode Standard Annex 9, isolates).
 */
final class Isolation {
  static final char LEFT_TO_RIGHT = '\u2066';
  static final char FIRST_STRONG = '\u2068';
  static final char END = '\u2069';

  /** Words of ASCII, put together over a space unless a sentence or a bracket parts them. */
  private static final Pattern RUN =
      Pattern.compile("[!-~]+(?:(?<![.,:;]) (?![(\"])(?:[!-~]|\u2026(?= ))+)*");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
  private static final Pattern LETTER_OR_BRACKET = Pattern.compile("[A-Za-z<>&\\[\\]]");
  private static final Pattern PARTED_DIGITS = Pattern.compile("\\d[-/:.]\\d");

  private static final Pattern ENTITY = Pattern.compile("&\\w+;$");

  private Isolation() {}

  /** The sentence with every run of Latin letters, brackets or parted digits isolated. */
  static String literals(String sentence) {
    return RUN.matcher(sentence).replaceAll(run -> Matcher.quoteReplacement(marked(run.group())));
  }

  private static String marked(String run) {
    String plain = PLACEHOLDER.matcher(run).replaceAll("");
    if (!LETTER_OR_BRACKET.matcher(plain).find() && !PARTED_DIGITS.matcher(plain).find()) {
      return run;
    }
    int from = 0;
    int to = run.length();
    while (!ENTITY.matcher(run.substring(0, to)).find()
        && ".,:;".indexOf(run.charAt(to - 1)) >= 0) {
      to--;
    }
    if (run.charAt(0) == '"' && run.charAt(to - 1) == '"' && to > 1) {
      from++;
      to--;
    }
    if (run.charAt(from) == '(') {
      from++;
    }
    if (run.charAt(to - 1) == ')' && run.indexOf('(', from) < 0) {
      to--;
    }
    return run.substring(0, from)
        + LEFT_TO_RIGHT
        + run.substring(from, to)
        + END
        + run.substring(to);
  }
}
