package org.jisr.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.done;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Money;
import org.jisr.base.Side;
import org.jisr.people.Role;
import org.jisr.testing.Browser;
import org.jisr.testing.Drafts;
import org.jisr.testing.Journeys;
import org.jisr.testing.Plans;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody opens the form of a full sheet, touches nothing and saves. */
class UntouchedFormTest {

  @RegisterExtension private static final Journeys JOURNEYS = Journeys.shared();

  private static LocalText arabic(String word, int n) {
    return new LocalText(Lang.AR, Map.of(Lang.AR, "نص " + n, Lang.EN, word + " " + n));
  }

  /** As long as every list may be, written in Arabic first. */
  private static Draft full() {
    Draft d = Plans.draft(JOURNEYS.jisr(), Drafts.code());
    long funder = d.holder().orElseThrow();
    return new Draft(
        arabic("Project", 0),
        arabic("What it does", 0),
        d.lead(),
        d.holder(),
        d.counterpart(),
        d.axis(),
        d.commitments(),
        List.of("11110", "21010", "25010"),
        List.of("11.2", "13.a", "17.17"),
        IntStream.rangeClosed(1, 12).mapToObj(n -> new Marker(n, n % 3, arabic("Why", n))).toList(),
        d.startsOn(),
        d.endsOn(),
        rows(n -> new Project.Place(Side.A, "MA-SET", arabic("Place", n), -7.6123457, 33.0)),
        rows(n ->
            new Project.Milestone(
                arabic("Milestone", n), LocalDate.of(2026, n, 1), Optional.empty())),
        rows(n -> new Project.Financing(funder, Money.of(n, Money.MAD), Optional.empty())),
        false);
  }

  private static <T> List<T> rows(java.util.function.IntFunction<T> row) {
    return IntStream.rangeClosed(1, ProjectForm.ROWS).mapToObj(row).toList();
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void nothingOfItIsLost(Lang lang) {
    Projects projects = JOURNEYS.jisr().bean(Projects.class);
    long id =
        done(
            projects.create(
                JOURNEYS.jisr().acting(Role.OFFICER, Side.A).form(),
                new Projects.Write(full(), 0)));
    Project before = projects.get(id);
    Page officer = JOURNEYS.signedIn(lang, "casa-officer");
    officer.navigate("/work/projects/" + id + "/edit");
    Browser.assertAccessible(officer);
    officer.click("main form.form button.main");
    assertThat(officer.locator("#faults li").allTextContents()).isEmpty();
    Project after = projects.get(id);
    assertThat(after.version()).isEqualTo(before.version() + 1);
    assertThat(after.sheet()).isEqualTo(before.sheet());
  }
}
