package org.jisr.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jisr.store.Logins;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The journal: written by every change in the change's own transaction, read by many. */
@Repository
public class Journal {

  /** One writer at a time appends; the number is an arbitrary name for that lock. */
  private static final long LOCK = 0x4A495352;

  private final JdbcClient sql;
  private final Clock clock;
  private final JsonMapper json;

  Journal(JdbcClient sql, Clock clock, JsonMapper json) {
    this.sql = sql;
    this.clock = clock;
    this.json = json;
  }

  /** The journal of a database, outside the application: for the commands that only read. */
  public static Journal of(Logins logins) {
    DriverManagerDataSource source =
        new DriverManagerDataSource(logins.url(), logins.app().user(), logins.app().password());
    return new Journal(JdbcClient.create(source), Clock.systemUTC(), JsonMapper.shared());
  }

  /**
   * Appends one line. Only inside a transaction: a change and its line are both there or neither.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long write(Author author, Change change) {
    sql.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row, i) -> true).single();
    Line line = line(author, change, last());
    JournalStore.insert(sql, line);
    return line.n();
  }

  /**
   * The number of the newest line, 0 before the first. Nothing changes without a line, so this is
   * the version of everything there is.
   */
  public long head() {
    return sql.sql("select coalesce(max(n), 0) from journal.line").query(Long.class).single();
  }

  private Line line(Author author, Change change, Optional<Line> last) {
    return new Line(
            last.map(Line::n).orElse(0L) + 1,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            author.person(),
            author.territory(),
            author.role(),
            change.act(),
            change.noun(),
            change.id(),
            change.reason(),
            written(change.before()),
            written(change.after()),
            last.map(Line::hash).orElse(Line.START),
            "")
        .sealed();
  }

  /** Appends a line for each change, in this order, as {@link #write} would. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void writeAll(Author author, List<Change> changes) {
    sql.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row, i) -> true).single();
    Optional<Line> last = last();
    List<Line> lines = new ArrayList<>();
    for (Change change : changes) {
      last = Optional.of(line(author, change, last));
      lines.add(last.get());
    }
    JournalStore.insertAll(sql, lines);
  }

  /** The newest line. */
  public Optional<Line> last() {
    return JournalStore.list(sql, "order by n desc limit 1").stream().findFirst();
  }

  /**
   * Which lines to show.
   *
   * @param territory a territory's code, or empty for all
   * @param noun what kind of thing, or empty for all
   * @param id which one, or 0 for all
   */
  public record Selection(String territory, String noun, long id) {}

  /** Selected lines below a number, newest first; {@code Long.MAX_VALUE} for the first page. */
  public List<Line> before(long n, Selection selection, int limit) {
    return JournalStore.list(
        sql,
        "where n < ? and ? in ('', territory) and ? in ('', noun) and ? in (0, id)"
            + " order by n desc limit ?",
        n,
        selection.territory(),
        selection.noun(),
        selection.id(),
        limit);
  }

  /** Lines after a number, oldest first. */
  public List<Line> after(long n, int limit) {
    return JournalStore.list(sql, "where n > ? order by n limit ?", n, limit);
  }

  /** The newest lines of some acts, newest first. */
  public List<Line> latest(List<String> acts, int limit) {
    return JournalStore.list(
        sql, "where act = any(?) order by n desc limit ?", acts.toArray(String[]::new), limit);
  }

  /** What happened to one thing, newest first. */
  public List<Line> of(String noun, long id, int limit) {
    return JournalStore.list(
        sql, "where noun = ? and id = ? order by n desc limit ?", noun, id, limit);
  }

  /**
   * What happened to several things, newest first.
   *
   * @param things their numbers by noun
   */
  public List<Line> of(Map<String, List<Long>> things, int limit) {
    return about(things, "", " order by n desc limit ?", limit);
  }

  /**
   * Every line of some acts about several things, newest first.
   *
   * @param things their numbers by noun
   */
  public List<Line> of(Map<String, List<Long>> things, List<String> acts) {
    return about(
        things,
        " and act = any(string_to_array(?, ','))",
        " order by n desc",
        String.join(",", acts));
  }

  /** When each thing of a kind was last changed by one of some acts, by its number. */
  public Map<Long, Instant> changed(String noun, List<String> acts) {
    Map<Long, Instant> changed = new HashMap<>();
    sql.sql(
            "select distinct on (id) id, at from journal.line where noun = ? and act = any(?)"
                + " order by id, n desc")
        .params(noun, acts.toArray(String[]::new))
        .query(row -> {
          changed.put(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant());
        });
    return changed;
  }

  /** When anything of some kinds was last changed; empty when nothing ever was. */
  public Optional<Instant> changed(List<String> nouns) {
    return JournalStore.list(
            sql,
            "where noun = any(?) order by n desc limit 1",
            (Object) nouns.toArray(String[]::new))
        .stream()
        .findFirst()
        .map(Line::at);
  }

  private List<Line> about(Map<String, List<Long>> things, String and, String order, Object last) {
    List<Object> params = new ArrayList<>();
    StringJoiner any = new StringJoiner(" or ", "where (", ")" + and + order);
    things.forEach((noun, ids) -> {
      any.add("noun = ? and id = any(cast(string_to_array(?, ',') as bigint[]))");
      params.add(noun);
      params.add(ids.stream().map(String::valueOf).collect(Collectors.joining(",")));
    });
    params.add(last);
    return things.isEmpty() ? List.of() : JournalStore.list(sql, any.toString(), params.toArray());
  }

  private String written(@Nullable Object value) {
    return value == null ? "" : json.writeValueAsString(value);
  }
}
