package org.jisr.mobility.json;

import java.util.List;
import java.util.Map;

/** A JSON value that knows the line, from 1, on which it starts. */
public sealed interface Json {
  int line();

  record Obj(Map<String, Json> fields, int line) implements Json {}

  record Arr(List<Json> items, int line) implements Json {}

  record Str(String value, int line) implements Json {}

  record Num(double value, int line) implements Json {}

  record Bool(boolean value, int line) implements Json {}

  record Null(int line) implements Json {}
}
