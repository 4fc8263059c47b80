package org.jisr.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Projects by the distance of their nearest place, in one query with a bound: great-circle metres
 * on a sphere of 6371 km (the haversine formula), then the number. Pages are by key, so that a deep
 * one costs the same as the first.
 */
final class NearStore {

  private static final String METRES =
      """
      left join (
        select l.project_id, min(round(2 * 6371000 * asin(least(1.0, sqrt(
            power(sin(radians(l.lat - :lat) / 2), 2)
            + cos(radians(:lat)) * cos(radians(l.lat))
              * power(sin(radians(l.lon - :lon) / 2), 2))))))::bigint as metres
        from project.place l group by l.project_id) d on d.project_id = p.id
      """;

  private final JdbcClient sql;
  private final ProjectParts parts;

  NearStore(JdbcClient sql) {
    this.sql = sql;
    this.parts = new ProjectParts(sql);
  }

  private record Placed(ProjectStore.Row row, long metres) {}

  /** How far a project may be at most, in metres: with a limit, one that is nowhere is too far. */
  private static long farthest(Near near) {
    return near.within() == 0 ? Near.NOWHERE : near.within() * 1000L;
  }

  /** How many there are on all pages. */
  int count(Wanted wanted, Near near) {
    return sql.sql(
            "select count(*) from project.project p "
                + METRES
                + wanted.where()
                + " and coalesce(d.metres, :nowhere) <= :farthest")
        .params(wanted.params())
        .param("nowhere", Near.NOWHERE)
        .param("farthest", farthest(near))
        .param("lat", near.lat())
        .param("lon", near.lon())
        .query(Integer.class)
        .single();
  }

  List<Near.Found> list(Wanted wanted, Near near, int most) {
    List<Placed> placed =
        sql.sql(
                "select p.*, coalesce(d.metres, :nowhere) as metres from project.project p "
                    + METRES
                    + wanted.where()
                    + " and (coalesce(d.metres, :nowhere), p.number) > (:beyond, :last)"
                    + " and coalesce(d.metres, :nowhere) <= :farthest"
                    + " order by coalesce(d.metres, :nowhere), p.number limit :most")
            .params(wanted.params())
            .param("nowhere", Near.NOWHERE)
            .param("farthest", farthest(near))
            .param("lat", near.lat())
            .param("lon", near.lon())
            .param("beyond", near.beyond())
            .param("last", near.after())
            .param("most", most)
            .query((row, i) -> new Placed(ProjectStore.row(row, i), row.getLong("metres")))
            .list();
    List<Project> projects = parts.complete(placed.stream().map(Placed::row).toList());
    List<Near.Found> found = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++) {
      long metres = placed.get(i).metres();
      found.add(
          new Near.Found(
              projects.get(i), metres == Near.NOWHERE ? Optional.empty() : Optional.of(metres)));
    }
    return found;
  }
}
