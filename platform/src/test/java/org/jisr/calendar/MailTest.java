package org.jisr.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.done;
import static org.jisr.testing.Drafts.turn;

import gg.jte.TemplateEngine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.decision.Decision;
import org.jisr.decision.Decisions;
import org.jisr.partnership.Roadmap;
import org.jisr.partnership.Roadmaps;
import org.jisr.people.By;
import org.jisr.people.Person;
import org.jisr.people.Persons;
import org.jisr.people.Role;
import org.jisr.people.Seat;
import org.jisr.project.Filter;
import org.jisr.project.Project;
import org.jisr.project.ProjectState;
import org.jisr.project.Projects;
import org.jisr.testing.Drafts;
import org.jisr.testing.Plans;
import org.jisr.testing.Running;
import org.jisr.testing.SettableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails against a real server, on a database of their own and a clock the test moves. */
class MailTest {

  private static final String URL = "https://jisr.example.org";

  private static final Running JISR = started();

  private final MailServer server = new MailServer();
  private final Reminders reminders = JISR.bean(Reminders.class);
  private final News news = JISR.bean(News.class);
  private final Choices choices = JISR.bean(Choices.class);
  private final Mailing mailing = mailing(server.port());

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
    return jisr;
  }

  @AfterAll
  static void stop() {
    JISR.close();
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

  private static Mailing mailing(int port) {
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
  private By listener(Lang lang, Role role, Choice... chosen) {
    String name = "mail-" + UUID.randomUUID();
    Persons persons = JISR.bean(Persons.class);
    long person = persons.insert(new Persons.Add("Test", name + "@jisr.example.org", lang));
    long seat = persons.insert(new Persons.Sit(person, Side.B, role));
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

  @Test
  void aProjectThatOnlyIllustratesSaysSoInEachLanguage() {
    Project project =
        JISR.bean(Projects.class).list(Filter.EVERYTHING).stream()
            .filter(p -> p.sheet().illustrative())
            .findFirst()
            .orElseThrow();
    for (Lang lang : Lang.values()) {
      assertThat(JISR.bean(Sentences.class).name(project).in(lang).text())
          .contains(project.code())
          .contains(JISR.bean(Sentences.class).say(lang, "project.illustrative"));
    }
  }

  /** Another form of the same person. */
  private static By form(By by) {
    return new By(by.person(), by.seat(), UUID.randomUUID());
  }

  private static Choice milestones(Pace pace) {
    return new Choice(Topic.MILESTONE, pace, Choice.OFFERED);
  }

  private static Choice news(Topic topic) {
    return new Choice(topic, Pace.AT_ONCE, List.of());
  }

  private List<MailServer.Received> mails(By by) {
    return server.of(by.person().email());
  }

  private void at(String instant) {
    JISR.clock().set(Instant.parse(instant));
    reminders.find();
    mailing.send();
  }

  /** Mails about this project; others of the demonstration have milestones too. */
  private long about(By by, Project project) {
    String path = URL + "/work/projects/" + project.id() + "\n";
    return mails(by).stream().filter(mail -> mail.text().replace("\r", "").contains(path)).count();
  }

  @Test
  void aMilestoneIsToldOnceAtEachDistanceAndNeverAfterItsDay() {
    Project project = Plans.contracted(JISR, Drafts.code());
    By by = listener(Lang.FR, Role.OFFICER, milestones(Pace.AT_ONCE));
    at("2026-11-23T10:00:00Z");
    at("2026-11-23T10:15:00Z");
    assertThat(about(by, project)).as("30 days passed").isEqualTo(1);
    at("2026-11-24T04:59:00Z");
    assertThat(about(by, project)).as("not yet six in Paris").isEqualTo(1);
    at("2026-11-24T05:00:00Z");
    at("2026-11-27T05:00:00Z");
    assertThat(about(by, project)).as("7 days").isEqualTo(2);
    at("2026-11-30T05:00:00Z");
    at("2026-12-01T12:00:00Z");
    assertThat(about(by, project)).as("the day before").isEqualTo(3);
    at("2026-12-02T05:00:00Z");
    assertThat(about(by, project)).as("nothing after the day").isEqualTo(3);
    assertThat(mails(by))
        .extracting(MailServer.Received::subject)
        .anySatisfy(
            subject -> assertThat(subject).startsWith("Jalon d’un projet, dans 7 jours, le 1er"))
        .anySatisfy(subject -> assertThat(subject).startsWith("Jalon d’un projet, demain, le 1er"));
  }

  @Test
  void twoWhoFindAndSendAtTheSameTimeMakeOneMail() throws Exception {
    Project project = Plans.contracted(JISR, Drafts.code());
    By by = listener(Lang.FR, Role.OFFICER, milestones(Pace.AT_ONCE));
    Mailing other = mailing(server.port());
    Callable<Integer> one =
        () -> {
          reminders.find();
          return mailing.send();
        };
    Callable<Integer> two =
        () -> {
          reminders.find();
          return other.send();
        };
    try (var both = Executors.newFixedThreadPool(2)) {
      both.invokeAll(List.of(one, two, one, two));
    }
    assertThat(about(by, project)).isEqualTo(1);
  }

  @Test
  void theMailOfTheDayGathersWhatIsDueAndComesAtSeven() {
    Project first = Plans.contracted(JISR, Drafts.code());
    Project second = Plans.contracted(JISR, Drafts.code());
    By by = listener(Lang.EN, Role.OFFICER, milestones(Pace.DAILY));
    at("2026-11-23T10:00:00Z");
    assertThat(mails(by)).isEmpty();
    at("2026-11-24T05:30:00Z");
    assertThat(mails(by)).isEmpty();
    at("2026-11-24T06:00:00Z");
    assertThat(mails(by)).hasSize(1);
    assertThat(about(by, first)).isEqualTo(1);
    assertThat(about(by, second)).isEqualTo(1);
    assertThat(mails(by).getFirst().subject()).startsWith("Cooperation: ");
    at("2026-11-24T09:00:00Z");
    assertThat(mails(by)).hasSize(1);
  }

  @Test
  void whoChoseNothingReceivesNothing() {
    Plans.contracted(JISR, Drafts.code());
    By by = listener(Lang.FR, Role.OFFICER, milestones(Pace.NONE));
    at("2026-11-30T10:00:00Z");
    news.read();
    mailing.send();
    assertThat(mails(by)).isEmpty();
    assertThat(reminders.held(by.person().id())).isEmpty();
  }

  @Test
  void aPersonWhoseSeatEndedReceivesNothingNotEvenWhatWaited() {
    Plans.contracted(JISR, Drafts.code());
    By by = listener(Lang.FR, Role.OFFICER, milestones(Pace.AT_ONCE));
    reminders.find();
    assertThat(reminders.held(by.person().id())).isNotEmpty();
    JISR.ownerSql()
        .sql("update people.seat set ended_at = now() where id = ?")
        .param(by.seat().id())
        .update();
    mailing.send();
    at("2026-11-30T10:00:00Z");
    assertThat(mails(by)).isEmpty();
    assertThat(reminders.held(by.person().id())).isEmpty();
  }

  @Test
  void nothingIsLostWhileTheServerIsAwayAndNothingComesTwiceAfter() {
    Project project = Plans.contracted(JISR, Drafts.code());
    By by = listener(Lang.FR, Role.OFFICER, milestones(Pace.AT_ONCE));
    server.goAway();
    reminders.find();
    assertThat(mailing.send()).isZero();
    List<Notice> held = reminders.held(by.person().id());
    assertThat(held).isNotEmpty().allMatch(n -> n.state() == Notice.State.WAITING);
    server.comeBack();
    JISR.clock().pass(Duration.ofMinutes(2));
    mailing.send();
    mailing.send();
    assertThat(about(by, project)).isEqualTo(1);
    assertThat(reminders.held(by.person().id())).isEmpty();
  }

  @Test
  void theWaitsGrowAndAfterTheLastTryANoticeIsParkedShownAndCanGoOutAgain() {
    By by = listener(Lang.FR, Role.OFFICER, news(Topic.MOVED));
    Plans.contracted(JISR, Drafts.code());
    news.read();
    server.goAway();
    Instant before = JISR.clock().instant();
    for (int i = 0; i < Mailing.GAPS.size(); i++) {
      mailing.send();
      Notice notice = reminders.held(by.person().id()).getFirst();
      assertThat(notice.state()).isEqualTo(Notice.State.WAITING);
      assertThat(Duration.between(before, notice.dueAt())).isEqualTo(Mailing.GAPS.get(i));
      assertThat(notice.fault()).isNotBlank();
      mailing.send();
      assertThat(reminders.held(by.person().id()).getFirst().tries()).isEqualTo(i + 1);
      before = notice.dueAt();
      JISR.clock().set(before);
    }
    mailing.send();
    assertThat(reminders.held(by.person().id()).getFirst().state()).isEqualTo(Notice.State.PARKED);
    server.comeBack();
    mailing.send();
    assertThat(mails(by)).isEmpty();
    done(reminders.again(form(by)));
    mailing.send();
    assertThat(mails(by)).hasSize(1);
  }

  @Test
  void aMailWhoseSenderDiedOnTheWayIsParkedAndNotSentASecondTime() {
    By by = listener(Lang.FR, Role.OFFICER, news(Topic.MOVED));
    Plans.contracted(JISR, Drafts.code());
    news.read();
    JISR.ownerSql()
        .sql("update calendar.notice set state = 'SENDING', tried_at = ? where person_id = ?")
        .params(JISR.clock().instant().atOffset(java.time.ZoneOffset.UTC), by.person().id())
        .update();
    mailing.send();
    assertThat(reminders.held(by.person().id()).getFirst().state()).isEqualTo(Notice.State.SENDING);
    JISR.clock().pass(Duration.ofMinutes(16));
    mailing.send();
    assertThat(reminders.held(by.person().id()).getFirst().state()).isEqualTo(Notice.State.PARKED);
    assertThat(mails(by)).isEmpty();
  }

  @Test
  void aReminderThatIsLongLateIsLeft() {
    Plans.contracted(JISR, Drafts.code());
    By by = listener(Lang.FR, Role.OFFICER, milestones(Pace.AT_ONCE));
    reminders.find();
    JISR.clock().set(Instant.parse("2027-12-31T10:00:00Z"));
    mailing.send();
    assertThat(mails(by)).isEmpty();
    assertThat(reminders.held(by.person().id())).isEmpty();
  }

  /** Its milestone is due on 1 December; mails are held up from before it until after it. */
  @Test
  void aReminderHeldUpBeyondItsDayComesLateOnceAndSaysTheRealDay() {
    Project project = Plans.contracted(JISR, Drafts.code());
    By by = listener(Lang.FR, Role.OFFICER, milestones(Pace.AT_ONCE));
    server.goAway();
    for (String day : List.of("23", "24", "27", "30")) {
      at("2026-11-" + day + "T10:00:00Z");
    }
    server.comeBack();
    at("2026-12-04T10:00:00Z");
    at("2026-12-04T10:15:00Z");
    at("2026-12-05T10:00:00Z");
    assertThat(about(by, project)).isEqualTo(1);
    MailServer.Received mail =
        mails(by).stream()
            .filter(m -> m.text().contains("/work/projects/" + project.id()))
            .findFirst()
            .orElseThrow();
    assertThat(mail.subject()).startsWith("Jalon d’un projet, c’était il y a 3 jours, le 1er");
    assertThat(mail.text()).contains("Ce rappel part en retard");
    assertThat(reminders.held(by.person().id())).isEmpty();
  }

  @Test
  void aReminderThatWaitsForWhatWasDoneMeanwhileIsLeft() {
    Project project = Plans.contracted(JISR, Drafts.code());
    By by = listener(Lang.FR, Role.OFFICER, milestones(Pace.AT_ONCE));
    server.goAway();
    at("2026-11-24T10:00:00Z");
    done(
        JISR.bean(Projects.class)
            .reach(
                JISR.acting(Role.OFFICER, Side.A).form(),
                new Projects.Reach(project.id(), 1, Optional.of(LocalDate.of(2026, 11, 23)))));
    server.comeBack();
    at("2026-11-25T10:00:00Z");
    assertThat(about(by, project)).isZero();
  }

  @Test
  void withoutASettingNothingIsSentAndEverythingWaits() {
    By by = listener(Lang.FR, Role.OFFICER, news(Topic.MOVED));
    Plans.contracted(JISR, Drafts.code());
    news.read();
    assertThat(reminders.mails()).isFalse();
    assertThat(JISR.bean(Mailing.class).send()).isZero();
    assertThat(reminders.held(by.person().id()))
        .extracting(Notice::state)
        .containsExactly(Notice.State.WAITING);
  }

  @Test
  void keysAreAwaitedFallAndDecide() {
    By signatory =
        listener(Lang.FR, Role.SIGNATORY, news(Topic.KEY), news(Topic.VOIDED), news(Topic.DECIDED));
    By officer = listener(Lang.EN, Role.OFFICER, news(Topic.KEY), news(Topic.DECIDED));
    Decision decision = Drafts.proposed(JISR);
    told();
    assertThat(subjects(signatory)).hasSize(1).first().asString().startsWith("Votre clé");
    assertThat(subjects(officer)).as("an officer does not sign").isEmpty();
    done(JISR.bean(Decisions.class).turn(form(signatory), turn(decision)));
    told();
    assertThat(subjects(signatory)).hasSize(1);
    Roadmaps roadmaps = JISR.bean(Roadmaps.class);
    Roadmap.Commitment promise =
        roadmaps.get(decision.subject()).commitments().findFirst().orElseThrow();
    done(
        roadmaps.editCommitment(
            JISR.acting(Role.OFFICER, Side.A).form(),
            promise.id(),
            Drafts.commitment("C9", promise.version())));
    told();
    assertThat(subjects(signatory))
        .hasSize(3)
        .anyMatch(subject -> subject.startsWith("Le texte a changé, votre clé ne vaut plus"));
    Decision edited = JISR.bean(Decisions.class).find(decision.id()).orElseThrow();
    done(JISR.bean(Decisions.class).turn(form(signatory), turn(edited)));
    done(JISR.bean(Decisions.class).turn(JISR.acting(Role.SIGNATORY, Side.A).form(), turn(edited)));
    told();
    told();
    assertThat(subjects(signatory)).hasSize(4);
    assertThat(subjects(officer)).singleElement().asString().startsWith("Decision taken by both");
  }

  @Test
  void aKeyThatWaitsForAVoteIsAwaitedOnlyOnceBothVotesHold() {
    By signatory = listener(Lang.EN, Role.SIGNATORY, news(Topic.KEY));
    Project project = Plans.proposed(JISR, Drafts.code());
    told();
    assertThat(subjects(signatory)).isEmpty();
    Plans.voted(JISR, project);
    told();
    told();
    assertThat(subjects(signatory)).hasSize(1).first().asString().startsWith("Your key is awaited");
    Decision decision = JISR.bean(Projects.class).waiting(project).getFirst();
    done(
        JISR.bean(Decisions.class)
            .withdraw(
                JISR.acting(Role.OFFICER, Side.A).form(),
                new Decisions.Withdraw(decision.id(), "Fin du test")));
  }

  private List<String> subjects(By by) {
    return mails(by).stream().map(MailServer.Received::subject).toList();
  }

  private void told() {
    news.read();
    mailing.send();
  }

  @Test
  void aProjectThatMovesIsToldInTheReadersLanguageFromRightToLeftInArabic() throws Exception {
    By by = listener(Lang.AR, Role.AUDITOR, news(Topic.MOVED));
    Project project = Plans.contracted(JISR, Drafts.code());
    told();
    MailServer.Received mail = mails(by).getFirst();
    String state = JISR.bean(Sentences.class).say(Lang.AR, ProjectState.CONTRACTED.key());
    assertThat(mail.subject()).contains(state).contains("نص");
    assertThat(mail.html()).contains("<html lang=\"ar\" dir=\"rtl\">").contains(state);
    assertThat(mail.text()).contains(URL + "/work/projects/" + project.id());
    assertThat((mail.text() + mail.html()).replace(URL, "")).doesNotContain("http");
    assertThat(mail.message().getHeader("Content-Language")).containsExactly("ar");
    assertThat(mail.message().getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.message().getMessageID()).endsWith("@jisr.example.org>");
  }

  @Test
  void twoStartsOfTheJobsOnOneDatabaseMakeOneMail() throws Exception {
    By by = listener(Lang.FR, Role.OFFICER, news(Topic.MOVED), milestones(Pace.AT_ONCE));
    Project project = Plans.contracted(JISR, Drafts.code());
    Jobs jobs = JISR.bean(Jobs.class);
    DataSource source = JISR.bean(DataSource.class);
    var one = jobs.scheduler(source, JISR.clock(), reminders, news, mailing);
    var two = jobs.scheduler(source, JISR.clock(), reminders, news, mailing(server.port()));
    try {
      one.start();
      two.start();
      for (int i = 0; i < 300 && about(by, project) < 2; i++) {
        Thread.sleep(100);
        JISR.clock().pass(Duration.ofSeconds(2));
      }
    } finally {
      one.stop();
      two.stop();
    }
    assertThat(about(by, project)).as("that it moved, and its milestone").isEqualTo(2);
    told();
    assertThat(about(by, project)).isEqualTo(2);
  }
}
