package org.jisr.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jisr.base.Refusal;
import org.jisr.base.Side;
import org.junit.jupiter.api.Test;

class PeopleRulesTest {

  @Property
  void aSeatIsGivenByItsOwnSideOnly(@ForAll Side own, @ForAll Side seat) {
    assertThat(PeopleRules.seating(own, seat).isEmpty()).isEqualTo(own == seat);
  }

  @Property
  void whoeverSitsOnTheOtherSideGetsNoAccountHere(@ForAll Side own, @ForAll Role role) {
    Seat here = new Seat(1, 1, own, role);
    Seat there = new Seat(2, 1, own.other(), role);
    assertThat(PeopleRules.accounting(own, List.of(here))).isEmpty();
    assertThat(PeopleRules.accounting(own, List.of(there))).isPresent();
    assertThat(PeopleRules.accounting(own, List.of(here, there)))
        .contains(Refusal.illegal("account.otherside", own.other()));
  }

  @Test
  void whoeverSitsNowhereYetCanGetAnAccountFromEither() {
    assertThat(PeopleRules.accounting(Side.A, List.of())).isEmpty();
    assertThat(PeopleRules.accounting(Side.B, List.of())).isEmpty();
  }
}
