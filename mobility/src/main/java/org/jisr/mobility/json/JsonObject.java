package org.jisr.mobility.json;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jisr.mobility.finding.Finding;
import org.jisr.mobility.finding.Place;
import org.jisr.mobility.finding.Refusal;

/**
 * An object read field by field. {@code get} refuses a field that is missing or of another kind, by
 * file, line and name; {@code find} gives Optional for a missing one.
 *
 * <p>Errors: every reader refuses, as a {@link Refusal} by file, line and name, a field of another
 * kind or out of range; those without Optional and without a value to fall back on also a missing
 * one. Numbers have the unit the field's name tells.
 */
public final class JsonObject {
  private final Json.Obj object;
  private final String file;

  JsonObject(Json.Obj object, String file) {
    this.object = object;
    this.file = file;
  }

  /** Whether the field is there, whatever its kind. */
  public boolean has(String field) {
    return object.fields().containsKey(field);
  }

  /** Names of the fields, in the order of the file. */
  public Set<String> fields() {
    return object.fields().keySet();
  }

  /** The place of a field, or of the object when the field is missing. */
  public Place place(String field) {
    Json value = object.fields().get(field);
    return Place.line(file, value == null ? object.line() : value.line(), field);
  }

  /** A fatal finding at a field. */
  public Refusal refuse(String code, String field, String value, String... details) {
    return Refusal.of(Finding.fatal(code, place(field), value, details));
  }

  /** Refuses a field whose name is not among those known: most often a slip of the pen. */
  public void only(String... known) {
    for (String field : fields()) {
      if (!Set.of(known).contains(field)) {
        throw refuse("field-unknown", field, field, String.join(", ", known));
      }
    }
  }

  /** A text. */
  public String text(String field) {
    if (value(field) instanceof Json.Str s) {
      return s.value();
    }
    throw kind(field, "\"…\"");
  }

  /** A text, or what is given instead. */
  public String text(String field, String otherwise) {
    return has(field) ? text(field) : otherwise;
  }

  /** A number, in the unit of the field. */
  public double number(String field) {
    if (value(field) instanceof Json.Num n) {
      return n.value();
    }
    throw kind(field, "0-9");
  }

  /** A number from least to most (both inclusive), in the unit of the field. */
  public double number(String field, double least, double most) {
    double n = number(field);
    if (!(n >= least && n <= most)) {
      throw refuse("number-range", field, plain(n), plain(least), plain(most));
    }
    return n;
  }

  /** The same, or what is given instead, in the unit of the field. */
  public double number(String field, double least, double most, double otherwise) {
    return has(field) ? number(field, least, most) : otherwise;
  }

  private static String plain(double n) {
    return n == Math.rint(n) && Math.abs(n) < 1e15 ? String.valueOf((long) n) : String.valueOf(n);
  }

  /** A truth value, or what is given instead. */
  public boolean flag(String field, boolean otherwise) {
    if (!has(field)) {
      return otherwise;
    }
    if (value(field) instanceof Json.Bool b) {
      return b.value();
    }
    throw kind(field, "true, false");
  }

  /** A date as far as it is known: YYYY-MM-DD, YYYY-MM or YYYY. */
  public String date(String field) {
    String text = text(field);
    String full = text + "-01-01".substring(Math.clamp(text.length() - 4L, 0, 6));
    try {
      LocalDate.parse(full);
      return text;
    } catch (DateTimeParseException e) {
      throw refuse("date-iso", field, text);
    }
  }

  /** A time of the service day "HH:MM", hours up to 47, in seconds. */
  public int clock(String field) {
    String text = text(field);
    return seconds(text).orElseThrow(() -> refuse("clock-invalid", field, text));
  }

  /** Seconds of a time "HH:MM", hours up to 47; empty for anything else. */
  public static Optional<Integer> seconds(String text) {
    if (!text.matches("([0-3]?\\d|4[0-7]):[0-5]\\d")) {
      return Optional.empty();
    }
    int colon = text.indexOf(':');
    int hours = Integer.parseInt(text.substring(0, colon));
    return Optional.of(hours * 3600 + Integer.parseInt(text.substring(colon + 1)) * 60);
  }

  /** The field's text when it is a text. */
  public Optional<String> findText(String field) {
    return object.fields().get(field) instanceof Json.Str s
        ? Optional.of(s.value())
        : Optional.empty();
  }

  /** The field's number, in the unit of the field, when it is a number. */
  public Optional<Double> findNumber(String field) {
    return object.fields().get(field) instanceof Json.Num n
        ? Optional.of(n.value())
        : Optional.empty();
  }

  /** An object. */
  public JsonObject object(String field) {
    return objectOf(value(field), field);
  }

  /** An object when the field is there. */
  public Optional<JsonObject> findObject(String field) {
    return has(field) ? Optional.of(object(field)) : Optional.empty();
  }

  /** The objects of an array; an absent field is an empty one. */
  public List<JsonObject> objects(String field) {
    List<JsonObject> objects = new ArrayList<>();
    for (Json item : items(field)) {
      objects.add(objectOf(item, field));
    }
    return objects;
  }

  /** The values of an object of objects, by name; an absent field is an empty one. */
  public Map<String, JsonObject> named(String field) {
    Map<String, JsonObject> named = new LinkedHashMap<>();
    findObject(field).ifPresent(o -> o.fields().forEach(name -> named.put(name, o.object(name))));
    return named;
  }

  /** The texts of an array; an absent field is an empty one. */
  public List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    for (Json item : items(field)) {
      if (!(item instanceof Json.Str s)) {
        throw kind(field, "[\"…\"]");
      }
      texts.add(s.value());
    }
    return texts;
  }

  /** The numbers of an array, in the unit of the field; an absent field is an empty one. */
  public List<Double> numbers(String field) {
    List<Double> numbers = new ArrayList<>();
    for (Json item : items(field)) {
      if (!(item instanceof Json.Num n)) {
        throw kind(field, "[0-9]");
      }
      numbers.add(n.value());
    }
    return numbers;
  }

  /** The items of an array as they are; an absent field is an empty one. */
  public List<Json> items(String field) {
    if (!has(field)) {
      return List.of();
    }
    if (value(field) instanceof Json.Arr array) {
      return array.items();
    }
    throw kind(field, "[ ]");
  }

  /** An item of {@link #items} as an object of this file. */
  public JsonObject objectOf(Json item, String field) {
    if (item instanceof Json.Obj o) {
      return new JsonObject(o, file);
    }
    throw Refusal.of(
        Finding.fatal("json-kind", Place.line(file, item.line(), field), field, "{ }"));
  }

  private Json value(String field) {
    Json value = object.fields().get(field);
    if (value == null) {
      throw refuse("field-missing", field, field);
    }
    return value;
  }

  private Refusal kind(String field, String expected) {
    return refuse("json-kind", field, field, expected);
  }
}
