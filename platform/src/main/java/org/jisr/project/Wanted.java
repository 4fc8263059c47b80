package org.jisr.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A filter as a condition on {@code project.project p}; every value is a parameter.
 *
 * @param where the condition with its keyword, never empty
 */
record Wanted(String where, Map<String, Object> params) {

  /**
   * @param axes the numbers of the axes that have the filter's code
   */
  static Wanted of(Filter filter, boolean published, List<Long> axes) {
    List<String> all = new ArrayList<>();
    Map<String, Object> params = new HashMap<>();
    all.add("p.number > :after");
    params.put("after", filter.after());
    if (published) {
      all.add("p.publication = 'PUBLIC'");
    }
    text(filter.text(), all, params);
    if (filter.axis().isPresent()) {
      all.add("p.axis_id = any(:axes)");
      params.put("axes", axes.toArray(Long[]::new));
    }
    filter
        .side()
        .ifPresent(side -> {
          all.add("p.lead = :side");
          params.put("side", side.name());
        });
    filter
        .state()
        .ifPresent(state -> {
          all.add("p.state = :state");
          params.put("state", state.name());
        });
    filter
        .commitment()
        .ifPresent(id -> {
          all.add(
              "p.id in (select project_id from project.service where commitment_id = :commitment)");
          params.put("commitment", id);
        });
    return new Wanted("where " + String.join(" and ", all), params);
  }

  /** The same among some projects, by their numbers in the database. */
  Wanted among(Collection<Long> ids) {
    Map<String, Object> more = new HashMap<>(params);
    more.put("among", ids.toArray(Long[]::new));
    return new Wanted(where + " and p.id = any(:among)", more);
  }

  /** A code finds its project; other words are searched. What has no word in it finds nothing. */
  private static void text(String typed, List<String> all, Map<String, Object> params) {
    if (typed.isBlank()) {
      return;
    }
    var number = Project.number(typed.strip().toUpperCase(java.util.Locale.ROOT));
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
    all.add("to_tsvector('simple', p.folded) @@ to_tsquery('simple', :query)");
    params.put("query", query);
  }
}
