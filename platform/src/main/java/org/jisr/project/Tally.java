package org.jisr.project;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many projects a filter finds on all its pages, and how they spread.
 *
 * @param spread how many by the keys of each part that was asked for; what has none has no key
 */
public record Tally(int count, Map<Part, Map<String, Integer>> spread) {

  /** By what projects are counted. One project counts once for each key it has. */
  public enum Part {
    /** Code of the province or département. */
    UNIT(
        """
        select unit, count(*) from (
          select distinct l.unit, l.project_id from project.place l
          join hit on hit.id = l.project_id) found
        group by unit
        """),

    /** First and last year: {@code 2016/2019}. */
    YEARS(
        """
        select first || '/' || last, n from (
          select date_part('year', starts_on) as first, date_part('year', ends_on) as last,
                 count(*) as n
          from hit group by 1, 2) years
        """),

    /** Number of the commitment served. */
    COMMITMENT(
        """
        select s.commitment_id::text, count(*) from project.service s
        join hit on hit.id = s.project_id group by s.commitment_id
        """),

    /** Number of the goal of a plan that a served commitment serves. */
    GOAL(
        """
        select a.goal_id::text, count(distinct s.project_id) from project.service s
        join hit on hit.id = s.project_id
        join partnership.alignment a on a.commitment_id = s.commitment_id group by a.goal_id
        """),

    /** SDG target, {@code 11.2}. */
    TARGET(
        """
        select target, count(*) from (
          select distinct p.id, unnest(p.targets) as target from project.project p
          join hit on hit.id = p.id) named
        group by target
        """);

    private final String select;

    Part(String select) {
      this.select = select;
    }
  }

  /** How many by the keys of a part, in the keys' order. */
  public Map<String, Integer> of(Part part) {
    return spread.getOrDefault(part, Map.of());
  }

  /** How many have this key. */
  public int of(Part part, Object key) {
    return of(part).getOrDefault(key.toString(), 0);
  }

  /** One statement, so that the filter is searched once and all parts count the same projects. */
  static Tally read(JdbcClient sql, Wanted wanted, Part... parts) {
    StringBuilder text =
        new StringBuilder(
            "with hit as materialized (select p.id, p.starts_on, p.ends_on from project.project p "
                + wanted.where()
                + ") select '' as part, '' as key, count(*) as n from hit");
    for (Part part : parts) {
      text.append(" union all select '" + part + "', counted.* from (" + part.select + ") counted");
    }
    Map<Part, Map<String, Integer>> spread = new EnumMap<>(Part.class);
    Arrays.stream(parts).forEach(part -> spread.put(part, new TreeMap<>()));
    int[] count = new int[1];
    sql.sql(text.toString())
        .params(wanted.params())
        .query(row -> {
          if (row.getString("part").isEmpty()) {
            count[0] = row.getInt("n");
          } else {
            spread
                .computeIfAbsent(Part.valueOf(row.getString("part")), part -> new TreeMap<>())
                .put(row.getString("key"), row.getInt("n"));
          }
        });
    return new Tally(count[0], spread);
  }
}
