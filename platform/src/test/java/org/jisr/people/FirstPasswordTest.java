package org.jisr.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.done;
import static org.jisr.testing.Drafts.refusal;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jisr.base.Side;
import org.jisr.demonstration.Founding;
import org.jisr.testing.Acting;
import org.jisr.testing.Running;
import org.jisr.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirstPasswordTest {

  private static final Running JISR = Running.shared();
  private static final String WANTED = "une tout autre longue phrase";
  private static final Pattern CODE = Pattern.compile("dir=\"ltr\">([A-Z2-7-]{39})<");

  private final String login = "first-" + UUID.randomUUID();
  private long person;

  @BeforeEach
  void somebody() {
    person = Acting.newcomer(JISR, Role.OFFICER, Side.A).person().id();
    JISR.clock().pass(Duration.ofMinutes(11));
  }

  private HttpResponse<String> opened(Visitor administrator, String once) {
    return administrator.post(
        "/work/people/" + person + "/accounts", Map.of("login", login, "_once", once));
  }

  private static int signIn(Running jisr, String login, String password) {
    return jisr.visitor()
        .post("/signin", Map.of("login", login, "password", password))
        .statusCode();
  }

  private static int choose(Running jisr, String login, String code) {
    return jisr.visitor()
        .post("/recover", Map.of("login", login, "code", code, "wanted", WANTED))
        .statusCode();
  }

  @Test
  void whoOpensAnAccountHandsOverACodeAndItsOwnerChoosesThePassword() {
    String answer =
        opened(JISR.visitor(Role.ADMINISTRATOR, Side.A), UUID.randomUUID().toString()).body();
    Matcher code = CODE.matcher(answer);
    assertThat(code.find()).as(answer).isTrue();
    assertThat(signIn(JISR, login, code.group(1))).as("the code is no password").isEqualTo(422);
    assertThat(choose(JISR, login, code.group(1))).isEqualTo(303);
    assertThat(signIn(JISR, login, WANTED)).isEqualTo(303);
    assertThat(choose(JISR, login, code.group(1))).as("it works once").isEqualTo(422);
  }

  @Test
  void theSameFormSentAgainOpensNoSecondAccountAndShowsNoCode() {
    Visitor administrator = JISR.visitor(Role.ADMINISTRATOR, Side.A);
    String once = UUID.randomUUID().toString();
    assertThat(opened(administrator, once).body()).containsPattern(CODE);
    assertThat(opened(administrator, once).body()).doesNotContainPattern(CODE);
    assertThat(JISR.bean(Accounts.class).list(person)).hasSize(1);
  }

  @Test
  void whoRunsJisrHandsACodeOverTooAndTheJournalSaysSo() {
    Acting.account(JISR, person, login);
    String code = OneTimeCodes.fresh();
    done(JISR.bean(Recoveries.class).issue(login, code));
    assertThat(choose(JISR, login, code)).isEqualTo(303);
    assertThat(signIn(JISR, login, WANTED)).isEqualTo(303);
    assertThat(refusal(JISR.bean(Recoveries.class).issue("nobody-" + login, code)))
        .containsExactly("refusal.absent");
  }

  @Test
  void theAdministratorsOfANewCooperationGetCodes() {
    try (Running jisr = Running.fresh()) {
      for (Founding.Opened opened : jisr.bean(Founding.class).found(Running.facts())) {
        assertThat(signIn(jisr, opened.login(), opened.secret())).isEqualTo(422);
        assertThat(choose(jisr, opened.login(), opened.secret())).isEqualTo(303);
        assertThat(signIn(jisr, opened.login(), WANTED)).isEqualTo(303);
      }
    }
  }
}
