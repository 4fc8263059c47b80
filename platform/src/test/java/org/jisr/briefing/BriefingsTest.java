package org.jisr.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.done;
import static org.jisr.testing.Drafts.turn;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jisr.base.LocalText;
import org.jisr.base.Money;
import org.jisr.base.Side;
import org.jisr.decision.Decision;
import org.jisr.decision.Decisions;
import org.jisr.journal.Journal;
import org.jisr.people.Role;
import org.jisr.project.Filter;
import org.jisr.project.Project;
import org.jisr.project.Projects;
import org.jisr.testing.Drafts;
import org.jisr.testing.Plans;
import org.jisr.testing.Running;
import org.junit.jupiter.api.Test;

class BriefingsTest {

  private static final Running JISR = Running.shared();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final Briefings briefings = JISR.bean(Briefings.class);
  private final Projects projects = JISR.bean(Projects.class);

  private Briefing now() {
    return briefings.of(Optional.empty(), TODAY);
  }

  @Test
  void everyProjectIsCountedOnceByItsState() {
    assertThat(now().projects()).isEqualTo(projects.count(Filter.EVERYTHING));
  }

  @Test
  void amountsAreAddedOnlyWithinTheirCurrencyAndTheAxesAddUpToTheTotal() {
    Briefing briefing = now();
    Stream<Briefing.Row> rows =
        Stream.concat(briefing.axes().shown().stream(), Stream.of(briefing.others()));
    assertThat(Sums.together(rows)).isEqualTo(briefing.agreed());
    assertThat(briefing.currencies()).startsWith(Money.MAD, Money.EUR);
  }

  @Test
  void theAxesThatTheListLeavesOutAreAddedTogetherInARowOfTheirOwn() {
    Currency mad = Money.MAD;
    Briefing.Row one =
        new Briefing.Row(LocalText.of("a", "b", "c"), 2, 1, 1, Map.of(mad, new Money(100, mad)));
    Briefing.Row other =
        new Briefing.Row(
            LocalText.EMPTY,
            3,
            0,
            1,
            Map.of(mad, new Money(5, mad), Money.EUR, new Money(7, Money.EUR)));
    Briefing.Row sum = Sums.together(Stream.of(one, other));
    assertThat(sum.projects()).isEqualTo(5);
    assertThat(sum.running()).isEqualTo(1);
    assertThat(sum.late()).isEqualTo(2);
    assertThat(sum.in(mad)).contains(new Money(105, mad));
    assertThat(sum.in(Money.EUR)).contains(new Money(7, Money.EUR));
    assertThat(Sums.together(Stream.of()).projects()).isZero();
  }

  @Test
  void whatIsOnlyBeingPreparedIsNotAddedToWhatIsAgreed() {
    Briefing before = now();
    Plans.written(JISR, Drafts.code());
    Briefing after = now();
    assertThat(after.agreed()).isEqualTo(before.agreed());
    assertThat(after.prepared().projects()).isEqualTo(before.prepared().projects() + 1);
    Money more = after.prepared().in(Money.MAD).orElseThrow();
    Money less = before.prepared().in(Money.MAD).orElse(new Money(0, Money.MAD));
    assertThat(more.minus(less)).isEqualTo(Money.of(1000, Money.MAD));
  }

  @Test
  void aMilestoneReachedIsAWinAndNoLongerLate() {
    Project project = Plans.contracted(JISR, Drafts.code());
    LocalDate later = LocalDate.of(2026, 12, 20);
    assertThat(late(later)).contains(project.id());
    done(
        projects.reach(
            JISR.acting(Role.OFFICER, Side.A).form(),
            new Projects.Reach(project.id(), 1, Optional.of(TODAY))));
    assertThat(late(later)).doesNotContain(project.id());
    List<Briefing.Fact> wins =
        Facts.wins(List.of(projects.get(project.id())), List.of(), java.util.Map.of(), later);
    assertThat(wins).extracting(Briefing.Fact::on).containsExactly(TODAY);
    assertThat(
            Facts.wins(
                List.of(projects.get(project.id())),
                List.of(),
                java.util.Map.of(),
                TODAY.plusMonths(Facts.MONTHS)))
        .isEmpty();
  }

  private List<Long> late(LocalDate on) {
    return Facts.late(projects.list(Filter.EVERYTHING), List.of(), on).stream()
        .map(fact -> fact.project().orElseThrow().id())
        .toList();
  }

  @Test
  void theLongestLateComesFirstAndThreeAreShown() {
    Briefing briefing = briefings.of(Optional.empty(), LocalDate.of(2031, 1, 1));
    assertThat(briefing.late().shown()).hasSize(3);
    assertThat(briefing.late().left()).isPositive();
    assertThat(briefing.late().shown())
        .isSortedAccordingTo(java.util.Comparator.comparing(Briefing.Fact::on));
    assertThat(Facts.late(List.of(), commitments(), LocalDate.of(2031, 1, 1)))
        .isNotEmpty()
        .allSatisfy(fact -> assertThat(fact.project()).isEmpty());
  }

  private static List<org.jisr.partnership.Roadmap.Commitment> commitments() {
    return JISR.bean(org.jisr.partnership.Roadmaps.class)
        .current()
        .orElseThrow()
        .commitments()
        .toList();
  }

  @Test
  void anOpenDecisionNamesTheSideWhoseKeyIsOut() {
    Decision decision = Drafts.proposed(JISR);
    assertThat(open(decision).awaited()).containsExactly(Side.A, Side.B);
    done(
        JISR.bean(Decisions.class)
            .turn(JISR.acting(Role.SIGNATORY, Side.A).form(), turn(decision)));
    assertThat(open(decision).awaited()).containsExactly(Side.B);
    assertThat(open(decision).since()).isEqualTo(decision.wording().writtenAt());
  }

  private Briefing.Open open(Decision decision) {
    return briefings.open().stream()
        .filter(one -> one.decision().id() == decision.id())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aBriefingOnOneAxisIsAboutItsProjectsOnly() {
    Briefing one = briefings.of(Optional.of("AX2"), TODAY);
    assertThat(one.axes().shown()).hasSize(1);
    assertThat(one.agreed().projects()).isEqualTo(one.axes().shown().getFirst().projects());
    assertThat(one.projects()).isLessThan(now().projects());
    assertThat(briefings.of(Optional.of("no-such-axis"), TODAY).projects()).isZero();
  }

  @Test
  void theFiguresNameTheLineOfTheJournalTheyStandOn() {
    assertThat(now().line()).isEqualTo(JISR.bean(Journal.class).last().orElseThrow().n());
  }
}
