package org.jisr.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.jisr.base.Side;
import org.jisr.demonstration.Founding;
import org.jisr.people.Role;
import org.jisr.testing.Acting;
import org.jisr.testing.Running;
import org.jisr.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountPagesTest {

  private static final Running JISR = Running.shared();
  private static final String WANTED = "une tout autre longue phrase";

  private final String login = "account-" + UUID.randomUUID();
  private Visitor here;
  private Visitor elsewhere;

  @BeforeEach
  void signInTwice() {
    var by = Acting.newcomer(JISR, Role.OFFICER, Side.A);
    Acting.account(JISR, by.person().id(), login);
    here = JISR.visitor().signIn(login);
    elsewhere = JISR.visitor().signIn(login);
  }

  private int change(String present, String wanted) {
    return here.post("/work/account/password", Map.of("present", present, "wanted", wanted))
        .statusCode();
  }

  @Test
  void aNewPasswordNeedsThePresentOne() {
    assertThat(change("not the present one", WANTED)).isEqualTo(422);
    assertThat(elsewhere.get("/work").statusCode()).isEqualTo(200);
    assertThat(JISR.visitor().signIn(login).get("/work").statusCode()).isEqualTo(200);
  }

  @Test
  void aNewPasswordEndsTheOtherSessions() {
    assertThat(change(Founding.PASSWORD, WANTED)).isEqualTo(303);
    assertThat(here.get("/work").statusCode()).isEqualTo(200);
    assertThat(elsewhere.get("/work").statusCode()).isEqualTo(401);
  }

  @Test
  void theOpenSessionsAreSeenAndTheOthersEndedWithThePassword() {
    assertThat(count(here.get("/work/account").body(), "Dernier usage")).isEqualTo(2);
    assertThat(leave("not the present one")).isEqualTo(422);
    assertThat(elsewhere.get("/work").statusCode()).isEqualTo(200);
    assertThat(leave(Founding.PASSWORD)).isEqualTo(303);
    assertThat(elsewhere.get("/work").statusCode()).isEqualTo(401);
    assertThat(count(here.get("/work/account").body(), "Dernier usage")).isEqualTo(1);
  }

  private int leave(String password) {
    return here.post("/work/account/sessions", Map.of("current", password)).statusCode();
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }

  @Test
  void aNewPasswordThatIsEasyToGuessIsRefusedWithItsReason() {
    var answer =
        here.post(
            "/work/account/password",
            Map.of("present", Founding.PASSWORD, "wanted", "Casablanca-Settat"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"faults\"", "Prenez des mots");
  }
}
