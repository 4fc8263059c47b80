package org.jisr.web.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class NextDaysTest {
  /** A Monday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Test
  void showsEveryDayAndSinksWeekends() {
    var drawn = Drawn.read(row(List.of()).svg(false));
    assertThat(drawn.texts()).hasSize(31).startsWith("23", "24").endsWith("23");
    assertThat(drawn.all("rect"))
        .filteredOn(r -> r.getAttribute("fill").equals(Palette.SUNK))
        .hasSize(8);
  }

  @Test
  void aDeadlineHasABoxALabelAndALink() {
    var drawn = Drawn.read(row(List.of(deadline(7, false), deadline(15, true))).svg(false));
    assertThat(drawn.texts()).contains("Échéance 7", "Échéance 15");
    assertThat(drawn.all("a")).extracting(a -> a.getAttribute("href")).contains("/d/7", "/d/15");
    assertThat(drawn.all("rect"))
        .filteredOn(r -> r.getAttribute("fill").equals(Palette.AMBER_TINT))
        .hasSize(1);
    assertThat(drawn.root().getAttribute("role")).isEqualTo("group");
  }

  @Test
  void deadlinesOfOneDayShareALabelThatLeadsToTheList() {
    var drawn = Drawn.read(row(List.of(deadline(3, false), deadline(3, true))).svg(false));
    assertThat(drawn.texts()).contains("2 échéances").doesNotContain("Échéance 3");
    assertThat(drawn.all("a")).extracting(a -> a.getAttribute("href")).containsExactly("#list");
  }

  @Test
  void deadlinesOutsideTheRowAreLeftOut() {
    var row = row(List.of(deadline(-1, true), deadline(31, false), deadline(30, false)));
    assertThat(row.deadlines()).hasSize(1);
  }

  @Test
  void timeRunsFromRightToLeftInArabic() {
    var days = row(List.of(deadline(7, false)));
    double ltr = Drawn.number(Drawn.read(days.svg(false)).text("Échéance 7"), "x");
    double rtl = Drawn.number(Drawn.read(days.svg(true)).text("Échéance 7"), "x");
    assertThat(rtl).isCloseTo(DayRow.WIDTH - ltr, within(0.2));
  }

  @Test
  void refusesARowThatCannotBeRead() {
    assertThatThrownBy(() -> new NextDays(TODAY, 90, NextDays.WEEKEND, List.of(), words()))
        .hasMessageContaining("7 to 45");
  }

  @Property(tries = 300)
  void howeverManyDeadlinesNoLabelLiesOverAnotherAndNoneIsLost(
      @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 30) Integer> days) {
    var row = row(days.stream().map(day -> deadline(day, false)).toList());
    var labels = new DayRow(row, false).labels();
    Overlaps.none(labels);
    assertThat(labels).allMatch(l -> l.from() >= 0 && l.to() <= DayRow.WIDTH);
    assertThat(labels.stream().mapToInt(NextDaysTest::count).sum()).isEqualTo(days.size());
    Drawn.read(row.svg(true));
  }

  private static int count(Shelves.Placed placed) {
    var head = placed.label().head();
    return head.endsWith("échéances") ? Integer.parseInt(head.substring(0, head.indexOf(' '))) : 1;
  }

  private static NextDays row(List<NextDays.Deadline> deadlines) {
    return new NextDays(TODAY, 31, NextDays.WEEKEND, deadlines, words());
  }

  private static NextDays.Words words() {
    return new NextDays.Words(
        "Les 30 prochains jours",
        "#list",
        (count, from, to) -> new NextDays.Shared(count + " échéances", from + " – " + to));
  }

  private static NextDays.Deadline deadline(int day, boolean late) {
    return new NextDays.Deadline(
        TODAY.plusDays(day), "Échéance " + day, "Projet " + day, late, "/d/" + day);
  }
}
