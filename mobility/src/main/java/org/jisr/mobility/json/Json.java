package org.jisr.mobility.json;

import java.util.List;
import java.util.Map;

/**
 * A JSON value that knows the line, from 1, on which it starts.
 *
 * <p>Errors: none; {@link JsonFile} refuses what is no JSON.
 */
public sealed interface Json {
  /** Number of the line, from 1. */
  int line();

  /**
   * An object.
   *
   * @param fields by name, in the order of the file
   * @param line from 1
   */
  record Obj(Map<String, Json> fields, int line) implements Json {}

  /**
   * An array.
   *
   * @param items in the order of the file
   * @param line from 1
   */
  record Arr(List<Json> items, int line) implements Json {}

  /**
   * A text.
   *
   * @param value without its escapes
   * @param line from 1
   */
  record Str(String value, int line) implements Json {}

  /**
   * A number, read as a double.
   *
   * @param value in whatever unit the field has
   * @param line from 1
   */
  record Num(double value, int line) implements Json {}

  /**
   * A truth value.
   *
   * @param value true or false
   * @param line from 1
   */
  record Bool(boolean value, int line) implements Json {}

  /**
   * The word null.
   *
   * @param line from 1
   */
  record Null(int line) implements Json {}
}
