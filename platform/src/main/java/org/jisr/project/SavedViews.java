package org.jisr.project;

import java.util.List;
import java.util.Optional;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.people.Act;
import org.jisr.people.Acts;
import org.jisr.people.By;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The filters that officers named. They are tools of a desk and decide nothing: like drafts, they
 * leave no line in the journal.
 */
@Service
public class SavedViews {

  private static final int LONGEST = 80;

  private final JdbcClient sql;
  private final Acts acts;

  SavedViews(JdbcClient sql, Acts acts) {
    this.sql = sql;
    this.acts = acts;
  }

  /**
   * @param shared with all who sit on the officer's side
   */
  public record Keep(String name, Filter filter, boolean shared) {}

  /** A person's own on their side, and what others shared there, by name. */
  public List<SavedView> list(long person, org.jisr.base.Side side) {
    return list(
        "where side = ? and (person_id = ? or shared) order by name, id", side.name(), person);
  }

  private List<SavedView> list(String rest, Object... params) {
    return sql.sql("select id, person_id, name, query, shared from project.saved " + rest)
        .params(List.of(params))
        .query((row, i) ->
            new SavedView(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getString("name"),
                row.getString("query"),
                row.getBoolean("shared")))
        .list();
  }

  /** Keeps a filter under a name. */
  public Outcome keep(By by, Keep keep) {
    return acts.run(
        by,
        Act.KEEP_VIEW,
        () ->
            named(by, 0, keep.name())
                .map(Outcome::refused)
                .orElseGet(() -> Outcome.done(insert(by, keep))));
  }

  private long insert(By by, Keep keep) {
    return sql.sql(
            """
            insert into project.saved (person_id, side, name, query, shared)
            values (?, ?, ?, ?, ?) returning id
            """)
        .params(
            by.person().id(),
            by.side().name(),
            keep.name().strip(),
            keep.filter().query(),
            keep.shared())
        .query(Long.class)
        .single();
  }

  /** Gives an own view another name. */
  public Outcome rename(By by, long id, String name) {
    return acts.run(
        by,
        Act.RENAME_VIEW,
        () -> own(by, id),
        view -> {
          Optional<Refusal> fault = named(by, id, name);
          if (fault.isPresent()) {
            return Outcome.refused(fault.get());
          }
          sql.sql("update project.saved set name = ? where id = ?")
              .params(name.strip(), id)
              .update();
          return Outcome.done(id);
        });
  }

  /** Removes an own view. */
  public Outcome drop(By by, long id) {
    return acts.run(
        by,
        Act.DROP_VIEW,
        () -> own(by, id),
        view -> {
          sql.sql("delete from project.saved where id = ?").param(id).update();
          return Outcome.done(id);
        });
  }

  private Optional<SavedView> own(By by, long id) {
    return list(
            "where id = ? and person_id = ? and side = ? for update",
            id,
            by.person().id(),
            by.side().name())
        .stream()
        .findFirst();
  }

  /** What is wrong with a name. */
  private Optional<Refusal> named(By by, long id, String name) {
    if (name.isBlank() || name.strip().length() > LONGEST) {
      return Optional.of(Refusal.invalid("name", "projects.saved.name.missing", LONGEST));
    }
    boolean taken =
        !list(
                "where person_id = ? and side = ? and name = ? and id <> ?",
                by.person().id(),
                by.side().name(),
                name.strip(),
                id)
            .isEmpty();
    return taken
        ? Optional.of(Refusal.invalid("name", "projects.saved.name.taken", name.strip()))
        : Optional.empty();
  }
}
