package org.jisr.web;

import org.jisr.base.TextRules;

/**
 * The signs that no text may hold, from a form or a file: what XML cannot write (NUL and other
 * control characters, lone surrogates, U+FFFE and U+FFFF) and marks that force a writing direction.
 * Line ends and tabs are text.
 */
public final class Signs {

  private Signs() {}

  /** True when every sign of the text can be kept. */
  public static boolean fit(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (refused(c)) {
        return false;
      }
      i += Character.charCount(c);
    }
    return true;
  }

  static boolean refused(int c) {
    return !TextRules.writable(c) || (c >= 0x202A && c <= 0x202E);
  }
}
