package org.jisr.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A filter as a condition on {@code project.project p}; every value is a parameter.
 *
 * @param where the condition with its keyword, never empty
 * @param order the order by number. Words that are searched lead the way to the rows, which are
 *     then sorted: told the plain order, the database walks by number and reads every row's words
 *     on the way, four times as long for a rare word.
 */
record Wanted(String where, String order, Map<String, Object> params) {

  /** One page of a filter. */
  static Wanted of(Filter filter, boolean published) {
    List<String> all = new ArrayList<>();
    Map<String, Object> params = new HashMap<>();
    all.add("p.number > :after");
    params.put("after", filter.after());
    if (published) {
      all.add("p.publication = 'PUBLIC'");
    }
    text(filter.text(), all, params);
    filter
        .chosen()
        .forEach((choice, value) -> {
          all.add(choice.condition());
          params.put(choice.field(), value);
        });
    String order = params.containsKey("query") ? "order by p.number + 0" : "order by p.number";
    return new Wanted("where " + String.join(" and ", all), order, params);
  }

  /** Every page of a filter. */
  static Wanted whole(Filter filter, boolean published) {
    return of(filter.first(), published);
  }

  /** The same among some projects, by their numbers in the database. */
  Wanted among(Collection<Long> ids) {
    Map<String, Object> more = new HashMap<>(params);
    more.put("among", ids.toArray(Long[]::new));
    return new Wanted(where + " and p.id = any(:among)", order, more);
  }

  /** A code finds its project; other words are searched. What has no word in it finds nothing. */
  private static void text(String typed, List<String> all, Map<String, Object> params) {
    if (typed.isBlank()) {
      return;
    }
    var number = Project.number(typed.strip().toUpperCase(Locale.ROOT));
    if (number.isPresent()) {
      all.add("p.number = :number");
      params.put("number", number.get());
      return;
    }
    String query = Folding.query(typed);
    if (query.isEmpty()) {
      all.add("false");
      return;
    }
    all.add("p.words @@ to_tsquery('simple', :query)");
    params.put("query", query);
  }
}
