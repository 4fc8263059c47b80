package org.jisr.testing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    List<String> names = sql.sql(TABLES).query(String.class).list();
    Map<String, String> tables = new TreeMap<>();
    names.forEach(name -> tables.put(name, content(sql, name)));
    return new Snapshot(tables);
  }

  private static String content(JdbcClient sql, String table) {
    return sql.sql(
            "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '\n' order by t::text)), '')"
                + " from "
                + table
                + " t")
        .query(String.class)
        .single();
  }
}
