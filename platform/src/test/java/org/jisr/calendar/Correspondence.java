package org.jisr.calendar;

import static org.jisr.testing.Drafts.done;

import gg.jte.TemplateEngine;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Side;
import org.jisr.people.By;
import org.jisr.people.Person;
import org.jisr.people.Persons;
import org.jisr.people.Role;
import org.jisr.people.Seat;
import org.jisr.people.Seats;
import org.jisr.project.Project;
import org.jisr.testing.Running;
import org.jisr.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * People who listen and the mails they receive: from a real server, on a database of their own and
 * a clock the test moves.
 */
abstract class Correspondence {

  static final String URL = "https://jisr.example.org";

  /** One for all of them, stopped with the run. */
  static final Running JISR = started();

  final MailServer server = new MailServer();
  final Reminders reminders = JISR.bean(Reminders.class);
  final News news = JISR.bean(News.class);
  private final Choices choices = JISR.bean(Choices.class);
  final Mailing mailing = mailing(server.port());

  private static Running started() {
    Running jisr = Running.fresh().found();
    // Whoever is in the demonstration listens to nothing, so that each test hears its own people.
    jisr.ownerSql()
        .sql(
            """
            insert into calendar.choice (person_id, topic, pace, days)
            select p.id, t.topic, 'NONE', '{}' from people.person p,
              unnest(array['MILESTONE', 'HORIZON', 'MEETING', 'SESSION', 'DUE', 'AGREEMENT', 'KEY', 'VOIDED',
                           'DECIDED', 'MOVED']) t(topic)
            """)
        .update();
    Runtime.getRuntime().addShutdownHook(new Thread(jisr::close));
    return jisr;
  }

  @BeforeEach
  void anew() {
    JISR.clock().set(SettableClock.START);
    JISR.ownerSql().sql("update calendar.notice set state = 'LEFT'").update();
    news.read();
    while (news.read() > 0) {}
  }

  @AfterEach
  void close() {
    // Whoever listened in this test does not listen in the next.
    JISR.ownerSql()
        .sql(
            "update people.seat set ended_at = now() where person_id in"
                + " (select id from people.person where email like 'mail-%')")
        .update();
    server.close();
  }

  static Mailing mailing(int port) {
    Post post =
        new Post(
            "127.0.0.1", port, "none", "", "", "jisr@jisr.example.org", URL + "/", JISR.clock());
    Letters letters =
        new Letters(
            JISR.bean(Sentences.class), JISR.bean(TemplateEngine.class), post, JISR.clock());
    return new Mailing(
        JISR.bean(JdbcClient.class),
        JISR.bean(Audience.class),
        letters,
        post,
        JISR.bean(TransactionTemplate.class),
        JISR.clock());
  }

  /** Somebody new who listens to one topic only. */
  By listener(Lang lang, Role role, Choice... chosen) {
    String name = "mail-" + UUID.randomUUID();
    Persons persons = JISR.bean(Persons.class);
    long person =
        persons.insert(
            new Persons.Add(LocalText.of(Lang.FR, "Test"), name + "@jisr.example.org", lang));
    long seat = JISR.bean(Seats.class).insert(new Seats.Sit(person, Side.B, role));
    Person found = persons.find(person).orElseThrow();
    By by = new By(found, new Seat(seat, person, Side.B, role), UUID.randomUUID());
    List<Topic> named = Stream.of(chosen).map(Choice::topic).toList();
    List<Choice> rest =
        Stream.of(Topic.values())
            .filter(topic -> !named.contains(topic))
            .map(topic -> new Choice(topic, Pace.NONE, List.of()))
            .toList();
    done(choices.choose(by, Stream.concat(Stream.of(chosen), rest.stream()).toList()));
    return by;
  }

  /** Another form of the same person. */
  static By form(By by) {
    return new By(by.person(), by.seat(), UUID.randomUUID());
  }

  static Choice milestones(Pace pace) {
    return new Choice(Topic.MILESTONE, pace, Choice.OFFERED);
  }

  static Choice news(Topic topic) {
    return new Choice(topic, Pace.AT_ONCE, List.of());
  }

  List<MailServer.Received> mails(By by) {
    return server.of(by.person().email());
  }

  void at(String instant) {
    JISR.clock().set(Instant.parse(instant));
    reminders.find();
    mailing.send();
  }

  /** Mails about this project; others of the demonstration have milestones too. */
  long about(By by, Project project) {
    String path = URL + "/work/projects/" + project.id() + "\n";
    return mails(by).stream().filter(mail -> mail.text().replace("\r", "").contains(path)).count();
  }

  List<String> subjects(By by) {
    return mails(by).stream().map(MailServer.Received::subject).toList();
  }

  void told() {
    news.read();
    mailing.send();
  }
}
