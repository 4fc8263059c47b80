package org.jisr.briefing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jisr.base.LocalText;
import org.jisr.partnership.CommitmentState;
import org.jisr.partnership.Roadmap;
import org.jisr.project.Project;

/** What went well lately, and what is late. Pure; the page states the two rules. */
final class Facts {

  /** Lately: in the twelve months up to the day. */
  static final int MONTHS = 12;

  private Facts() {}

  /**
   * Milestones reached and commitments kept in the last twelve months, the latest first. Those of
   * projects that were broken off or never agreed are no wins.
   *
   * @param kept the day each kept commitment was kept, by its number, as far as it is known
   */
  static List<Briefing.Fact> wins(
      List<Project> projects,
      List<Roadmap.Commitment> commitments,
      Map<Long, LocalDate> kept,
      LocalDate today) {
    Stream<Briefing.Fact> reached =
        projects.stream()
            .filter(Sums::agreed)
            .flatMap(project ->
                project.sheet().milestones().stream()
                    .flatMap(m -> m.done().map(on -> fact(project, m.title(), on)).stream()));
    Stream<Briefing.Fact> promises =
        commitments.stream()
            .filter(c -> c.state() == CommitmentState.KEPT)
            .flatMap(c -> Optional.ofNullable(kept.get(c.id())).map(on -> fact(c, on)).stream());
    return Stream.concat(reached, promises)
        .filter(fact -> fact.on().isAfter(today.minusMonths(MONTHS)) && !fact.on().isAfter(today))
        .sorted(Comparator.comparing(Briefing.Fact::on).reversed().thenComparing(Facts::name))
        .toList();
  }

  /**
   * Milestones of running projects past their day, and commitments past the end of their year; the
   * longest late first.
   */
  static List<Briefing.Fact> late(
      List<Project> projects, List<Roadmap.Commitment> commitments, LocalDate today) {
    Stream<Briefing.Fact> milestones =
        projects.stream()
            .filter(project -> project.state().running())
            .flatMap(project ->
                project.sheet().milestones().stream()
                    .filter(m -> m.late(today))
                    .map(m -> fact(project, m.title(), m.due())));
    Stream<Briefing.Fact> promises =
        commitments.stream()
            .filter(
                c -> c.state() == CommitmentState.PLANNED || c.state() == CommitmentState.UNDER_WAY)
            .flatMap(c -> c.horizon().map(year -> fact(c, LocalDate.of(year, 12, 31))).stream())
            .filter(fact -> fact.on().isBefore(today));
    return Stream.concat(milestones, promises)
        .sorted(Comparator.comparing(Briefing.Fact::on).thenComparing(Facts::name))
        .toList();
  }

  private static String name(Briefing.Fact fact) {
    return Objects.requireNonNull(fact.title().in(fact.title().source())).text();
  }

  private static Briefing.Fact fact(Project project, LocalText title, LocalDate on) {
    return new Briefing.Fact(on, title, Optional.of(project), "/work/projects/" + project.id());
  }

  private static Briefing.Fact fact(Roadmap.Commitment commitment, LocalDate on) {
    return new Briefing.Fact(
        on, commitment.body(), Optional.empty(), "/commitments/" + commitment.code());
  }
}
