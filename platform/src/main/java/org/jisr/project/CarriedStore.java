package org.jisr.project;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code project.carried}. */
final class CarriedStore {

  private final JdbcClient sql;

  CarriedStore(JdbcClient sql) {
    this.sql = sql;
  }

  void insert(long project, long roadmap, Project.Aims before) {
    sql.sql(
            """
            insert into project.carried (project_id, roadmap_id, axis_id, commitments)
            values (?, ?, ?, ?)
            """)
        .params(project, roadmap, before.axis(), before.commitments().toArray(Long[]::new))
        .update();
  }

  /** The newest first. */
  List<Former> list(long project) {
    return sql.sql("select * from project.carried where project_id = ? order by id desc")
        .param(project)
        .query((row, i) ->
            new Former(
                row.getLong("axis_id"),
                List.of((Long[]) row.getArray("commitments").getArray()),
                row.getLong("roadmap_id")))
        .list();
  }
}
