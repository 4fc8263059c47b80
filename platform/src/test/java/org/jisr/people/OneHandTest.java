package org.jisr.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.done;
import static org.jisr.testing.Drafts.refusal;

import java.util.UUID;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Side;
import org.jisr.testing.Running;
import org.junit.jupiter.api.Test;

/** No administrator comes to sign in as one who holds the other side's key, in whatever order. */
class OneHandTest {

  private static final Running JISR = Running.shared();

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

  private long open(Side side) {
    return done(
        accounts.open(
            administrator(side), new Accounts.Open(person, word + side, OneTimeCodes.fresh())));
  }

  private Seats.Sit signing(Side side) {
    return new Seats.Sit(person, side, Role.SIGNATORY);
  }

  @Test
  void anAccountOpenedBeforeItsOwnerSatKeepsTheOtherSideFromSeatingThem() {
    long account = open(Side.A);
    assertThat(refusal(seats.sit(administrator(Side.B), signing(Side.B))))
        .containsExactly("seat.account");
    done(accounts.close(administrator(Side.A), account));
    done(seats.sit(administrator(Side.B), signing(Side.B)));
    open(Side.B);
  }

  @Test
  void neitherDoesAnAccountLeftFromASeatThatEnded() {
    done(seats.sit(administrator(Side.A), signing(Side.A)));
    open(Side.A);
    done(seats.end(administrator(Side.A), seats.of(person).getFirst().id()));
    assertThat(refusal(seats.sit(administrator(Side.B), signing(Side.B))))
        .containsExactly("seat.account");
    done(seats.sit(administrator(Side.A), signing(Side.A)));
  }

  @Test
  void theOtherSideGivesNoCodeForItAndOpensNoOtherEvenWhileItsOwnerSitsNowhere() {
    long account = open(Side.A);
    assertThat(refusal(recoveries.issue(administrator(Side.B), account, OneTimeCodes.fresh())))
        .containsExactly("account.foreign");
    assertThat(refusal(accounts.close(administrator(Side.B), account)))
        .containsExactly("account.foreign");
    assertThat(
            refusal(
                accounts.open(
                    administrator(Side.B),
                    new Accounts.Open(person, word + "x", OneTimeCodes.fresh()))))
        .containsExactly("account.foreign");
    done(seats.sit(administrator(Side.A), signing(Side.A)));
  }

  @Test
  void whoeverSitsAlreadyOnTheOtherSideGetsNoAccountHere() {
    done(seats.sit(administrator(Side.B), signing(Side.B)));
    assertThat(
            refusal(
                accounts.open(
                    administrator(Side.A), new Accounts.Open(person, word, OneTimeCodes.fresh()))))
        .containsExactly("account.otherside");
  }
}
