package org.jisr.mobility.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jisr.mobility.finding.Finding;
import org.jisr.mobility.finding.Place;
import org.jisr.mobility.finding.Refusal;

/** RFC 8259, strictly; one object may not name a field twice. */
final class JsonParser {
  private static final int DEEPEST = 64;

  private final String text;
  private final String file;
  private int at;
  private int line = 1;

  JsonParser(String text, String file) {
    this.text = text;
    this.file = file;
  }

  Json parse() {
    Json value = value(0);
    if (skip() != -1) {
      throw wrong("");
    }
    return value;
  }

  private Json value(int depth) {
    int start = skip();
    if (depth > DEEPEST) {
      throw wrong("64");
    }
    return switch (start) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> new Json.Str(string(), line);
      case 't', 'f', 'n' -> word();
      default -> number();
    };
  }

  private Json object(int depth) {
    int start = line;
    Map<String, Json> fields = new LinkedHashMap<>();
    at++;
    if (skip() == '}') {
      at++;
      return new Json.Obj(fields, start);
    }
    while (true) {
      if (skip() != '"') {
        throw wrong("\"");
      }
      String name = string();
      expect(':');
      if (fields.put(name, value(depth + 1)) != null) {
        throw Refusal.of(Finding.fatal("json-twice", Place.line(file, line, name), name));
      }
      if (!more('}')) {
        return new Json.Obj(fields, start);
      }
    }
  }

  private Json array(int depth) {
    int start = line;
    List<Json> items = new ArrayList<>();
    at++;
    if (skip() == ']') {
      at++;
      return new Json.Arr(items, start);
    }
    do {
      items.add(value(depth + 1));
    } while (more(']'));
    return new Json.Arr(items, start);
  }

  private boolean more(char end) {
    int c = skip();
    if (c != ',' && c != end) {
      throw wrong(", " + end);
    }
    at++;
    return c == ',';
  }

  private void expect(char c) {
    if (skip() != c) {
      throw wrong(String.valueOf(c));
    }
    at++;
  }

  private Json word() {
    for (String word : List.of("true", "false", "null")) {
      if (text.startsWith(word, at)) {
        at += word.length();
        return word.equals("null") ? new Json.Null(line) : new Json.Bool(word.equals("true"), line);
      }
    }
    throw wrong("true, false, null");
  }

  private Json number() {
    int start = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String number = text.substring(start, at);
    if (!number.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?")) {
      at = start;
      throw wrong("0-9");
    }
    return new Json.Num(Double.parseDouble(number), line);
  }

  private String string() {
    StringBuilder s = new StringBuilder();
    at++;
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at++);
      if (c < ' ') {
        throw wrong("\\n");
      }
      s.append(c == '\\' ? escaped() : c);
    }
    expect('"');
    return s.toString();
  }

  private char escaped() {
    char c = at < text.length() ? text.charAt(at++) : ' ';
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw wrong("\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000");
    };
  }

  private char unicode() {
    String hex = text.substring(at, Math.min(text.length(), at + 4));
    if (!hex.matches("[0-9a-fA-F]{4}")) {
      throw wrong("\\u0000");
    }
    at += 4;
    return (char) Integer.parseInt(hex, 16);
  }

  /** Passes over white space and gives the next character, -1 at the end. */
  private int skip() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      if (text.charAt(at++) == '\n') {
        line++;
      }
    }
    return at < text.length() ? text.charAt(at) : -1;
  }

  private Refusal wrong(String expected) {
    String found = at < text.length() ? text.substring(at, Math.min(text.length(), at + 12)) : "";
    return Refusal.of(
        Finding.fatal("json-invalid", Place.line(file, line, ""), found.strip(), expected));
  }
}
