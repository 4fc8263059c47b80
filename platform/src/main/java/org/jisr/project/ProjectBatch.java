package org.jisr.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jisr.base.Money;
import org.jisr.base.Rate;
import org.jisr.store.LocalTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Writes many projects with a few statements a thousand: each column goes as one array. */
record ProjectBatch(JdbcClient sql) {

  private static final int AT_ONCE = 1_000;

  /** A line of a list: the number of its project, its place from 1. */
  private record Of<T>(long project, int position, T line) {}

  /** Inserts them as historic and internal; answers the row's number by the project's. */
  Map<Integer, Long> insert(List<HistoricProjects.Entry> entries) {
    Map<Integer, Long> ids = new HashMap<>();
    for (int from = 0; from < entries.size(); from += AT_ONCE) {
      ids.putAll(some(entries.subList(from, Math.min(entries.size(), from + AT_ONCE))));
    }
    return ids;
  }

  private Map<Integer, Long> some(List<HistoricProjects.Entry> entries) {
    Map<Integer, Long> ids = projects(entries);
    services(lines(entries, ids, s -> s.aims().commitments().stream().distinct().toList()));
    places(lines(entries, ids, Project.Sheet::places));
    milestones(lines(entries, ids, Project.Sheet::milestones));
    financing(lines(entries, ids, Project.Sheet::financing));
    return ids;
  }

  private Map<Integer, Long> projects(List<HistoricProjects.Entry> all) {
    Map<Integer, Long> ids = new HashMap<>();
    sql.sql(
            """
            insert into project.project
              (number, title, summary, lead, holder, counterpart, axis_id, purposes, targets,
               markers, starts_on, ends_on, state, historic, illustrative, folded)
            select number, cast(title as jsonb), cast(summary as jsonb), lead, holder, counterpart,
                   axis, string_to_array(purposes, ','), string_to_array(targets, ','),
                   cast(markers as jsonb), cast(starts as date), cast(ends as date), state, true,
                   illustrative = 'true', folded
            from unnest(:number, :title, :summary, :lead, :holder, :counterpart, :axis, :purposes,
                        :targets, :markers, :starts, :ends, :state, :illustrative, :folded)
              as p (number, title, summary, lead, holder, counterpart, axis, purposes, targets,
                    markers, starts, ends, state, illustrative, folded)
            returning id, number
            """)
        .param("number", numbers(all, e -> (long) e.number()))
        .param("title", texts(all, e -> LocalTexts.write(e.sheet().title())))
        .param("summary", texts(all, e -> LocalTexts.write(e.sheet().summary())))
        .param("lead", texts(all, e -> e.sheet().partners().lead().name()))
        .param("holder", numbers(all, e -> e.sheet().partners().holder()))
        .param("counterpart", numbers(all, e -> e.sheet().partners().counterpart()))
        .param("axis", numbers(all, e -> e.sheet().aims().axis()))
        .param("purposes", texts(all, e -> String.join(",", e.sheet().aims().purposes())))
        .param("targets", texts(all, e -> String.join(",", e.sheet().aims().targets())))
        .param(
            "markers",
            texts(all, e -> JsonMapper.shared().writeValueAsString(e.sheet().aims().markers())))
        .param("starts", texts(all, e -> e.sheet().period().from().toString()))
        .param("ends", texts(all, e -> e.sheet().period().until().toString()))
        .param("state", texts(all, e -> e.state().name()))
        .param("illustrative", texts(all, e -> Boolean.toString(e.sheet().illustrative())))
        .param("folded", texts(all, e -> ProjectStore.folded(e.sheet())))
        .query(row -> {
          ids.put(row.getInt("number"), row.getLong("id"));
        });
    return ids;
  }

  private void services(List<Of<Long>> all) {
    sql.sql(
            """
            insert into project.service (project_id, commitment_id)
            select * from unnest(:project, :commitment)
            """)
        .param("project", numbers(all, Of::project))
        .param("commitment", numbers(all, Of::line))
        .update();
  }

  private void places(List<Of<Project.Place>> all) {
    sql.sql(
            """
            insert into project.place (project_id, position, side, unit, label, lon, lat)
            select project, position, side, unit, cast(label as jsonb), lon, lat
            from unnest(:project, :position, :side, :unit, :label, :lon, :lat)
              as p (project, position, side, unit, label, lon, lat)
            """)
        .param("project", numbers(all, Of::project))
        .param("position", numbers(all, Of::position))
        .param("side", texts(all, of -> of.line().side().name()))
        .param("unit", texts(all, of -> of.line().unit()))
        .param("label", texts(all, of -> LocalTexts.write(of.line().label())))
        .param("lon", all.stream().map(of -> of.line().lon()).toArray(Double[]::new))
        .param("lat", all.stream().map(of -> of.line().lat()).toArray(Double[]::new))
        .update();
  }

  private void milestones(List<Of<Project.Milestone>> all) {
    sql.sql(
            """
            insert into project.milestone (project_id, position, n, title, due_on, done_on)
            select project, position, position, cast(title as jsonb), cast(due as date), cast(done as date)
            from unnest(:project, :position, :title, :due, :done)
              as m (project, position, title, due, done)
            """)
        .param("project", numbers(all, Of::project))
        .param("position", numbers(all, Of::position))
        .param("title", texts(all, of -> LocalTexts.write(of.line().title())))
        .param("due", texts(all, of -> of.line().due().toString()))
        .param("done", texts(all, of -> of.line().done().map(Object::toString).orElse(null)))
        .update();
    sql.sql(
            """
            update project.project p set last_milestone = m.last
            from (select project_id, max(n) as last from project.milestone
                  where project_id = any(?) group by project_id) m
            where m.project_id = p.id
            """)
        .param(numbers(all, Of::project))
        .update();
  }

  private void financing(List<Of<Project.Financing>> all) {
    sql.sql(
            """
            insert into project.financing
              (project_id, position, funder, minor, currency, rate_from, rate_to, rate, rate_kind,
               rate_on, rate_source, converted_minor, converted_currency)
            select project, position, funder, minor, currency, rate_from, rate_to,
                   cast(rate as numeric), kind, cast(rate_on as date), source,
                   cast(converted as bigint), converted_in
            from unnest(:project, :position, :funder, :minor, :currency, :rate_from, :rate_to,
                        :rate, :kind, :rate_on, :source, :converted, :converted_in)
              as f (project, position, funder, minor, currency, rate_from, rate_to, rate, kind,
                    rate_on, source, converted, converted_in)
            """)
        .param("project", numbers(all, Of::project))
        .param("position", numbers(all, Of::position))
        .param("funder", numbers(all, of -> of.line().funder()))
        .param("minor", numbers(all, of -> of.line().amount().minor()))
        .param("currency", texts(all, of -> code(of.line().amount())))
        .param("rate_from", rates(all, rate -> rate.from().getCurrencyCode()))
        .param("rate_to", rates(all, rate -> rate.to().getCurrencyCode()))
        .param("rate", rates(all, rate -> rate.value().toPlainString()))
        .param("kind", rates(all, rate -> rate.kind().name()))
        .param("rate_on", rates(all, rate -> rate.date().toString()))
        .param("source", rates(all, Rate::source))
        .param("converted", results(all, result -> Long.toString(result.minor())))
        .param("converted_in", results(all, ProjectBatch::code))
        .update();
  }

  private static String code(Money money) {
    return money.currency().getCurrencyCode();
  }

  private static @Nullable String[] rates(
      List<Of<Project.Financing>> all, Function<Rate, String> text) {
    return texts(
        all, of -> of.line().conversion().map(Rate.Converted::rate).map(text).orElse(null));
  }

  private static @Nullable String[] results(
      List<Of<Project.Financing>> all, Function<Money, String> text) {
    return texts(
        all, of -> of.line().conversion().map(Rate.Converted::result).map(text).orElse(null));
  }

  private static <T> List<Of<T>> lines(
      List<HistoricProjects.Entry> entries,
      Map<Integer, Long> ids,
      Function<Project.Sheet, List<T>> list) {
    List<Of<T>> all = new ArrayList<>();
    for (HistoricProjects.Entry entry : entries) {
      List<T> lines = list.apply(entry.sheet());
      long project = ids.getOrDefault(entry.number(), 0L);
      IntStream.range(0, lines.size())
          .forEach(i -> all.add(new Of<>(project, i + 1, lines.get(i))));
    }
    return all;
  }

  private static <T> @Nullable String[] texts(
      List<T> all, Function<T, ? extends @Nullable String> text) {
    return all.stream().map(text).toArray(String[]::new);
  }

  private static <T> Long[] numbers(List<T> all, Function<T, ? extends Number> number) {
    return all.stream().map(row -> number.apply(row).longValue()).toArray(Long[]::new);
  }
}
