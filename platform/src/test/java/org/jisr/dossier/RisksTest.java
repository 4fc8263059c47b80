package org.jisr.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.done;
import static org.jisr.testing.Drafts.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jisr.base.Refusal;
import org.jisr.base.Side;
import org.jisr.people.By;
import org.jisr.people.Role;
import org.jisr.project.Directory;
import org.jisr.project.Project;
import org.jisr.testing.Drafts;
import org.jisr.testing.Plans;
import org.jisr.testing.Running;
import org.junit.jupiter.api.Test;

class RisksTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static Risks.Write write(int likelihood, int impact, LocalDate reviewed, int version) {
    return new Risks.Write(
        Drafts.text("Marché infructueux"),
        Optional.of(likelihood),
        Optional.of(impact),
        Optional.of(Side.B),
        Drafts.text("Relancer"),
        Optional.of(reviewed),
        version);
  }

  @Property
  void likelihoodAndImpactGoFromOneToFive(
      @ForAll @IntRange(min = -3, max = 9) int likelihood,
      @ForAll @IntRange(min = -3, max = 9) int impact) {
    boolean fits = likelihood >= 1 && likelihood <= 5 && impact >= 1 && impact <= 5;
    assertThat(Risks.faults(write(likelihood, impact, TODAY, 0), TODAY).isEmpty()).isEqualTo(fits);
  }

  @Property
  void aHeavierRiskNeverWeighsLess(
      @ForAll @IntRange(min = 1, max = 5) int likelihood,
      @ForAll @IntRange(min = 1, max = 4) int impact) {
    assertThat(Risk.weight(likelihood, impact + 1))
        .isGreaterThanOrEqualTo(Risk.weight(likelihood, impact));
    assertThat(Risk.weight(impact + 1, likelihood)).isEqualTo(Risk.weight(likelihood, impact + 1));
  }

  @Test
  void anEmptyFormIsToldEverythingAtOnce() {
    var empty =
        new Risks.Write(
            org.jisr.base.LocalText.EMPTY,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            org.jisr.base.LocalText.EMPTY,
            Optional.empty(),
            0);
    assertThat(Risks.faults(empty, TODAY))
        .extracting(fault -> ((Refusal.Invalid) fault).field())
        .containsExactly("body.fr", "likelihood", "impact", "side", "measure.fr", "reviewedOn");
  }

  @Test
  void aReviewIsTodayOrBefore() {
    assertThat(Risks.faults(write(3, 3, TODAY.plusDays(1), 0), TODAY))
        .extracting(Refusal::key)
        .containsExactly("risk.future");
  }

  private static final class Kept {
    static final Running JISR = Running.shared();
    static final Project PROJECT = Plans.written(JISR, Drafts.code().replace("-", ""));
  }

  private static By officer(Side side) {
    return Kept.JISR.acting(Role.OFFICER, side).form();
  }

  private static Risk added(int likelihood, int impact) {
    Risks risks = Kept.JISR.bean(Risks.class);
    LocalDate today = Kept.JISR.bean(Directory.class).today(officer(Side.A));
    long id =
        done(risks.add(officer(Side.A), Kept.PROJECT.id(), write(likelihood, impact, today, 0)));
    return risks.find(id).orElseThrow();
  }

  @Test
  void aClosedRiskIsOpenedAgainBeforeItIsChangedAndEachStepSaysWhy() {
    Risks risks = Kept.JISR.bean(Risks.class);
    Risk risk = added(4, 5);
    assertThat(refusal(step(risk, RiskState.Act.CLOSE, " ")))
        .containsExactly("form.reason.missing");
    assertThat(refusal(step(risk, RiskState.Act.REOPEN, "Pourquoi")))
        .containsExactly("step.illegal");
    done(step(risk, RiskState.Act.CLOSE, "Marché signé"));
    Risk closed = risks.find(risk.id()).orElseThrow();
    assertThat(closed.open()).isFalse();
    assertThat(
            refusal(
                risks.edit(
                    officer(Side.B),
                    risk.id(),
                    write(1, 1, closed.reviewedOn(), closed.version()))))
        .containsExactly("risk.closed");
    done(step(risk, RiskState.Act.REOPEN, "Recours"));
    assertThat(risks.find(risk.id()).orElseThrow().open()).isTrue();
  }

  private static org.jisr.base.Outcome step(Risk risk, RiskState.Act act, String reason) {
    return Kept.JISR
        .bean(Risks.class)
        .step(officer(Side.A), new Risks.Step(risk.id(), act, reason));
  }

  @Test
  void anOlderFormIsAConflictThatNamesWhoChangedTheRisk() {
    Risks risks = Kept.JISR.bean(Risks.class);
    Risk risk = added(2, 2);
    By other = officer(Side.B);
    done(risks.edit(other, risk.id(), write(3, 2, risk.reviewedOn(), risk.version())));
    var answer = risks.edit(officer(Side.A), risk.id(), write(5, 5, risk.reviewedOn(), 1));
    assertThat(answer)
        .isEqualTo(org.jisr.base.Outcome.refused(new Refusal.Conflict(other.person().name(), 2)));
  }

  @Test
  void openRisksComeFirstAndTheHeaviestOfThem() {
    added(1, 1);
    added(5, 5);
    List<Risk> all = Kept.JISR.bean(Risks.class).list(Kept.PROJECT.id());
    assertThat(all.getFirst().weight()).isEqualTo(Risk.Weight.HIGH);
    assertThat(all).isSortedAccordingTo((a, b) -> Boolean.compare(b.open(), a.open()));
  }

  @Test
  void thePageDrawsTheOpenRisksAndTellsThemInATable() {
    Risk risk = added(3, 4);
    String page =
        Kept.JISR
            .visitor(Role.AUDITOR, Side.A)
            .get("/work/projects/" + Kept.PROJECT.id() + "/risks")
            .body();
    assertThat(page).contains("href=\"#r" + risk.id() + "\"", "id=\"r" + risk.id() + "\"");
    assertThat(page).doesNotContain("/work/risks/" + risk.id() + "/edit");
  }

  @Test
  void aRiskOfAProjectNobodyHasIsRefused() {
    assertThat(
            Kept.JISR
                .visitor(Role.OFFICER, Side.A)
                .post("/work/projects/987654321/risks", Map.of())
                .statusCode())
        .isEqualTo(404);
  }
}
