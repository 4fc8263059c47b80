package org.jisr.calendar;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jisr.base.Outcome;
import org.jisr.journal.Change;
import org.jisr.people.Act;
import org.jisr.people.Acts;
import org.jisr.people.By;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each person chose to be told of, and how. */
@Repository
public class Choices {

  private final JdbcClient sql;
  private final Acts acts;

  Choices(JdbcClient sql, Acts acts) {
    this.sql = sql;
    this.acts = acts;
  }

  /** The choice for every topic; the usual one where the person made none. */
  public Map<Topic, Choice> of(long person) {
    Map<Topic, Choice> choices = new EnumMap<>(Topic.class);
    Arrays.stream(Topic.values()).forEach(topic -> choices.put(topic, topic.usual()));
    sql.sql("select topic, pace, days from calendar.choice where person_id = ?")
        .param(person)
        .query(Choices::choice)
        .list()
        .forEach(choice -> choices.put(choice.topic(), choice));
    return choices;
  }

  /** Takes the person's own choices. What waits already goes out as it was going to. */
  public Outcome choose(By by, List<Choice> chosen) {
    return acts.run(
        by,
        Act.CHOOSE_REMINDERS,
        () -> {
          chosen.forEach(choice -> put(by.person().id(), choice));
          acts.record(by, Change.made("reminder.choose", "person", by.person().id(), chosen));
          return Outcome.done(by.person().id());
        });
  }

  private void put(long person, Choice choice) {
    String days = String.join(",", choice.days().stream().map(String::valueOf).toList());
    sql.sql(
            """
            insert into calendar.choice (person_id, topic, pace, days)
            values (?, ?, ?, string_to_array(?, ',')::int[])
            on conflict (person_id, topic) do update
            set pace = excluded.pace, days = excluded.days
            """)
        .params(person, choice.topic().name(), choice.pace().name(), days)
        .update();
  }

  private static Choice choice(ResultSet row, int index) throws SQLException {
    Array days = row.getArray("days");
    return new Choice(
        Topic.valueOf(row.getString("topic")),
        Pace.valueOf(row.getString("pace")),
        List.of((Integer[]) days.getArray()));
  }
}
