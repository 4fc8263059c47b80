package org.jisr.project;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Words as they are searched: lower case, without accents, vowel signs and tatweel; every hamza
 * carrier as its letter, alif maqsura as ya, ta marbuta as ha. Pure.
 */
public final class Folding {

  private Folding() {}

  /** Letters and digits in words parted by single spaces. */
  public static String fold(String text) {
    String lower = bare(Normalizer.normalize(text, Normalizer.Form.NFKD)).toLowerCase(Locale.ROOT);
    StringBuilder words = new StringBuilder(lower.length());
    boolean parted = false;
    for (int i = 0; i < lower.length(); ) {
      int sign = lower.codePointAt(i);
      i += Character.charCount(sign);
      if (sign == 'ـ' || sign == 'ء') {
        continue;
      }
      boolean word = word(sign);
      if (word) {
        letter(words.append(parted && !words.isEmpty() ? " " : ""), sign);
      }
      parted = !word;
    }
    return words.toString();
  }

  /** Without the marks over and under letters. */
  private static String bare(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    text.codePoints().filter(sign -> !mark(sign)).forEach(bare::appendCodePoint);
    return bare.toString();
  }

  private static boolean mark(int sign) {
    return switch (Character.getType(sign)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  private static boolean word(int sign) {
    return switch (Character.getType(sign)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> Character.isLetter(sign);
    };
  }

  private static void letter(StringBuilder into, int sign) {
    switch (sign) {
      case 'œ' -> into.append("oe");
      case 'æ' -> into.append("ae");
      case 'ٱ' -> into.append('ا');
      case 'ى' -> into.append('ي');
      case 'ة' -> into.append('ه');
      default -> into.appendCodePoint(sign);
    }
  }

  /**
   * The query for PostgreSQL's text search that wants every word, or its beginning; empty when
   * there is no word in it.
   */
  static String query(String typed) {
    return Arrays.stream(fold(typed).split(" "))
        .filter(word -> !word.isEmpty())
        .limit(12)
        .map(word -> word + ":*")
        .collect(Collectors.joining(" & "));
  }
}
