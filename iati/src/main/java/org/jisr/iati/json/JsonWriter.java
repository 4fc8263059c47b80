package org.jisr.iati.json;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes JSON piece by piece; commas are its business, nesting is the caller's. */
public final class JsonWriter {

  private final Appendable out;
  private boolean comma;

  public JsonWriter(Appendable out) {
    this.out = out;
  }

  public JsonWriter beginObject() {
    return open('{');
  }

  public JsonWriter endObject() {
    return close('}');
  }

  public JsonWriter beginArray() {
    return open('[');
  }

  public JsonWriter endArray() {
    return close(']');
  }

  public JsonWriter key(String name) {
    separate();
    quote(name);
    append(":");
    comma = false;
    return this;
  }

  public JsonWriter value(String text) {
    separate();
    quote(text);
    return this;
  }

  public JsonWriter value(boolean truth) {
    return raw(Boolean.toString(truth));
  }

  public JsonWriter value(long number) {
    return raw(Long.toString(number));
  }

  /** Writes text that is JSON already. */
  public JsonWriter raw(String json) {
    separate();
    append(json);
    return this;
  }

  private JsonWriter open(char bracket) {
    separate();
    append(String.valueOf(bracket));
    comma = false;
    return this;
  }

  private JsonWriter close(char bracket) {
    append(String.valueOf(bracket));
    comma = true;
    return this;
  }

  private void separate() {
    if (comma) {
      append(",");
    }
    comma = true;
  }

  private void quote(String text) {
    var quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        case '\r' -> quoted.append("\\r");
        default -> {
          if (c < ' ') {
            quoted.append(String.format("\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    append(quoted.append('"'));
  }

  private void append(CharSequence text) {
    try {
      out.append(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
