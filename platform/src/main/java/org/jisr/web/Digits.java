package org.jisr.web;

/** Digits of any script as Latin ones, so that ٢٠٢٦ is read as 2026. */
public final class Digits {

  private Digits() {}

  public static String latin(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
