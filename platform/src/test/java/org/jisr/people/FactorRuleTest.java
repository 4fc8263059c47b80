package org.jisr.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.jisr.base.Side;
import org.junit.jupiter.api.Test;

class FactorRuleTest {

  private static final Account WITHOUT = new Account(1, 1, Side.A, "somebody", false, true);
  private static final Account WITH = new Account(1, 1, Side.A, "somebody", true, true);

  private static List<Role> barred(String said, boolean demonstration) {
    FactorRule rule = new FactorRule(said, demonstration);
    assertThat(Role.values()).noneMatch(role -> rule.bars(WITH, role));
    return Arrays.stream(Role.values()).filter(role -> rule.bars(WITHOUT, role)).toList();
  }

  @Test
  void whoTurnsKeysMovesMoneyOrOpensAccountsNeedsASecondFactor() {
    assertThat(barred("", false))
        .containsExactlyInAnyOrder(
            Role.OFFICER, Role.FINANCE, Role.AUTHORISING, Role.SIGNATORY, Role.ADMINISTRATOR);
  }

  @Test
  void theDemonstrationAsksNobodyUnlessItIsTold() {
    assertThat(barred("", true)).isEmpty();
    assertThat(barred("signatory", true)).containsExactly(Role.SIGNATORY);
  }

  @Test
  void aSettingNamesOthers() {
    assertThat(barred("none", false)).isEmpty();
    assertThat(barred("ALL", false)).containsExactly(Role.values());
    assertThat(barred("Auditor, holder", false)).containsExactly(Role.HOLDER, Role.AUDITOR);
  }

  @Test
  void aWordThatIsNoRoleIsNamedWithThoseThatAre() {
    assertThatThrownBy(() -> new FactorRule("signatory,boss", false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "JISR_SECOND_FACTOR names boss: write all, none, or some of officer,");
  }
}
