package org.jisr.project;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jisr.base.Money;
import org.jisr.base.Rate;
import org.jisr.base.Side;
import org.jisr.store.LocalTexts;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The lists of a project: commitments served, places, milestones, financing. Read with one query a
 * list for however many projects, written whole.
 */
final class ProjectParts {

  private final JdbcClient sql;

  ProjectParts(JdbcClient sql) {
    this.sql = sql;
  }

  /** A line of a list with the project it belongs to. */
  private record Of<T>(long project, T line) {}

  List<Project> complete(List<ProjectStore.Row> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Long[] ids = rows.stream().map(ProjectStore.Row::id).toArray(Long[]::new);
    var services = of(ids, "service", "commitment_id", (row, i) -> row.getLong("commitment_id"));
    var places = of(ids, "place", "position", (row, i) -> place(row));
    var milestones = of(ids, "milestone", "position", (row, i) -> milestone(row));
    var financing = of(ids, "financing", "position", (row, i) -> financing(row));
    return rows.stream()
        .map(row ->
            project(
                row,
                services.getOrDefault(row.id(), List.of()),
                places.getOrDefault(row.id(), List.of()),
                milestones.getOrDefault(row.id(), List.of()),
                financing.getOrDefault(row.id(), List.of())))
        .toList();
  }

  private <T> Map<Long, List<T>> of(Long[] ids, String table, String order, RowMapper<T> line) {
    return sql
        .sql("select * from project." + table + " where project_id = any(?) order by " + order)
        .param(ids)
        .query((row, i) -> new Of<>(row.getLong("project_id"), line.mapRow(row, i)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(Of::project, Collectors.mapping(Of::line, Collectors.toList())));
  }

  private static Project project(
      ProjectStore.Row row,
      List<Long> commitments,
      List<Project.Place> places,
      List<Project.Milestone> milestones,
      List<Project.Financing> financing) {
    Project.Sheet s = row.sheet();
    Project.Aims aims =
        new Project.Aims(
            s.aims().axis(),
            commitments,
            s.aims().purposes(),
            s.aims().targets(),
            s.aims().markers());
    return new Project(
        row.id(),
        row.number(),
        new Project.Sheet(
            s.title(),
            s.summary(),
            s.partners(),
            aims,
            s.period(),
            places,
            milestones,
            financing,
            s.illustrative()),
        row.amendment(),
        row.state(),
        row.publication(),
        row.historic(),
        row.version());
  }

  void write(long id, Project.Sheet s) {
    List<Project.Milestone> milestones = MilestoneNumbers.given(sql, id, s.milestones());
    List.of("service", "place", "milestone", "financing")
        .forEach(table ->
            sql.sql("delete from project." + table + " where project_id = ?").param(id).update());
    s.aims().commitments().stream()
        .distinct()
        .forEach(commitment ->
            sql.sql("insert into project.service (project_id, commitment_id) values (?, ?)")
                .params(id, commitment)
                .update());
    for (int i = 0; i < s.places().size(); i++) {
      insert(id, i + 1, s.places().get(i));
    }
    for (int i = 0; i < milestones.size(); i++) {
      insert(id, i + 1, milestones.get(i));
    }
    for (int i = 0; i < s.financing().size(); i++) {
      insert(id, i + 1, s.financing().get(i));
    }
  }

  private void insert(long id, int position, Project.Place place) {
    sql.sql(
            """
            insert into project.place (project_id, position, side, unit, label, lon, lat)
            values (?, ?, ?, ?, cast(? as jsonb), ?, ?)
            """)
        .params(
            id,
            position,
            place.side().name(),
            place.unit(),
            LocalTexts.write(place.label()),
            place.lon(),
            place.lat())
        .update();
  }

  private void insert(long id, int position, Project.Milestone milestone) {
    sql.sql(
            """
            insert into project.milestone (project_id, position, n, title, due_on, done_on)
            values (:id, :position, :n, cast(:title as jsonb), :due, :done)
            """)
        .param("id", id)
        .param("position", position)
        .param("n", milestone.n())
        .param("title", LocalTexts.write(milestone.title()))
        .param("due", milestone.due())
        .param("done", milestone.done().orElse(null), java.sql.Types.DATE)
        .update();
  }

  private void insert(long id, int position, Project.Financing line) {
    sql.sql(
            """
            insert into project.financing (project_id, position, funder, minor, currency)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            id,
            position,
            line.funder(),
            line.amount().minor(),
            line.amount().currency().getCurrencyCode())
        .update();
    line.conversion().ifPresent(conversion -> convert(id, position, conversion));
  }

  private void convert(long id, int position, Rate.Converted c) {
    sql.sql(
            """
            update project.financing
            set rate_from = ?, rate_to = ?, rate = ?, rate_kind = ?, rate_on = ?, rate_source = ?,
                converted_minor = ?, converted_currency = ?
            where project_id = ? and position = ?
            """)
        .params(
            c.rate().from().getCurrencyCode(),
            c.rate().to().getCurrencyCode(),
            c.rate().value(),
            c.rate().kind().name(),
            c.rate().date(),
            c.rate().source(),
            c.result().minor(),
            c.result().currency().getCurrencyCode(),
            id,
            position)
        .update();
  }

  void reach(long id, int milestone, LocalDate on) {
    sql.sql("update project.milestone set done_on = ? where project_id = ? and n = ?")
        .params(on, id, milestone)
        .update();
  }

  private static Project.Place place(ResultSet row) throws SQLException {
    return new Project.Place(
        Side.valueOf(row.getString("side")),
        row.getString("unit"),
        LocalTexts.read(row.getString("label")),
        row.getDouble("lon"),
        row.getDouble("lat"));
  }

  private static Project.Milestone milestone(ResultSet row) throws SQLException {
    return new Project.Milestone(
        row.getInt("n"),
        LocalTexts.read(row.getString("title")),
        row.getObject("due_on", LocalDate.class),
        Optional.ofNullable(row.getObject("done_on", LocalDate.class)));
  }

  private static Project.Financing financing(ResultSet row) throws SQLException {
    Money amount = new Money(row.getLong("minor"), currency(row, "currency"));
    BigDecimal rate = row.getBigDecimal("rate");
    return new Project.Financing(
        row.getLong("funder"),
        amount,
        rate == null ? Optional.empty() : Optional.of(converted(row, amount, rate)));
  }

  private static Rate.Converted converted(ResultSet row, Money amount, BigDecimal value)
      throws SQLException {
    Rate rate =
        new Rate(
            currency(row, "rate_from"),
            currency(row, "rate_to"),
            value,
            Rate.Kind.valueOf(row.getString("rate_kind")),
            row.getObject("rate_on", LocalDate.class),
            row.getString("rate_source"));
    return new Rate.Converted(
        amount,
        rate,
        new Money(row.getLong("converted_minor"), currency(row, "converted_currency")));
  }

  private static Currency currency(ResultSet row, String column) throws SQLException {
    return Currency.getInstance(row.getString(column));
  }
}
