package org.jisr.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.done;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jisr.base.Lang;
import org.jisr.people.By;
import org.jisr.people.Role;
import org.jisr.project.Project;
import org.jisr.testing.Drafts;
import org.jisr.testing.Plans;
import org.junit.jupiter.api.Test;

/** What becomes of a mail when its server is away, its sender dies, or two send at once. */
class DeliveryTest extends Correspondence {

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
  void whatWasToldIsForgottenAfterAYearAndWhatWaitsIsNot() {
    By told = listener(Lang.FR, Role.OFFICER, news(Topic.MOVED));
    Plans.contracted(JISR, Drafts.code());
    news.read();
    mailing.send();
    assertThat(mails(told)).hasSize(1);
    By waiting = listener(Lang.FR, Role.OFFICER, news(Topic.MOVED));
    Plans.contracted(JISR, Drafts.code());
    news.read();
    JISR.clock().pass(Duration.ofDays(364));
    mailing.forget();
    assertThat(kept(told)).isEqualTo(2);
    JISR.clock().pass(Duration.ofDays(2));
    mailing.forget();
    assertThat(kept(told)).as("the one that did not go out").isEqualTo(1);
    assertThat(kept(waiting)).isEqualTo(1);
  }

  private static int kept(By by) {
    return JISR.sql()
        .sql("select count(*) from calendar.notice where person_id = ?")
        .param(by.person().id())
        .query(Integer.class)
        .single();
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
