package org.jisr.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.decision.Decision;
import org.jisr.decision.Decisions;
import org.jisr.testing.Acting;
import org.jisr.testing.Drafts;
import org.jisr.testing.Program;
import org.jisr.testing.Running;
import org.jisr.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signatories need a second factor here; the one of these tests has none yet. */
class BarredTest {

  private static Running jisr;

  private final String login = "barred-" + UUID.randomUUID();
  private By signatory;
  private long account;
  private Visitor visitor;

  @BeforeAll
  static void start() {
    jisr = Running.fresh("--jisr.second-factor=signatory").found();
  }

  @AfterAll
  static void stop() {
    jisr.close();
  }

  @BeforeEach
  void signIn() {
    signatory = Acting.newcomer(jisr, Role.SIGNATORY, Side.A);
    account = Acting.account(jisr, signatory.person().id(), login);
    visitor = jisr.visitor().signIn(login);
  }

  private void setFactor() {
    Authenticator.set(jisr, signatory, account);
  }

  @Test
  void everyPageLeadsToTheWayToSetItUntilItIsSet() {
    pages().forEach(path -> assertThat(visitor.get(path)).as(path).satisfies(BarredTest::sent));
    assertThat(visitor.get("/work/account").statusCode()).isEqualTo(200);
    setFactor();
    pages().forEach(path -> assertThat(visitor.get(path).statusCode()).as(path).isNotEqualTo(303));
  }

  /** The pages a signatory may see, except the account's own. */
  private static Stream<String> pages() {
    return Arrays.stream(Act.values())
        .filter(act -> act.method().equals("GET") && act.allows(Role.SIGNATORY) && !act.open())
        .map(Act::path)
        .filter(path -> path.startsWith("/work") && !path.contains("{"))
        .filter(path -> !path.equals("/work/account"));
  }

  private static void sent(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/work/account#factor");
  }

  @Test
  void noKeyIsTurnedBefore() {
    Decision decision = Drafts.proposed(jisr);
    Map<String, String> form = Map.of("hash", decision.wording().hash().hex());
    String address = "/work/decisions/" + decision.id() + "/key";
    sent(visitor.post(address, form));
    assertThat(jisr.bean(Decisions.class).find(decision.id()).orElseThrow().keys()).isEmpty();
  }

  @Test
  void aTokenOpensNothingBeforeEither() {
    Program program = Program.bearing(jisr, Program.token(jisr, signatory, "Essai"));
    assertThat(program.get("/api/v1/work/projects").statusCode()).isEqualTo(401);
    setFactor();
    assertThat(program.get("/api/v1/work/projects").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void theAccountSaysWhy(Lang lang) {
    String why =
        switch (lang) {
          case FR -> "s’ouvre avec un code";
          case AR -> "إلا برمز عند الدخول";
          case EN -> "opens with a code";
        };
    assertThat(visitor.reading(lang.code()).get("/work/account").body())
        .contains(why, "id=\"factor\"");
    setFactor();
    assertThat(visitor.get("/work/account").body()).doesNotContain(why);
  }

  @Test
  void anotherSeatOfTheSamePersonStaysOpen() {
    By officer = Acting.seated(jisr, signatory.person().id(), Role.OFFICER, Side.A);
    HttpResponse<String> taken =
        visitor.post("/work/account/seat", Map.of("seat", Long.toString(officer.seat().id())));
    assertThat(taken.statusCode()).isEqualTo(303);
    assertThat(visitor.get("/work").statusCode()).isEqualTo(200);
  }

  @Test
  void otherRolesAreNotAsked() {
    assertThat(jisr.visitor(Role.OFFICER, Side.A).get("/work").statusCode()).isEqualTo(200);
  }
}
