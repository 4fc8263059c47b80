package org.jisr.base;

import java.util.List;

/**
 * Why something expected did not happen. A refusal is a value, said at the edge in the reader's
 * language by its key; faults of the program are thrown instead.
 */
public sealed interface Refusal {

  /** The message key, which is also the stable code of the refusal. */
  String key();

  /** What the message names: the value found, the limit, the remedy. */
  List<Object> args();

  /** A field whose value cannot be taken. {@code field} is the name of the form field. */
  record Invalid(String field, String key, List<Object> args) implements Refusal {}

  /** The act does not fit the state of the thing or the rules of the programme. */
  record Illegal(String key, List<Object> args) implements Refusal {}

  /** Somebody changed the record since it was read. {@code who} is the other person's name. */
  record Conflict(LocalText who, int version) implements Refusal {
    @Override
    public String key() {
      return "refusal.conflict";
    }

    @Override
    public List<Object> args() {
      return List.of(who);
    }
  }

  /** Not there, or not for this person: the two look alike. */
  record Absent() implements Refusal {
    @Override
    public String key() {
      return "refusal.absent";
    }

    @Override
    public List<Object> args() {
      return List.of();
    }
  }

  static Refusal invalid(String field, String key, Object... args) {
    return new Invalid(field, key, List.of(args));
  }

  /** A day outside of {@link Period#POSSIBLE}, as it was typed. */
  static Refusal impossible(String field, String typed) {
    Period range = Period.POSSIBLE;
    return invalid(field, "form.date.range", typed, range.from(), range.until());
  }

  static Refusal illegal(String key, Object... args) {
    return new Illegal(key, List.of(args));
  }
}
