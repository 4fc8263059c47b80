package org.jisr.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.people.By;
import org.jisr.people.Role;
import org.jisr.testing.Acting;
import org.jisr.testing.Running;
import org.jisr.testing.Snapshot;
import org.jisr.testing.Visitor;
import org.jisr.web.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReminderPagesTest {

  private static final Running JISR = Running.shared();
  private static final String PLACE = "/work/account/reminders";

  private final Choices choices = JISR.bean(Choices.class);
  private final By by = Acting.newcomer(JISR, Role.OFFICER, Side.A);
  private Visitor visitor = JISR.visitor();

  @BeforeEach
  void signIn() {
    String login = "reminders-" + UUID.randomUUID();
    Acting.account(JISR, by.person().id(), login);
    visitor = JISR.visitor().signIn(login);
  }

  private HttpResponse<String> choose(Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(fields);
    form.put("_once", UUID.randomUUID().toString());
    return visitor.post(PLACE, form);
  }

  private Choice chosen(Topic topic) {
    return choices.of(by.person().id()).getOrDefault(topic, topic.usual());
  }

  @Test
  void whoHasNotChosenIsToldAsUsual() {
    for (Topic topic : Topic.values()) {
      assertThat(chosen(topic)).isEqualTo(topic.usual());
    }
    assertThat(chosen(Topic.KEY).pace()).isEqualTo(Pace.AT_ONCE);
  }

  @Test
  void aChoiceIsKeptForThePersonAndTopicAndShownAgain() {
    HttpResponse<String> answer =
        choose(Map.of("pace.MILESTONE", "WEEKLY", "days.MILESTONE", "7", "pace.KEY", "NONE"));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(chosen(Topic.MILESTONE))
        .isEqualTo(new Choice(Topic.MILESTONE, Pace.WEEKLY, List.of(7)));
    assertThat(chosen(Topic.KEY).pace()).isEqualTo(Pace.NONE);
    assertThat(chosen(Topic.MOVED)).isEqualTo(Topic.MOVED.usual());
    assertThat(visitor.get(PLACE).body())
        .containsPattern("name=\"days.MILESTONE\" value=\"7\" checked")
        .doesNotContainPattern("name=\"days.MILESTONE\" value=\"30\" checked");
  }

  @Test
  void daysThatAreNotOfferedAreNotTakenAndAWordThatIsNoPaceIsRefused() {
    choose(Map.of("pace.DUE", "DAILY", "days.DUE", "7,9999,-1,x"));
    assertThat(chosen(Topic.DUE).days()).containsExactly(7);
    HttpResponse<String> answer = choose(Map.of("pace.DUE", "HOURLY"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("HOURLY");
    assertThat(chosen(Topic.DUE).pace()).isEqualTo(Pace.DAILY);
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void thePageAndMyWorkSayThatMailIsNotSetUp(Lang lang) {
    String said = JISR.bean(Texts.class).get(lang, "reminders.unset");
    for (String page : List.of(PLACE, "/work")) {
      assertThat(visitor.get(page + "?lang=" + lang.code()).body()).contains(said);
    }
  }

  @Test
  void anEmptyFormChoosesAndOpensNothing() {
    Snapshot before = Snapshot.of(JISR);
    assertThat(visitor.post(PLACE, Map.of()).statusCode()).isEqualTo(303);
    assertThat(visitor.post("/work/account/calendar", Map.of()).statusCode()).isEqualTo(303);
    assertThat(Snapshot.of(JISR)).isEqualTo(before);
  }

  @Test
  void whoHasNothingParkedSendsNothingAgain() {
    HttpResponse<String> answer =
        visitor.post(PLACE + "/again", Map.of("_once", UUID.randomUUID().toString()));
    assertThat(answer.statusCode()).isIn(303, 404);
  }
}
