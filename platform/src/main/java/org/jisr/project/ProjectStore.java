package org.jisr.project;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jisr.base.Period;
import org.jisr.base.Side;
import org.jisr.decision.PublicationState;
import org.jisr.store.LocalTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code project}; its lists are in {@link ProjectParts}. */
final class ProjectStore {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<List<Marker>> MARKERS = new TypeReference<>() {};

  private final JdbcClient sql;
  private final ProjectParts parts;

  ProjectStore(JdbcClient sql) {
    this.sql = sql;
    this.parts = new ProjectParts(sql);
  }

  /** Holds the row until the transaction ends, and then reads it: one change at a time. */
  Optional<Project> lock(long id) {
    return list("where p.id = ? for update", id).stream().findFirst();
  }

  List<Project> list(String rest, Object... params) {
    List<Row> rows =
        sql.sql("select p.* from project.project p " + rest)
            .params(List.of(params))
            .query(ProjectStore::row)
            .list();
    return parts.complete(rows);
  }

  List<Project> due(Wanted wanted, int most) {
    String order =
        """
         order by (select min(m.due_on) from project.milestone m
                   where m.project_id = p.id and m.done_on is null), p.number
        """;
    return list(wanted, order, most);
  }

  List<Project> list(Wanted wanted, int most) {
    return list(wanted, wanted.order(), most);
  }

  private List<Project> list(Wanted wanted, String order, int most) {
    List<Row> rows =
        sql.sql(
                "select p.* from project.project p "
                    + wanted.where()
                    + ' '
                    + order
                    + " limit :most")
            .params(wanted.params())
            .param("most", most)
            .query(ProjectStore::row)
            .list();
    return parts.complete(rows);
  }

  /** The numbers of what is public, for a map of the portal; bounded as sitemaps are. */
  List<Integer> publicNumbers(int most) {
    return sql.sql(
            "select number from project.project where publication = 'PUBLIC' order by number limit"
                + " ?")
        .param(most)
        .query(Integer.class)
        .list();
  }

  Map<Long, Integer> serving() {
    Map<Long, Integer> serving = new HashMap<>();
    sql.sql(
            """
            select s.commitment_id, count(*) as projects from project.service s
            join project.project p on p.id = s.project_id
            where p.publication = 'PUBLIC' group by s.commitment_id
            """)
        .query(row -> {
          serving.put(row.getLong("commitment_id"), row.getInt("projects"));
        });
    return serving;
  }

  long insert(Project.Sheet sheet) {
    long id =
        bound(
                sheet,
                """
                insert into project.project
                  (title, summary, lead, holder, counterpart, axis_id, purposes, targets, markers,
                   starts_on, ends_on, state, illustrative, folded)
                values (cast(:title as jsonb), cast(:summary as jsonb), :lead, :holder,
                  :counterpart, :axis, string_to_array(:purposes, ','),
                  string_to_array(:targets, ','), cast(:markers as jsonb), :starts, :ends,
                  'DRAFT', :illustrative, :folded)
                returning id
                """)
            .query(Long.class)
            .single();
    parts.write(id, sheet);
    return id;
  }

  void update(long id, Project.Sheet sheet) {
    bound(
            sheet,
            """
            update project.project
            set title = cast(:title as jsonb), summary = cast(:summary as jsonb), lead = :lead,
                holder = :holder, counterpart = :counterpart, axis_id = :axis,
                purposes = string_to_array(:purposes, ','),
                targets = string_to_array(:targets, ','), markers = cast(:markers as jsonb),
                starts_on = :starts, ends_on = :ends, illustrative = :illustrative,
                folded = :folded, version = version + 1
            where id = :id
            """)
        .param("id", id)
        .update();
    parts.write(id, sheet);
  }

  private JdbcClient.StatementSpec bound(Project.Sheet s, String text) {
    return sql.sql(text)
        .param("title", LocalTexts.write(s.title()))
        .param("summary", LocalTexts.write(s.summary()))
        .param("lead", s.partners().lead().name())
        .param("holder", s.partners().holder())
        .param("counterpart", s.partners().counterpart())
        .param("axis", s.aims().axis())
        .param("purposes", String.join(",", s.aims().purposes()))
        .param("targets", String.join(",", s.aims().targets()))
        .param("markers", JSON.writeValueAsString(s.aims().markers()))
        .param("starts", s.period().from())
        .param("ends", s.period().until())
        .param("illustrative", s.illustrative())
        .param("folded", folded(s));
  }

  /** All the words by which a project is found. */
  static String folded(Project.Sheet s) {
    StringBuilder words = new StringBuilder();
    s.title().texts().values().forEach(text -> words.append(text).append(' '));
    s.summary().texts().values().forEach(text -> words.append(text).append(' '));
    s.places()
        .forEach(place ->
            place.label().texts().values().forEach(text -> words.append(text).append(' ')));
    return Folding.fold(words.toString());
  }

  void amend(long id, Optional<Project.Sheet> sheet) {
    sql.sql(
            """
            update project.project set amendment = cast(? as jsonb), version = version + 1
            where id = ?
            """)
        .params(Arrays.asList(sheet.map(JSON::writeValueAsString).orElse(null), id))
        .update();
  }

  void move(long id, ProjectState state) {
    sql.sql("update project.project set state = ?, version = version + 1 where id = ?")
        .params(state.name(), id)
        .update();
  }

  void publish(long id, PublicationState state) {
    sql.sql("update project.project set publication = ? where id = ?")
        .params(state.name(), id)
        .update();
  }

  void enter(long id, ProjectState state, PublicationState publication) {
    sql.sql("update project.project set state = ?, publication = ?, historic = true where id = ?")
        .params(state.name(), publication.name(), id)
        .update();
  }

  void reach(long id, int milestone, LocalDate on) {
    parts.reach(id, milestone, on);
    sql.sql("update project.project set version = version + 1 where id = ?").param(id).update();
  }

  /** A row without its lists. */
  record Row(
      long id,
      int number,
      Project.Sheet sheet,
      Optional<Project.Sheet> amendment,
      ProjectState state,
      PublicationState publication,
      boolean historic,
      int version) {}

  static Row row(ResultSet row, int index) throws SQLException {
    return new Row(
        row.getLong("id"),
        row.getInt("number"),
        sheet(row),
        Optional.ofNullable(row.getString("amendment"))
            .map(json -> JSON.readValue(json, Project.Sheet.class)),
        ProjectState.valueOf(row.getString("state")),
        PublicationState.valueOf(row.getString("publication")),
        row.getBoolean("historic"),
        row.getInt("version"));
  }

  private static Project.Sheet sheet(ResultSet row) throws SQLException {
    return new Project.Sheet(
        LocalTexts.read(row.getString("title")),
        LocalTexts.read(row.getString("summary")),
        new Project.Partners(
            Side.valueOf(row.getString("lead")), row.getLong("holder"), row.getLong("counterpart")),
        new Project.Aims(
            row.getLong("axis_id"),
            List.of(),
            texts(row.getArray("purposes")),
            texts(row.getArray("targets")),
            JSON.readValue(row.getString("markers"), MARKERS)),
        new Period(
            row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)),
        List.of(),
        List.of(),
        List.of(),
        row.getBoolean("illustrative"));
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.stream((String[]) array.getArray()).filter(text -> !text.isEmpty()).toList();
  }
}
