package org.jisr.iati.rule;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rules on the text of each place a path leads to. */
final class TextRule extends Rule {

  private final @Nullable Pattern pattern;
  private final boolean mustMatch;
  private final boolean unique;

  private TextRule(
      List<PathText> paths, @Nullable Pattern pattern, boolean mustMatch, boolean unique) {
    super(paths);
    this.pattern = pattern;
    this.mustMatch = mustMatch;
    this.unique = unique;
  }

  static TextRule matching(List<PathText> paths, Pattern pattern, boolean mustMatch) {
    return new TextRule(paths, pattern, mustMatch, false);
  }

  static TextRule unique(List<PathText> paths) {
    return new TextRule(paths, null, false, true);
  }

  static TextRule noSpaces(List<PathText> paths) {
    return new TextRule(paths, null, false, false);
  }

  @Override
  Outcome test(Subject s) {
    return Outcome.of(unique ? allDiffer(s) : allPass(s));
  }

  private static boolean allDiffer(Subject s) {
    if (s.count() < 3) {
      return s.count() < 2 || !s.text(0).equals(s.text(1));
    }
    var seen = new HashSet<String>();
    for (int i = 0; i < s.count(); i++) {
      if (!seen.add(s.text(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean allPass(Subject s) {
    for (int i = 0; i < s.count(); i++) {
      if (!passes(s.text(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean passes(String text) {
    if (pattern == null) {
      return text.isEmpty() || !isSpace(text.charAt(0)) && !isSpace(text.charAt(text.length() - 1));
    }
    // Empty text passes both kinds.
    return text.isEmpty() || pattern.matcher(text).find() == mustMatch;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  @Override
  List<List<Match>> contexts(Subject s) {
    return unique ? together(s) : each(s);
  }
}
