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
import org.jisr.base.Lang;
import org.jisr.base.Outcome;
import org.jisr.base.Side;
import org.jisr.demonstration.Founding;
import org.jisr.journal.Journal;
import org.jisr.testing.Acting;
import org.jisr.testing.Running;
import org.jisr.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecoveryTest {

  private static final String WANTED = "une tout autre longue phrase";
  private static final Pattern CODE = Pattern.compile("dir=\"ltr\">([A-Z2-7-]{39})<");

  private static Running jisr;

  private final String login = "recovery-" + UUID.randomUUID();
  private long account;
  private By person;
  private Recoveries recoveries;

  @BeforeAll
  static void start() {
    jisr = Running.fresh().found();
  }

  @AfterAll
  static void stop() {
    jisr.close();
  }

  @BeforeEach
  void somebody() {
    recoveries = jisr.bean(Recoveries.class);
    person = Acting.newcomer(jisr, Role.OFFICER, Side.A);
    account = Acting.account(jisr, person.person().id(), login);
    jisr.clock().pass(Duration.ofMinutes(11));
  }

  /** By the page, as an administrator of the person's side does. */
  private String issued() {
    HttpResponse<String> answer =
        jisr.visitor(Role.ADMINISTRATOR, Side.A)
            .post("/work/accounts/" + account + "/recovery", Map.of());
    Matcher code = CODE.matcher(answer.body());
    assertThat(code.find()).as(answer.body()).isTrue();
    return code.group(1);
  }

  private HttpResponse<String> recover(String code, String wanted) {
    return jisr.visitor().post("/recover", Map.of("login", login, "code", code, "wanted", wanted));
  }

  private HttpResponse<String> signIn(String password) {
    return jisr.visitor().post("/signin", Map.of("login", login, "password", password));
  }

  @Test
  void aCodeWorksOnceAndEndsTheOldPasswordAndItsSessions() {
    Visitor before = jisr.visitor().signIn(login);
    String code = issued();
    assertThat(recover(code, WANTED).statusCode()).isEqualTo(303);
    assertThat(before.get("/work").statusCode()).isEqualTo(401);
    assertThat(signIn(Founding.PASSWORD).statusCode()).isEqualTo(422);
    assertThat(signIn(WANTED).statusCode()).isEqualTo(303);
    assertThat(recover(code, WANTED + "2").statusCode()).isEqualTo(422);
  }

  @Test
  void aCodeWorksForADayAndOnlyTheNewestDoes() {
    String first = issued();
    String second = issued();
    assertThat(recover(first, WANTED).statusCode()).isEqualTo(422);
    jisr.clock().pass(Duration.ofHours(24));
    assertThat(recover(second, WANTED).statusCode()).isEqualTo(422);
    String third = issued();
    jisr.clock().pass(Duration.ofHours(24).minusMinutes(1));
    assertThat(
            recover(third.toLowerCase(java.util.Locale.ROOT).replace('-', ' '), WANTED)
                .statusCode())
        .as("as people type it")
        .isEqualTo(303);
  }

  @Test
  void aCodeIsNotLostOnAPasswordThatCannotBeTaken() {
    String code = issued();
    HttpResponse<String> weak = recover(code, "Casablanca-Settat");
    assertThat(weak.statusCode()).isEqualTo(422);
    assertThat(weak.body()).contains("href=\"#f-wanted\"", "value=\"" + login + "\"");
    assertThat(recover(code, WANTED).statusCode()).isEqualTo(303);
  }

  @Test
  void anEmptyFormIsToldOfAllItsFieldsAtOnce() {
    HttpResponse<String> empty =
        jisr.visitor().post("/recover", Map.of("login", " ", "code", "", "wanted", ""));
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body())
        .contains("href=\"#f-login\"", "href=\"#f-code\"", "href=\"#f-wanted\"");
  }

  @Test
  void theCodeItselfIsNotKept() {
    String code = issued();
    String kept =
        jisr.ownerSql()
            .sql("select hash from people.recovery where account_id = ?")
            .param(account)
            .query(String.class)
            .single();
    assertThat(kept).matches("[0-9a-f]{64}").doesNotContainIgnoringCase(code.replace("-", ""));
    assertThat(jisr.bean(Journal.class).of("person", person.person().id(), 5))
        .anyMatch(line -> line.act().equals("account.recovery"))
        .noneMatch(line -> line.toString().contains(code));
  }

  @Test
  void theCodeStandsInNoAddress() {
    String code = issued();
    HttpResponse<String> answer = recover(code, WANTED);
    assertThat(answer.uri().toString()).doesNotContain(code);
    assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain(code);
  }

  @Test
  void theSameFormSentAgainDoesNotShowTheCodeAgain() {
    Visitor administrator = jisr.visitor(Role.ADMINISTRATOR, Side.A);
    Map<String, String> form = Map.of("_once", UUID.randomUUID().toString());
    String place = "/work/accounts/" + account + "/recovery";
    assertThat(administrator.post(place, form).body()).containsPattern(CODE);
    assertThat(administrator.post(place, form).body()).doesNotContainPattern(CODE);
  }

  @Test
  void theSecondFactorIsStillAsked() {
    factor();
    assertThat(recover(issued(), WANTED).statusCode()).isEqualTo(303);
    HttpResponse<String> answer = signIn(WANTED);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("action=\"/signin/code\"");
  }

  @Test
  void onlyTheAdministratorsOfTheOwnSideGiveACode() {
    Acting other = jisr.acting(Role.ADMINISTRATOR, Side.B);
    assertThat(refusal(recoveries.issue(other.form(), account, OneTimeCodes.fresh())))
        .containsExactly("account.foreign");
    By officer = jisr.acting(Role.OFFICER, Side.A).form();
    assertThat(refusal(recoveries.issue(officer, account, OneTimeCodes.fresh())))
        .containsExactly("refusal.absent");
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void anUnknownLoginAndAWrongCodeGetTheSameAnswer(Lang lang) {
    issued();
    String wrong =
        jisr.visitor()
            .reading(lang.code())
            .post("/recover", Map.of("login", login, "code", "AAAA", "wanted", WANTED))
            .body();
    String unknown =
        jisr.visitor()
            .reading(lang.code())
            .post("/recover", Map.of("login", "nobody-" + login, "code", "AAAA", "wanted", WANTED))
            .body();
    assertThat(wrong).contains("dir=\"" + lang.dir() + "\"");
    assertThat(shape(wrong)).isEqualTo(shape(unknown));
  }

  private static String shape(String page) {
    return page.replaceAll("value=\"[^\"]*\"", "value");
  }

  @Test
  void codesCannotBeGuessedByTrying() {
    String code = issued();
    for (int i = 0; i < 10; i++) {
      recover("AAAA-" + i, WANTED);
    }
    assertThat(recover(code, WANTED).statusCode()).as("too many attempts").isEqualTo(422);
    jisr.clock().pass(Duration.ofMinutes(11));
    assertThat(recover(code, WANTED).statusCode()).isEqualTo(303);
  }

  @Test
  void aLostSecondFactorTakesTwoAdministrators() {
    factor();
    Acting first = jisr.acting(Role.ADMINISTRATOR, Side.A);
    Acting second = jisr.acting(Role.ADMINISTRATOR, Side.B);
    assertThat(refusal(recoveries.takeFactorOff(second.form(), account)))
        .as("it is asked for by the person's own side")
        .containsExactly("account.foreign");
    done(recoveries.takeFactorOff(first.form(), account));
    assertThat(has()).isTrue();
    assertThat(refusal(recoveries.takeFactorOff(first.form(), account)))
        .containsExactly("factor.same");
    String page = "/work/people/" + person.person().id();
    assertThat(jisr.visitor(Role.ADMINISTRATOR, Side.B).get(page).body())
        .contains("/work/accounts/" + account + "/factor");
    done(recoveries.takeFactorOff(second.form(), account));
    assertThat(has()).isFalse();
    assertThat(recoveries.takeFactorOff(first.form(), account)).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void whatOneAdministratorAskedIsForgottenAfterADay() {
    factor();
    done(recoveries.takeFactorOff(jisr.acting(Role.ADMINISTRATOR, Side.A).form(), account));
    jisr.clock().pass(Duration.ofHours(25));
    assertThat(
            refusal(
                recoveries.takeFactorOff(jisr.acting(Role.ADMINISTRATOR, Side.B).form(), account)))
        .containsExactly("account.foreign");
    assertThat(has()).isTrue();
  }

  private boolean has() {
    return jisr.bean(Accounts.class).find(account).orElseThrow().secondFactor();
  }

  private void factor() {
    Authenticator.set(jisr, person, account);
  }
}
