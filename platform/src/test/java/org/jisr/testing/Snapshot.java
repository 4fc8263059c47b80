package org.jisr.testing;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole content of the database, table by table, to find out whether anything changed. */
public record Snapshot(Map<String, String> tables) {

  /** Sessions and drafts are nobody's change. */
  private static final String TABLES =
      """
      select schemaname || '.' || tablename from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')
        and tablename not in ('session', 'session_attributes', 'flyway_schema_history')
      order by 1
      """;

  public static Snapshot of(Running running) {
    JdbcClient sql = running.ownerSql();
    String all =
        sql.sql(TABLES).query(String.class).list().stream()
            .map(Snapshot::content)
            .collect(Collectors.joining(" union all "));
    Map<String, String> tables = new TreeMap<>();
    sql.sql(all).query((row, i) -> tables.put(row.getString(1), row.getString(2))).list();
    return new Snapshot(tables);
  }

  /**
   * How many rows and the sum of their hashes, which needs no order: sorting them took ten times as
   * long.
   */
  private static String content(String table) {
    return "select '%1$s', count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from %1$s t"
        .formatted(table);
  }
}
