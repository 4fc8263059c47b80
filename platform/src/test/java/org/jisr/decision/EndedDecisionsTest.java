package org.jisr.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.done;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jisr.base.Side;
import org.jisr.people.Role;
import org.jisr.testing.Drafts;
import org.jisr.testing.Running;
import org.jisr.testing.Visitor;
import org.junit.jupiter.api.Test;

/** However many decisions there were, an auditor reaches each from the list. */
class EndedDecisionsTest {

  private static final Running JISR = Running.shared();
  private static final Pattern OLDER = Pattern.compile("/work/decisions\\?before=\\d+");
  private static final Pattern ENDED = Pattern.compile("href=\"/work/decisions/(\\d+)\"");

  private final Decisions decisions = JISR.bean(Decisions.class);

  private void withdrawn() {
    Decision decision = Drafts.proposed(JISR);
    done(
        decisions.withdraw(
            JISR.acting(Role.OFFICER, Side.A).form(),
            new Decisions.Withdraw(decision.id(), "Raison de test")));
  }

  @Test
  void theListGoesOnPageByPageToTheFirst() {
    for (int i = 0; i < 101; i++) {
      withdrawn();
    }
    List<Long> all = decisions.ended(Long.MAX_VALUE, 100_000).stream().map(Decision::id).toList();
    Visitor auditor = JISR.visitor(Role.AUDITOR, Side.B);
    List<Long> read = new ArrayList<>();
    String address = "/work/decisions";
    while (!address.isEmpty()) {
      String page = auditor.get(address).body();
      String ended = page.substring(page.indexOf("id=\"en\""));
      ENDED.matcher(ended).results().map(m -> Long.valueOf(m.group(1))).forEach(read::add);
      Matcher older = OLDER.matcher(ended);
      address = older.find() ? older.group() : "";
    }
    assertThat(read).isEqualTo(all).hasSizeGreaterThan(100);
  }
}
