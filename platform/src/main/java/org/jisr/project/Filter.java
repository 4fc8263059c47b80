package org.jisr.project;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jisr.base.Side;
import org.jisr.web.Form;

/**
 * Which projects are wanted; what is not chosen wants all.
 *
 * @param text words, each to begin a word of the title, the summary, a place or the code
 * @param chosen in the order of {@link Choice}
 * @param after the number after which the page begins; 0 for the first page
 * @param most how many at most, from 1
 */
public record Filter(String text, Map<Choice, String> chosen, int after, int most) {

  /** So many in an export: the whole portfolio of two regions many times over. */
  public static final int ALL = 100_000;

  public static final Filter EVERYTHING = new Filter("", Map.of(), 0, ALL);

  public Filter {
    Map<Choice, String> ordered = new EnumMap<>(Choice.class);
    ordered.putAll(chosen);
    chosen = Collections.unmodifiableMap(ordered);
  }

  public static Filter serving(long commitment) {
    return EVERYTHING.with(Choice.COMMITMENT, Long.toString(commitment));
  }

  /** Those that a side leads and that have a milestone due by a day and not done. */
  public static Filter due(Side side, LocalDate until, int most) {
    Map<Choice, String> chosen = Map.of(Choice.SIDE, side.name(), Choice.DUE, until.toString());
    return new Filter("", chosen, 0, most);
  }

  /** Those found by words. */
  public static Filter search(String text) {
    return new Filter(text, Map.of(), 0, ALL);
  }

  /** What a reader chose in the filters above a list; words that are no choice choose nothing. */
  public static Filter of(Form form, int most) {
    Map<Choice, String> chosen = new EnumMap<>(Choice.class);
    for (Choice choice : Choice.values()) {
      choice.read(form).ifPresent(value -> chosen.put(choice, value));
    }
    return new Filter(
        form.text("q"), chosen, form.whole("after").filter(n -> n > 0).orElse(0), most);
  }

  /** What was chosen, or empty. */
  public String of(Choice choice) {
    return chosen.getOrDefault(choice, "");
  }

  /** The same from the first page on with another choice; an empty value chooses nothing. */
  public Filter with(Choice choice, String value) {
    Map<Choice, String> other = new EnumMap<>(Choice.class);
    other.putAll(chosen);
    other.put(choice, value);
    other.values().removeIf(String::isEmpty);
    return new Filter(text, other, 0, most);
  }

  /** True when something is chosen that does not stand in sight. */
  public boolean more() {
    return chosen.keySet().stream().anyMatch(choice -> !Choice.FIRST.contains(choice));
  }

  /** The choices as the query of an address, without the page; empty when nothing is chosen. */
  public String query() {
    StringBuilder query = new StringBuilder();
    add(query, "q", text);
    chosen.forEach((choice, value) -> add(query, choice.field(), value));
    return query.toString();
  }

  private static void add(StringBuilder query, String name, String value) {
    if (!value.isEmpty()) {
      query.append(query.isEmpty() ? "?" : "&").append(name).append('=');
      query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }

  /** The same from the first page on. */
  Filter first() {
    return page(0, most);
  }

  public Filter page(int after, int most) {
    return new Filter(text, chosen, after, most);
  }
}
