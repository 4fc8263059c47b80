package org.jisr.iati.rule;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jisr.iati.xml.Tape;

/** Rules on the text of each place a path leads to. */
final class TextRule extends Rule {

  private final Tape.Slice check;
  private final boolean unique;

  private TextRule(List<PathText> paths, Tape.Slice check, boolean unique) {
    super(paths);
    this.check = check;
    this.unique = unique;
  }

  /**
   * Empty text passes, whether it must match or must not.
   *
   * @throws java.util.regex.PatternSyntaxException where the text is no regular expression
   */
  static TextRule matching(List<PathText> paths, String regex, boolean mustMatch) {
    Optional<Symbols> symbols = Symbols.of(regex);
    if (symbols.isPresent()) {
      Symbols found = symbols.get();
      return new TextRule(
          paths, (b, from, to) -> from == to || found.matches(b, from, to) == mustMatch, false);
    }
    // In a ruleset's dialect $ is the very end, never before a last line feed.
    boolean anchored = regex.endsWith("$") && !regex.endsWith("\\$");
    var pattern =
        Pattern.compile(anchored ? regex.substring(0, regex.length() - 1) + "\\z" : regex);
    return new TextRule(
        paths,
        (b, from, to) -> from == to || pattern.matcher(text(b, from, to)).find() == mustMatch,
        false);
  }

  static TextRule unique(List<PathText> paths) {
    return new TextRule(paths, (b, from, to) -> true, true);
  }

  static TextRule noSpaces(List<PathText> paths) {
    return new TextRule(paths, TextRule::isTrimmed, false);
  }

  private static String text(byte[] b, int from, int to) {
    return new String(b, from, to - from, StandardCharsets.UTF_8);
  }

  private static boolean isTrimmed(byte[] b, int from, int to) {
    if (from == to || b[from] > ' ' && b[to - 1] > ' ') {
      return true;
    }
    String text = text(b, from, to);
    return !isSpace(text.charAt(0)) && !isSpace(text.charAt(text.length() - 1));
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  @Override
  Outcome test(Subject s) {
    if (unique) {
      return Outcome.of(allDiffer(s));
    }
    for (int i = 0; i < s.count(); i++) {
      if (!s.matches(i, check)) {
        return Outcome.FAILS;
      }
    }
    return Outcome.HOLDS;
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

  @Override
  List<List<Match>> contexts(Subject s) {
    return unique ? together(s) : each(s);
  }
}
