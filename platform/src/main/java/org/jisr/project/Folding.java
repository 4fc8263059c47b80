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
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    return plain
        .toLowerCase(Locale.ROOT)
        .replace("œ", "oe")
        .replace("æ", "ae")
        .replace("ـ", "")
        .replace("ء", "")
        .replace('ٱ', 'ا')
        .replace('ى', 'ي')
        .replace('ة', 'ه')
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
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
