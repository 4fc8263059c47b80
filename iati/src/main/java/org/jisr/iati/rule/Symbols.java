package org.jisr.iati.rule;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that must not hold some symbols: what nearly all expressions in rulesets ask, such as {@code
 * ^[^\/\&\|\?]+$}. Answered on the bytes, without a string and a matcher for each identifier.
 */
final class Symbols {

  /** {@code ^[^…]+$}, the class of ASCII signs only, each plain or behind a backslash. */
  private static final Pattern SHAPE =
      Pattern.compile("\\^\\[\\^((?:\\\\[^a-zA-Z0-9]|[^\\\\\\[\\]&^-])+)\\]\\+\\$");

  private final boolean[] forbidden = new boolean[128];

  private Symbols(String signs) {
    for (int i = 0; i < signs.length(); i++) {
      char c = signs.charAt(i);
      forbidden[c == '\\' ? signs.charAt(++i) : c] = true;
    }
  }

  /** Empty where the expression is of another shape. */
  static Optional<Symbols> of(String regex) {
    Matcher shape = SHAPE.matcher(regex);
    return shape.matches() && regex.chars().allMatch(c -> c < 128)
        ? Optional.of(new Symbols(shape.group(1)))
        : Optional.empty();
  }

  /** Whether the expression matches: none of the symbols is there. */
  boolean matches(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (b[i] >= 0 && forbidden[b[i]]) {
        return false;
      }
    }
    return to > from;
  }
}
