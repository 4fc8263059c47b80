package org.jisr.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which tables a backup holds, and in which order they can be filled again. */
final class BackupTables {

  /** Sessions end with a restore: everybody signs in again. */
  private static final Set<String> LEFT_OUT = Set.of("web.session", "web.session_attributes");

  private BackupTables() {}

  /** Every table of the rooms, those that others refer to first. */
  static List<String> inOrder(Connection connection, Set<String> rooms) throws SQLException {
    Map<String, Set<String>> needs = new LinkedHashMap<>();
    for (String[] row :
        rows(
            connection,
            """
            select schemaname || '.' || tablename, schemaname from pg_tables
            where tablename <> 'flyway_schema_history' order by 1
            """)) {
      if (rooms.contains(row[1]) && !LEFT_OUT.contains(row[0])) {
        needs.put(row[0], new LinkedHashSet<>());
      }
    }
    for (String[] row :
        rows(
            connection,
            """
            select n.nspname || '.' || c.relname, m.nspname || '.' || d.relname
            from pg_constraint k
            join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
            join pg_class d on d.oid = k.confrelid join pg_namespace m on m.oid = d.relnamespace
            where k.contype = 'f' and k.conrelid <> k.confrelid
            """)) {
      if (needs.containsKey(row[0])) {
        needs.get(row[0]).add(row[1]);
      }
    }
    Set<String> ordered = new LinkedHashSet<>();
    needs.keySet().forEach(table -> place(table, needs, ordered));
    return List.copyOf(ordered);
  }

  private static void place(String table, Map<String, Set<String>> needs, Set<String> ordered) {
    if (!ordered.contains(table) && needs.containsKey(table)) {
      needs.get(table).forEach(needed -> place(needed, needs, ordered));
      ordered.add(table);
    }
  }

  static List<String> columns(Connection connection, String table) throws SQLException {
    String[] name = table.split("\\.");
    return rows(
            connection,
            """
            select column_name from information_schema.columns
            where table_schema = ? and table_name = ? and is_generated = 'NEVER'
            order by ordinal_position
            """,
            name)
        .stream()
        .map(row -> row[0])
        .toList();
  }

  /** The number of the newest journal line, 0 when there is none. */
  static long journalHead(Connection connection) throws SQLException {
    return Long.parseLong(
        rows(connection, "select coalesce(max(n), 0)::text from journal.line").getFirst()[0]);
  }

  /** New rows get numbers after those that were restored. */
  static void continueNumbers(Connection connection, String table) throws SQLException {
    String[] name = table.split("\\.");
    for (String[] row :
        rows(
            connection,
            """
            select column_name from information_schema.columns
            where table_schema = ? and table_name = ?
              and (is_identity = 'YES' or column_default like 'nextval(%')
            """,
            name)) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "select setval(pg_get_serial_sequence('%s', '%s'), coalesce(max(%s), 0) + 1, false) from %s"
                .formatted(table, row[0], row[0], table));
      }
    }
  }

  private static List<String[]> rows(Connection connection, String sql, String... params)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < params.length; i++) {
        statement.setString(i + 1, params[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        List<String[]> all = new ArrayList<>();
        int width = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          String[] row = new String[width];
          for (int i = 0; i < width; i++) {
            row[i] = rows.getString(i + 1);
          }
          all.add(row);
        }
        return all;
      }
    }
  }
}
