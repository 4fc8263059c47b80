package org.jisr.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jisr.store.LocalTexts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code dossier.note}. */
final class NoteStore {

  private final JdbcClient sql;

  NoteStore(JdbcClient sql) {
    this.sql = sql;
  }

  List<Note> list(String rest, Object... params) {
    return sql.sql("select * from dossier.note " + rest)
        .params(List.of(params))
        .query(NoteStore::note)
        .list();
  }

  Optional<Note> lock(long id) {
    return list("where id = ? for update", id).stream().findFirst();
  }

  long insert(long project, Notes.Write write) {
    return bound(
            write,
            """
            insert into dossier.note
              (project_id, decided_on, body, organ, reference, meeting_decision_id)
            values (:project, :decided, cast(:body as jsonb), cast(:organ as jsonb), :reference,
              :meeting)
            returning id
            """)
        .param("project", project)
        .query(Long.class)
        .single();
  }

  void update(long id, Notes.Write write) {
    bound(
            write,
            """
            update dossier.note
            set decided_on = :decided, body = cast(:body as jsonb), organ = cast(:organ as jsonb),
                reference = :reference, meeting_decision_id = :meeting, version = version + 1
            where id = :id
            """)
        .param("id", id)
        .update();
  }

  private JdbcClient.StatementSpec bound(Notes.Write w, String text) {
    return sql.sql(text)
        .param("decided", w.decidedOn().orElseThrow())
        .param("body", LocalTexts.write(w.body()))
        .param("organ", LocalTexts.write(w.organ()))
        .param("reference", w.reference().strip())
        .param("meeting", w.meetingDecision().orElse(null));
  }

  private static Note note(ResultSet row, int index) throws SQLException {
    return new Note(
        row.getLong("id"),
        row.getLong("project_id"),
        row.getObject("decided_on", LocalDate.class),
        LocalTexts.read(row.getString("body")),
        LocalTexts.read(row.getString("organ")),
        row.getString("reference"),
        Optional.ofNullable(row.getObject("meeting_decision_id", Long.class)),
        row.getInt("version"));
  }
}
