package org.jisr.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jisr.web.Form;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which page of a list is asked for: {@code limit} is 1 to 100, 50 without; {@code after} is the
 * cursor that the page before gave as {@code next}. What is in a cursor is nobody's business.
 *
 * @param after the number after which the page begins; 0 for the first page
 * @param beyond metres of the one before, in a list by distance; -1 in any other
 */
record Paging(int limit, long after, long beyond) {

  static final int MOST = 100;
  private static final Pattern CURSOR = Pattern.compile("n(\\d{1,18})(?:m(\\d{1,9}))?");
  private static final Paging FIRST = new Paging(MOST, 0, -1);

  /** Notes a fault in the form for what cannot be read. */
  static Paging of(Form form) {
    int limit = form.whole("limit").orElse(50);
    if (limit < 1 || limit > MOST) {
      form.fault("limit", "api.limit", Integer.toString(limit), MOST);
    }
    boolean first = form.text("after").isEmpty();
    Optional<Paging> from =
        first
            ? Optional.of(FIRST)
            : read(form.text("after"))
                .filter(read -> form.text("near").isEmpty() == (read.beyond() < 0));
    if (from.isEmpty()) {
      form.fault("after", "api.cursor");
    }
    Paging begin = from.orElse(FIRST);
    return new Paging(Math.clamp(limit, 1, MOST), begin.after(), begin.beyond());
  }

  private static Optional<Paging> read(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
      Matcher read = CURSOR.matcher(text);
      if (!read.matches()) {
        return Optional.empty();
      }
      long beyond = Optional.ofNullable(read.group(2)).map(Long::valueOf).orElse(-1L);
      return Optional.of(new Paging(MOST, Long.parseLong(read.group(1)), beyond));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static String cursor(long number) {
    return encoded("n" + number);
  }

  /** Of a list by distance. */
  static String cursor(long number, long metres) {
    return encoded("n" + number + "m" + metres);
  }

  private static String encoded(String cursor) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(cursor.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * A page as it is answered.
   *
   * @param found what follows {@code after}, one more than {@code limit} where there is more
   */
  <T> ObjectNode page(List<T> found, ToLongFunction<T> number, Function<T, ObjectNode> shape) {
    return pages(found, one -> cursor(number.applyAsLong(one)), shape);
  }

  /** The same where the cursor says more than a number. */
  <T> ObjectNode pages(List<T> found, Function<T, String> cursor, Function<T, ObjectNode> shape) {
    ObjectNode answer = JsonMapper.shared().createObjectNode();
    ArrayNode data = answer.putArray("data");
    found.stream().limit(limit).forEach(one -> data.add(shape.apply(one)));
    if (found.size() > limit) {
      answer.put("next", cursor.apply(found.get(limit - 1)));
    }
    return answer;
  }

  /** The page of a list that is at hand as a whole, by number. */
  <T> List<T> among(List<T> all, ToLongFunction<T> number) {
    return all.stream()
        .filter(one -> number.applyAsLong(one) > after)
        .sorted(java.util.Comparator.comparingLong(number))
        .limit(limit + 1L)
        .toList();
  }
}
