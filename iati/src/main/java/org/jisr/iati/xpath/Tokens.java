package org.jisr.iati.xpath;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of an expression, with XPath's rules for telling a name from an operator. */
final class Tokens {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(\"[^\"]*\"|'[^']*'|\\d+(?:\\.\\d*)?|\\.\\d+|\\.\\.|::|//|!=|<=|>=|\\$1"
              + "|[/.@()\\[\\],|+\\-=<>*]"
              + "|[\\p{L}_][\\p{L}\\p{N}_.\\-]*(?::(?!:)[\\p{L}_][\\p{L}\\p{N}_.\\-]*)?)");

  private final List<String> words = new ArrayList<>();
  private final List<Integer> positions = new ArrayList<>();
  private int at;

  Tokens(String text) {
    Matcher matcher = TOKEN.matcher(text);
    int p = 0;
    while (p < text.length() && matcher.region(p, text.length()).lookingAt()) {
      words.add(matcher.group(1));
      positions.add(matcher.start(1));
      p = matcher.end();
    }
    if (!text.substring(p).isBlank()) {
      throw new BadExpression(text, p);
    }
    words.add("");
    positions.add(text.length());
  }

  String peek() {
    return words.get(at);
  }

  String next() {
    return at == words.size() - 1 ? "" : words.get(at++);
  }

  boolean take(String word) {
    if (!peek().equals(word)) {
      return false;
    }
    at++;
    return true;
  }

  int position() {
    return positions.get(at);
  }

  /** A name, {@code *} or {@code -} after an operand is an operator. */
  boolean isOperator(String word) {
    return peek().equals(word);
  }

  boolean isCall() {
    return isNameStart(first())
        && words.get(at + 1).equals("(")
        && !peek().equals("text")
        && !peek().equals("node");
  }

  boolean isAxis() {
    return isNameStart(first()) && words.get(at + 1).equals("::");
  }

  boolean startsStep() {
    char c = first();
    return isNameStart(c) || c == '.' || c == '@' || c == '*';
  }

  private char first() {
    return peek().isEmpty() ? ' ' : peek().charAt(0);
  }

  static boolean isNameStart(char c) {
    return Character.isLetter(c) || c == '_';
  }
}
