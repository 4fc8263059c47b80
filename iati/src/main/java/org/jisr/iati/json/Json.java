package org.jisr.iati.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON text: an object becomes a {@link Map} in the order of the text, an array a {@link
 * List}, a number a {@link Double}; text, true, false and null as they are.
 */
public final class Json {

  private static final int DEEPEST = 100;

  private final String text;
  private int p;
  private int depth;

  private Json(String text) {
    this.text = text;
  }

  /** Throws {@link BadJson} where the text is not one JSON value. */
  public static @Nullable Object parse(String text) {
    var reader = new Json(text);
    Object value = reader.value();
    reader.space();
    if (reader.p < text.length()) {
      throw new BadJson(reader.p);
    }
    return value;
  }

  private @Nullable Object value() {
    space();
    if (++depth > DEEPEST) {
      throw new BadJson(p);
    }
    Object value =
        switch (peek()) {
          case '{' -> object();
          case '[' -> array();
          case '"' -> string();
          case 't' -> word("true", true);
          case 'f' -> word("false", false);
          case 'n' -> word("null", null);
          default -> number();
        };
    depth--;
    return value;
  }

  private Map<String, @Nullable Object> object() {
    var map = new LinkedHashMap<String, @Nullable Object>();
    p++;
    space();
    while (peek() != '}') {
      if (!map.isEmpty()) {
        expect(',');
        space();
      }
      String key = string();
      space();
      expect(':');
      map.put(key, value());
      space();
    }
    p++;
    return map;
  }

  private List<@Nullable Object> array() {
    var list = new ArrayList<@Nullable Object>();
    p++;
    space();
    while (peek() != ']') {
      if (!list.isEmpty()) {
        expect(',');
      }
      list.add(value());
      space();
    }
    p++;
    return list;
  }

  private String string() {
    expect('"');
    var out = new StringBuilder();
    while (peek() != '"') {
      char c = text.charAt(p++);
      out.append(c == '\\' ? escape() : c);
    }
    p++;
    return out.toString();
  }

  private char escape() {
    char c = peek();
    p++;
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> unicode();
      case '"', '\\', '/' -> c;
      default -> throw new BadJson(p - 1);
    };
  }

  private char unicode() {
    try {
      char c = (char) Integer.parseInt(text, p, p + 4, 16);
      p += 4;
      return c;
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new BadJson(p);
    }
  }

  private Double number() {
    int from = p;
    while (p < text.length() && "+-.eE0123456789".indexOf(text.charAt(p)) >= 0) {
      p++;
    }
    try {
      return Double.valueOf(text.substring(from, p));
    } catch (NumberFormatException e) {
      throw new BadJson(from);
    }
  }

  private @Nullable Object word(String word, @Nullable Object value) {
    if (!text.startsWith(word, p)) {
      throw new BadJson(p);
    }
    p += word.length();
    return value;
  }

  private char peek() {
    if (p >= text.length()) {
      throw new BadJson(p);
    }
    return text.charAt(p);
  }

  private void expect(char c) {
    if (peek() != c) {
      throw new BadJson(p);
    }
    p++;
  }

  private void space() {
    while (p < text.length() && " \t\r\n\uFEFF".indexOf(text.charAt(p)) >= 0) {
      p++;
    }
  }
}
