package org.jisr.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Outcome;
import org.jisr.base.Period;
import org.jisr.base.Refusal;

/**
 * A form as it was typed, with what is wrong in it. Reading a value as a date or a number notes a
 * fault instead of failing, so that all faults are said at once.
 */
public final class Form {

  private final Map<String, String> values;
  private final List<Refusal> faults = new ArrayList<>();
  private final Map<String, String> theirs = new LinkedHashMap<>();
  private final List<String> others = new ArrayList<>();
  private Optional<Instant> savedAt = Optional.empty();

  public Form(Map<String, String> values) {
    this.values = new LinkedHashMap<>(values);
  }

  public static Form empty() {
    return new Form(Map.of());
  }

  /** What was typed, as it was typed; empty when nothing was. */
  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  public Map<String, String> values() {
    return Map.copyOf(values);
  }

  public void put(String field, String value) {
    values.put(field, value);
  }

  /** The key under which this form has one effect; a fresh one when it came without. */
  public UUID once() {
    try {
      return UUID.fromString(value("_once"));
    } catch (IllegalArgumentException e) {
      return UUID.randomUUID();
    }
  }

  /** The version of the record the form was filled from; 0 when it is new. */
  public int version() {
    String version = value("_version");
    return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
  }

  public String text(String field) {
    return value(field).strip();
  }

  /**
   * Fields {@code NAME.fr}, {@code NAME.ar}, {@code NAME.en} with the source in {@code
   * NAME.source}.
   */
  public LocalText localText(String field) {
    Map<Lang, String> texts = new EnumMap<>(Lang.class);
    for (Lang lang : Lang.values()) {
      texts.put(lang, value(field + "." + lang.code()));
    }
    Lang source = Lang.find(value(field + ".source")).orElse(Lang.FR);
    return new LocalText(source, texts);
  }

  public void put(String field, LocalText text) {
    for (Lang lang : Lang.values()) {
      put(field + "." + lang.code(), text.find(lang).orElse(""));
    }
    put(field + ".source", text.source().code());
  }

  /**
   * A date as the browser sends it, {@code 2026-12-31}, or as people write it, {@code 31/12/2026}.
   */
  public Optional<LocalDate> date(String field) {
    String typed = Digits.latin(text(field));
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(iso(typed));
      if (Period.POSSIBLE.contains(day)) {
        return Optional.of(day);
      }
      faults.add(Refusal.impossible(field, text(field)));
    } catch (DateTimeParseException e) {
      faults.add(Refusal.invalid(field, "form.date.invalid", text(field)));
    }
    return Optional.empty();
  }

  private static String iso(String typed) {
    return typed.replaceFirst("^(\\d{2})[/.-](\\d{2})[/.-](\\d{4})$", "$3-$2-$1");
  }

  public Optional<Integer> whole(String field) {
    String typed = Digits.latin(text(field));
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    if (!typed.matches("-?\\d{1,9}")) {
      faults.add(Refusal.invalid(field, "form.whole.invalid", text(field)));
      return Optional.empty();
    }
    return Optional.of(Integer.valueOf(typed));
  }

  /**
   * A decimal with a comma or a point, spaces as groups; two kinds of mark are refused as unclear.
   */
  public Optional<BigDecimal> decimal(String field) {
    return decimal(field, 6);
  }

  /**
   * The same with so many decimals at most: a point copied from a map has more than an amount has.
   */
  public Optional<BigDecimal> decimal(String field, int decimals) {
    String typed = Digits.latin(text(field)).replaceAll("[\\s\\u00a0\\u202f]", "");
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    if (!typed.matches("-?\\d{1,15}([.,]\\d{1," + decimals + "})?")) {
      faults.add(Refusal.invalid(field, "form.decimal.invalid", text(field)));
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(typed.replace(',', '.')));
  }

  /** One of the names of an enumeration; a fault for any other word. */
  public <E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
    String typed = text(field);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(typed)) {
        return Optional.of(constant);
      }
    }
    if (!typed.isEmpty()) {
      faults.add(Refusal.invalid(field, "form.choice.invalid", typed));
    }
    return Optional.empty();
  }

  public boolean checked(String field) {
    return !text(field).isEmpty();
  }

  public void fault(String field, String key, Object... args) {
    faults.add(Refusal.invalid(field, key, args));
  }

  public boolean faulty() {
    return !faults.isEmpty();
  }

  public List<Refusal> faults() {
    return List.copyOf(faults);
  }

  /** The faults of one field. */
  public List<Refusal> faults(String field) {
    return faults.stream()
        .filter(f -> f instanceof Refusal.Invalid invalid && invalid.field().equals(field))
        .toList();
  }

  /** The same form with what a command refused; a field that could not be read says only that. */
  public Form with(Outcome.Refused refused) {
    List<Refusal> read = List.copyOf(faults);
    refused.reasons().stream().filter(reason -> !said(read, reason)).forEach(faults::add);
    return this;
  }

  private static boolean said(List<Refusal> read, Refusal reason) {
    return reason instanceof Refusal.Invalid invalid
        && read.stream()
            .anyMatch(r -> r instanceof Refusal.Invalid i && i.field().equals(invalid.field()));
  }

  /** True when somebody else changed the record meanwhile. */
  public Optional<Refusal.Conflict> conflict() {
    return faults.stream()
        .filter(Refusal.Conflict.class::isInstance)
        .map(Refusal.Conflict.class::cast)
        .findFirst();
  }

  /** What is stored now, beside what was typed; sending again then overwrites with open eyes. */
  public Form beside(Form stored) {
    theirs.putAll(stored.values);
    conflict().ifPresent(c -> values.put("_version", Integer.toString(c.version())));
    return this;
  }

  /** Notes that these values come from a draft, and who else writes in this form. */
  Form resumed(Optional<Instant> saved, List<String> writers) {
    savedAt = saved;
    others.addAll(writers);
    return this;
  }

  /** When the values were kept as a draft. */
  public Optional<Instant> savedAt() {
    return savedAt;
  }

  /** The same form with what a command refused, and beside it what is stored if that changed. */
  public Form refused(Outcome.Refused refused, Form stored) {
    with(refused);
    return conflict().isPresent() ? beside(stored) : this;
  }

  /** The names of the people who write in this form now. */
  public List<String> others() {
    return List.copyOf(others);
  }

  /** What somebody else stored in a field, when it differs from what was typed. */
  public Optional<String> theirs(String field) {
    String stored = theirs.get(field);
    return stored == null || stored.equals(value(field)) ? Optional.empty() : Optional.of(stored);
  }
}
