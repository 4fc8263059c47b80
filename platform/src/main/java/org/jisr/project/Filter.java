package org.jisr.project;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jisr.base.Side;
import org.jisr.web.Form;

/**
 * Which projects are wanted; an empty choice wants all.
 *
 * @param text words, each to begin a word of the title, the summary, a place or the code
 * @param axis code of an axis, whichever roadmap holds it
 * @param side the side that leads
 * @param commitment number of a commitment that is served
 * @param after the number after which the page begins; 0 for the first page
 * @param most how many at most, from 1
 */
public record Filter(
    String text,
    Optional<String> axis,
    Optional<Side> side,
    Optional<ProjectState> state,
    Optional<Long> commitment,
    int after,
    int most) {

  /** So many in an export: the whole portfolio of two regions many times over. */
  public static final int ALL = 100_000;

  public static final Filter EVERYTHING =
      new Filter(
          "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0, ALL);

  public static Filter serving(long commitment) {
    return new Filter(
        "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(commitment), 0, ALL);
  }

  /** What a reader chose in the filters above a list; words that are no choice choose nothing. */
  public static Filter of(Form form, int most) {
    String axis = form.text("axis");
    return new Filter(
        form.text("q"),
        axis.isEmpty() ? Optional.empty() : Optional.of(axis),
        form.choice("side", Side.class),
        form.choice("state", ProjectState.class),
        Optional.empty(),
        form.whole("after").filter(n -> n > 0).orElse(0),
        most);
  }

  /** The choices as the query of an address, without the page; empty when nothing is chosen. */
  public String query() {
    StringBuilder query = new StringBuilder();
    add(query, "q", text);
    add(query, "axis", axis.orElse(""));
    add(query, "side", side.map(Side::name).orElse(""));
    add(query, "state", state.map(ProjectState::name).orElse(""));
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
    return new Filter(text, axis, side, state, commitment, after, most);
  }
}
