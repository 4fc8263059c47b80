package org.jisr.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jisr.base.LocalText;
import org.jisr.base.Side;
import org.jisr.store.LocalTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code people.organisation} and {@code people.organisation_identifier}. */
@Repository
class OrganisationStore {

  /** The name, arbitrary, of the lock under which organisations are written one at a time. */
  private static final long LOCK = 0x4F524741;

  private final JdbcClient sql;

  OrganisationStore(JdbcClient sql) {
    this.sql = sql;
  }

  private record Held(long organisation, Identifier identifier) {}

  /** An organisation as another meets it: its number and name. */
  record Holder(long id, LocalText name) {}

  /** Waits for whoever is writing, so that no two organisations take one identifier at one time. */
  void lock() {
    sql.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row, i) -> true).single();
  }

  List<Organisation> list() {
    Map<Long, List<Identifier>> held =
        sql
            .sql("select * from people.organisation_identifier order by scheme, value")
            .query((row, i) -> new Held(row.getLong("organisation_id"), identifier(row)))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Held::organisation, Collectors.mapping(Held::identifier, Collectors.toList())));
    return sql.sql("select * from people.organisation order by name ->> 'fr', id")
        .query((row, i) -> organisation(row, held.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }

  Optional<Organisation> find(long id) {
    List<Identifier> held =
        sql.sql(
                """
                select * from people.organisation_identifier
                where organisation_id = ? order by scheme, value
                """)
            .param(id)
            .query((row, i) -> identifier(row))
            .list();
    return sql.sql("select * from people.organisation where id = ?")
        .param(id)
        .query((row, i) -> organisation(row, held))
        .optional();
  }

  /** Who else has this identifier. */
  Optional<Holder> holder(Identifier identifier, long except) {
    return sql.sql(
            """
            select o.id, o.name from people.organisation o
            join people.organisation_identifier i on i.organisation_id = o.id
            where i.scheme = ? and i.value = ? and o.id <> ?
            """)
        .params(identifier.scheme(), identifier.value(), except)
        .query((row, i) -> new Holder(row.getLong("id"), LocalTexts.read(row.getString("name"))))
        .optional();
  }

  long insert(Organisations.Write write) {
    long id =
        sql.sql(
                """
                insert into people.organisation (name, type, side)
                values (cast(:name as jsonb), :type, :side) returning id
                """)
            .param("name", LocalTexts.write(write.name()))
            .param("type", write.type().orElseThrow().name())
            .param("side", write.side().map(Side::name).orElse(null))
            .query(Long.class)
            .single();
    write.identifiers().forEach(identifier -> insert(id, identifier));
    return id;
  }

  void update(long id, Organisations.Write write) {
    sql.sql(
            """
            update people.organisation
            set name = cast(:name as jsonb), type = :type, side = :side, version = version + 1
            where id = :id
            """)
        .param("name", LocalTexts.write(write.name()))
        .param("type", write.type().orElseThrow().name())
        .param("side", write.side().map(Side::name).orElse(null))
        .param("id", id)
        .update();
    sql.sql("delete from people.organisation_identifier where organisation_id = ?")
        .param(id)
        .update();
    write.identifiers().forEach(identifier -> insert(id, identifier));
  }

  private void insert(long id, Identifier identifier) {
    sql.sql(
            """
            insert into people.organisation_identifier (organisation_id, scheme, value)
            values (?, ?, ?)
            """)
        .params(id, identifier.scheme(), identifier.value())
        .update();
  }

  private static Identifier identifier(ResultSet row) throws SQLException {
    return new Identifier(row.getString("scheme"), row.getString("value"));
  }

  private static Organisation organisation(ResultSet row, List<Identifier> identifiers)
      throws SQLException {
    return new Organisation(
        row.getLong("id"),
        LocalTexts.read(row.getString("name")),
        OrganisationType.valueOf(row.getString("type")),
        Optional.ofNullable(row.getString("side")).map(Side::valueOf),
        identifiers,
        row.getInt("version"));
  }
}
