package org.jisr.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jisr.base.Refusal;
import org.jisr.base.Side;

class PeopleRulesTest {

  private static Seat seat(Side side, Role role) {
    return new Seat(1, 1, side, role);
  }

  @Property
  void aSeatIsGivenByItsOwnSideOnlyAndNotToOneself(
      @ForAll Side own, @ForAll Side side, @ForAll Role role, @ForAll boolean self) {
    assertThat(PeopleRules.seating(own, new Seats.Sit(1, side, role), self, List.of()).isEmpty())
        .isEqualTo(own == side && !self);
  }

  @Property
  void whoAdministersHoldsNoOtherSeat(
      @ForAll Side own, @ForAll Role role, @ForAll Side there, @ForAll Role held) {
    boolean same = own == there && role == held;
    boolean mixed = role == Role.ADMINISTRATOR || held == Role.ADMINISTRATOR;
    assertThat(
            PeopleRules.seating(own, new Seats.Sit(1, own, role), false, List.of(seat(there, held)))
                .isEmpty())
        .isEqualTo(!same && !mixed);
  }

  @Property
  void aPersonIsNamedWhereTheySit(@ForAll Side own, @ForAll Role role) {
    Seat here = seat(own, role);
    Seat there = seat(own.other(), role);
    assertThat(PeopleRules.naming(own, List.of())).isEmpty();
    assertThat(PeopleRules.naming(own, List.of(here))).isEmpty();
    assertThat(PeopleRules.naming(own, List.of(here, there))).isEmpty();
    assertThat(PeopleRules.naming(own, List.of(there)))
        .contains(Refusal.illegal("account.otherside", own.other()));
  }

  @Property
  void anAccountIsTheAffairOfTheSideThatOpenedIt(@ForAll Side own, @ForAll Side opened) {
    Account account = new Account(1, 1, opened, "somebody", false, true);
    assertThat(PeopleRules.accounting(own, account).isEmpty()).isEqualTo(own == opened);
  }
}
