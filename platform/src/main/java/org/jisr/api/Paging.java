package org.jisr.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jisr.web.Form;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which page of a list is asked for: {@code limit} is 1 to 100, 50 without; {@code after} is the
 * cursor that the page before gave as {@code next}. What is in a cursor is nobody's business.
 *
 * @param after the number after which the page begins; 0 for the first page
 */
record Paging(int limit, long after) {

  private static final int MOST = 100;
  private static final String MARK = "n";

  /** Notes a fault in the form for what cannot be read. */
  static Paging of(Form form) {
    int limit = form.whole("limit").orElse(50);
    if (limit < 1 || limit > MOST) {
      form.fault("limit", "api.limit", Integer.toString(limit), MOST);
    }
    Optional<Long> after =
        form.text("after").isEmpty() ? Optional.of(0L) : read(form.text("after"));
    if (after.isEmpty()) {
      form.fault("after", "api.cursor");
    }
    return new Paging(Math.clamp(limit, 1, MOST), after.orElse(0L));
  }

  private static Optional<Long> read(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
      return text.matches(MARK + "\\d{1,18}")
          ? Optional.of(Long.valueOf(text.substring(MARK.length())))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static String cursor(long number) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((MARK + number).getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * A page as it is answered.
   *
   * @param found what follows {@code after}, one more than {@code limit} where there is more
   */
  <T> ObjectNode page(List<T> found, ToLongFunction<T> number, Function<T, ObjectNode> shape) {
    ObjectNode answer = JsonMapper.shared().createObjectNode();
    ArrayNode data = answer.putArray("data");
    found.stream().limit(limit).forEach(one -> data.add(shape.apply(one)));
    if (found.size() > limit) {
      answer.put("next", cursor(number.applyAsLong(found.get(limit - 1))));
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
