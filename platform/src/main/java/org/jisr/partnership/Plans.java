package org.jisr.partnership;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jisr.base.Money;
import org.jisr.base.Outcome;
import org.jisr.base.Period;
import org.jisr.base.Refusal;
import org.jisr.journal.Change;
import org.jisr.people.Acts;
import org.jisr.store.LocalTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plans that commitments serve, and which commitment serves which goal. */
@Repository
public class Plans {

  private final JdbcClient sql;
  private final Acts acts;

  Plans(JdbcClient sql, Acts acts) {
    this.sql = sql;
    this.acts = acts;
  }

  /** Every plan with its goals, in the order they were entered. */
  public List<Plan> list() {
    return sql.sql("select * from partnership.plan order by id")
        .query((row, i) ->
            new Plan(
                row.getLong("id"),
                row.getString("code"),
                LocalTexts.read(row.getString("title")),
                new Period(
                    row.getObject("starts_on", LocalDate.class),
                    row.getObject("ends_on", LocalDate.class)),
                row.getString("source"),
                row.getObject("as_of", LocalDate.class),
                goals(row.getLong("id"))))
        .list();
  }

  private List<Plan.Goal> goals(long plan) {
    return sql.sql("select * from partnership.goal where plan_id = ? order by position")
        .param(plan)
        .query((row, i) ->
            new Plan.Goal(
                row.getLong("id"),
                row.getString("code"),
                LocalTexts.read(row.getString("title")),
                budget(row.getObject("amount_minor", Long.class), row.getString("currency"))))
        .list();
  }

  @SuppressWarnings("NullAway") // A column that may be null, read where it is made an Optional.
  private static Optional<Money> budget(Long minor, String currency) {
    return Optional.ofNullable(minor).map(m -> new Money(m, Currency.getInstance(currency)));
  }

  /** Which goals each commitment serves, by commitment. */
  public Map<Long, Set<Long>> goalsByCommitment() {
    record Pair(long commitment, long goal) {}
    return sql
        .sql("select commitment_id, goal_id from partnership.alignment")
        .query((row, i) -> new Pair(row.getLong(1), row.getLong(2)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Pair::commitment, Collectors.mapping(Pair::goal, Collectors.toSet())));
  }

  /** A goal that no plan has is refused as if it were not there, which it is not. */
  List<Refusal> unknown(List<Long> goals) {
    Set<Long> known =
        list().stream()
            .flatMap(plan -> plan.goals().stream())
            .map(Plan.Goal::id)
            .collect(Collectors.toSet());
    return known.containsAll(goals) ? List.of() : List.of(new Refusal.Absent());
  }

  /** Enters a plan with its source, as Jisr's own act. Numbers in it are not used. */
  public Outcome enter(Plan plan) {
    return acts.runAsJisr(() -> {
      long id = insert(plan);
      acts.recordAsJisr(Change.made("plan.enter", "plan", id, plan));
      return Outcome.done(id);
    });
  }

  /**
   * Enters an alignment as Jisr's own act, by the codes of commitment and goal; codes that nobody
   * has are refused.
   */
  public Outcome enterAlignment(String commitment, String plan, String goal) {
    return acts.runAsJisr(() -> {
      List<Long> served =
          sql.sql(
                  """
                  insert into partnership.alignment (commitment_id, goal_id)
                  select c.id, g.id from partnership.commitment c, partnership.goal g
                  join partnership.plan p on p.id = g.plan_id
                  where c.code = ? and p.code = ? and g.code = ? returning commitment_id
                  """)
              .params(commitment, plan, goal)
              .query(Long.class)
              .list();
      if (served.isEmpty()) {
        return Outcome.refused(Refusal.illegal("alignment.unknown", commitment, plan, goal));
      }
      String aligned = plan + " " + goal;
      served.forEach(
          id -> acts.recordAsJisr(Change.made("commitment.align", "commitment", id, aligned)));
      return Outcome.done(served.getFirst());
    });
  }

  private long insert(Plan plan) {
    long id =
        sql.sql(
                """
                insert into partnership.plan (code, title, starts_on, ends_on, source, as_of)
                values (?, cast(? as jsonb), ?, ?, ?, ?) returning id
                """)
            .params(
                plan.code(),
                LocalTexts.write(plan.title()),
                plan.period().from(),
                plan.period().until(),
                plan.source(),
                plan.asOf())
            .query(Long.class)
            .single();
    int position = 0;
    for (Plan.Goal goal : plan.goals()) {
      insert(id, ++position, goal);
    }
    return id;
  }

  private void insert(long plan, int position, Plan.Goal goal) {
    sql.sql(
            """
            insert into partnership.goal (plan_id, position, code, title, amount_minor, currency)
            values (:plan, :position, :code, cast(:title as jsonb), :minor, :currency)
            """)
        .param("plan", plan)
        .param("position", position)
        .param("code", goal.code())
        .param("title", LocalTexts.write(goal.title()))
        .param("minor", goal.budget().map(Money::minor).orElse(null))
        .param("currency", goal.budget().map(m -> m.currency().getCurrencyCode()).orElse(null))
        .update();
  }
}
