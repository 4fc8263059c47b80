package org.jisr.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jisr.people.Persons;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people have typed and not yet sent, kept on the server by person and form. A draft is not a
 * change: it is nobody's business but its writer's, and leaves no line in the journal.
 */
@Repository
public class Drafts {

  private static final Duration PRESENT = Duration.ofMinutes(30);
  private static final Duration KEPT = Duration.ofDays(365);
  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

  private final JdbcClient sql;
  private final Clock clock;
  private final JsonMapper json;
  private final Persons persons;

  Drafts(JdbcClient sql, Clock clock, JsonMapper json, Persons persons) {
    this.persons = persons;
    this.sql = sql;
    this.clock = clock;
    this.json = json;
  }

  /** A kept form. {@code form} is its address. */
  public record Draft(String form, Map<String, String> fields, Instant savedAt) {}

  /** Somebody who is writing in the same form. */
  public record Other(long person, Instant savedAt) {}

  /** Keeps what may be kept of these fields; a form of which nothing may be leaves no draft. */
  public Instant keep(long person, String form, Map<String, String> fields) {
    Instant now = clock.instant();
    Map<String, String> kept = new LinkedHashMap<>(fields);
    kept.keySet().removeIf(Drafts::unkept);
    if (kept.isEmpty()) {
      return now;
    }
    sql.sql(
            """
            insert into web.draft (person_id, form, fields, saved_at)
            values (?, ?, cast(? as jsonb), ?)
            on conflict (person_id, form)
            do update set fields = excluded.fields, saved_at = excluded.saved_at
            """)
        .params(person, form, json.writeValueAsString(kept), now.atOffset(ZoneOffset.UTC))
        .update();
    return now;
  }

  /** True when somebody typed or chose something; what a form holds by itself is not that. */
  static boolean typed(Map<String, String> fields) {
    return fields.entrySet().stream()
        .anyMatch(field ->
            !field.getValue().isBlank()
                && !unkept(field.getKey())
                && !field.getKey().matches("_.*|.*\\.source|hash|act"));
  }

  /** Passwords (present, current, wanted) and the token are never kept. */
  static boolean unkept(String field) {
    return field.equals("_csrf")
        || field.equals("_once")
        || field.equals("_draft")
        || field.contains("password")
        || field.equals("present")
        || field.equals("current")
        || field.equals("wanted");
  }

  public Optional<Draft> find(long person, String form) {
    return sql.sql("select * from web.draft where person_id = ? and form = ?")
        .params(person, form)
        .query(this::draft)
        .optional();
  }

  public List<Draft> list(long person) {
    return sql.sql("select * from web.draft where person_id = ? order by saved_at desc limit 50")
        .param(person)
        .query(this::draft)
        .list();
  }

  /** The form with what its reader had typed before, when a draft was kept; else as stored. */
  public Form resume(Page page, Form stored) {
    long person = page.signedIn().person().id();
    List<String> writers =
        others(person, page.path()).stream()
            .map(o -> page.plain(persons.name(o.person())))
            .toList();
    return find(person, page.path())
        .map(d -> new Form(d.fields()).resumed(Optional.of(d.savedAt()), writers))
        .orElseGet(() -> stored.resumed(Optional.empty(), writers));
  }

  /**
   * The drafts of the forms that are parts of a page, by their addresses; looked up once, when the
   * first form asks.
   */
  Function<String, Optional<Draft>> onPage(long person, String page) {
    List<Map<String, Draft>> read = new ArrayList<>(1);
    return form -> {
      if (read.isEmpty()) {
        read.add(parts(person, page));
      }
      return Optional.ofNullable(read.getFirst().get(form));
    };
  }

  private Map<String, Draft> parts(long person, String page) {
    return sql
        .sql("select * from web.draft where person_id = ? and starts_with(form, ?)")
        .params(person, page + "#")
        .query(this::draft)
        .list()
        .stream()
        .collect(Collectors.toMap(Draft::form, draft -> draft));
  }

  public void drop(long person, String form) {
    sql.sql("delete from web.draft where person_id = ? and form = ?").params(person, form).update();
  }

  /** Forgets what nobody has come back to for a year. */
  @Scheduled(initialDelay = 600_000, fixedRate = 86_400_000)
  void forget() {
    sql.sql("delete from web.draft where saved_at < ?")
        .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Who else has been writing in this form within the last half hour. */
  public List<Other> others(long person, String form) {
    return sql.sql(
            "select person_id, saved_at from web.draft"
                + " where form = ? and person_id <> ? and saved_at > ?")
        .params(form, person, clock.instant().minus(PRESENT).atOffset(ZoneOffset.UTC))
        .query((row, i) -> new Other(row.getLong("person_id"), instant(row)))
        .list();
  }

  private Draft draft(ResultSet row, int index) throws SQLException {
    return new Draft(
        row.getString("form"), json.readValue(row.getString("fields"), FIELDS), instant(row));
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return row.getObject("saved_at", OffsetDateTime.class).toInstant();
  }
}
