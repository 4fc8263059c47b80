package org.jisr.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jisr.base.Refusal;
import org.jisr.base.Side;

class PeopleRulesTest {

  @Property
  void aSeatIsGivenByItsOwnSideOnly(@ForAll Side own, @ForAll Side seat) {
    assertThat(PeopleRules.seating(own, seat, List.of()).isEmpty()).isEqualTo(own == seat);
  }

  @Property
  void nobodyIsSeatedWhoseAccountTheOtherSideHasOpened(
      @ForAll Side own, @ForAll List<Side> accounts) {
    assertThat(PeopleRules.seating(own, own, accounts).isPresent())
        .isEqualTo(accounts.contains(own.other()));
  }

  @Property
  void whoeverSitsOnTheOtherSideIsThatSidesAffair(@ForAll Side own, @ForAll Role role) {
    Seat here = new Seat(1, 1, own, role);
    Seat there = new Seat(2, 1, own.other(), role);
    assertThat(PeopleRules.sitting(own, List.of())).isEmpty();
    assertThat(PeopleRules.sitting(own, List.of(here))).isEmpty();
    assertThat(PeopleRules.sitting(own, List.of(there))).isPresent();
    assertThat(PeopleRules.sitting(own, List.of(here, there)))
        .contains(Refusal.illegal("account.otherside", own.other()));
  }

  @Property
  void anAccountIsTheAffairOfTheSideThatOpenedIt(@ForAll Side own, @ForAll Side opened) {
    Account account = new Account(1, 1, opened, "somebody", false, true);
    assertThat(PeopleRules.accounting(own, account).isEmpty()).isEqualTo(own == opened);
  }
}
