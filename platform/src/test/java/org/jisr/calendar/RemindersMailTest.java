package org.jisr.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.done;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.people.By;
import org.jisr.people.Role;
import org.jisr.project.Project;
import org.jisr.project.Projects;
import org.jisr.testing.Drafts;
import org.jisr.testing.Plans;
import org.junit.jupiter.api.Test;

/** Which reminders go out, to whom and when. */
class RemindersMailTest extends Correspondence {

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
}
