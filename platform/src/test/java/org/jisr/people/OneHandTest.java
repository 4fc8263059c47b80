package org.jisr.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.done;
import static org.jisr.testing.Drafts.refusal;

import java.util.Map;
import java.util.UUID;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Side;
import org.jisr.testing.Running;
import org.jisr.testing.Visitor;
import org.junit.jupiter.api.Test;

/**
 * No administrator comes to the other side's key, in whatever order accounts and seats are given.
 */
class OneHandTest {

  private static final Running JISR = Running.shared();
  private static final String WANTED = "une longue phrase pour un test";

  private final Persons persons = JISR.bean(Persons.class);
  private final Seats seats = JISR.bean(Seats.class);
  private final Accounts accounts = JISR.bean(Accounts.class);
  private final Recoveries recoveries = JISR.bean(Recoveries.class);
  private final String word = "one" + UUID.randomUUID();
  private final long person =
      done(
          persons.add(
              administrator(Side.A),
              new Persons.Add(LocalText.of(Lang.FR, word), word + "@jisr.invalid", Lang.FR)));

  private static By administrator(Side side) {
    return JISR.acting(Role.ADMINISTRATOR, side).form();
  }

  /** Opens an account and chooses its password, as whoever has its code can. */
  private long opened(Side side) {
    String code = OneTimeCodes.fresh();
    long account =
        done(accounts.open(administrator(side), new Accounts.Open(person, login(side), code)));
    done(recoveries.recover(new Recoveries.Recover(login(side), code, WANTED), "192.0.2.1"));
    return account;
  }

  private String login(Side side) {
    return word + side;
  }

  private void seated(Side side, Role role) {
    done(seats.sit(administrator(side), new Seats.Sit(person, side, role)));
  }

  private String work(Side account) {
    Visitor visitor = JISR.visitor();
    visitor.get("/signin");
    visitor.post("/signin", Map.of("login", login(account), "password", WANTED));
    return visitor.get("/work/decisions").body();
  }

  @Test
  void anAccountActsOnlyInTheSeatsOfTheSideThatOpenedIt() {
    opened(Side.A);
    seated(Side.B, Role.SIGNATORY);
    assertThat(seats.of(accounts.list(person).getFirst())).isEmpty();
    assertThat(work(Side.A)).doesNotContain("href=\"/work/journal\"");
    opened(Side.B);
    assertThat(work(Side.B)).contains("href=\"/work/journal\"", "class=\"t b\"");
    seated(Side.A, Role.AUDITOR);
    assertThat(work(Side.A)).contains("href=\"/work/journal\"");
    assertThat(accounts.list(person))
        .allSatisfy(account ->
            assertThat(seats.of(account)).extracting(Seat::side).containsOnly(account.side()));
  }

  @Test
  void theOtherSideGivesNoCodeForAnAccountEvenWhileItsOwnerSitsNowhere() {
    long account = opened(Side.A);
    assertThat(refusal(recoveries.issue(administrator(Side.B), account, OneTimeCodes.fresh())))
        .containsExactly("account.foreign");
    assertThat(refusal(accounts.close(administrator(Side.B), account)))
        .containsExactly("account.foreign");
    done(accounts.close(administrator(Side.A), account));
  }

  @Test
  void anAdministratorTakesNoSeatThatDecides() {
    By own = administrator(Side.A);
    assertThat(refusal(seats.sit(own, new Seats.Sit(own.person().id(), Side.A, Role.SIGNATORY))))
        .containsExactly("seat.self");
    seated(Side.A, Role.ADMINISTRATOR);
    assertThat(
            refusal(
                seats.sit(administrator(Side.A), new Seats.Sit(person, Side.A, Role.SIGNATORY))))
        .containsExactly("seat.administrator");
    assertThat(
            refusal(seats.sit(administrator(Side.B), new Seats.Sit(person, Side.B, Role.OFFICER))))
        .containsExactly("seat.administrator");
  }

  @Test
  void aTokenOpensNoSeatOfTheOtherSide() {
    long account = opened(Side.A);
    seated(Side.A, Role.OFFICER);
    seated(Side.B, Role.OFFICER);
    Seat there = seats.of(person).getLast();
    By by =
        new By(persons.find(person).orElseThrow(), seats.of(person).getFirst(), UUID.randomUUID());
    assertThat(
            refusal(
                JISR.bean(Tokens.class)
                    .make(
                        by,
                        new Tokens.Make(
                            account,
                            WANTED,
                            there.id(),
                            word,
                            java.util.Optional.of(java.time.LocalDate.of(2026, 12, 1)),
                            JISR.bean(Tokens.class).newSecret()))))
        .containsExactly("token.seat");
  }
}
