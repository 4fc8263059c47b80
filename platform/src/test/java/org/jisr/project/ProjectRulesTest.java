package org.jisr.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.done;
import static org.jisr.testing.Drafts.refusal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Money;
import org.jisr.base.Refusal;
import org.jisr.base.Side;
import org.jisr.people.By;
import org.jisr.people.Role;
import org.jisr.testing.Drafts;
import org.jisr.testing.Plans;
import org.jisr.testing.Running;
import org.jisr.web.Form;
import org.junit.jupiter.api.Test;

class ProjectRulesTest {

  private static final Running JISR = Running.shared();

  private final Projects projects = JISR.bean(Projects.class);
  private final References known = JISR.bean(Directory.class).all();

  private By officer() {
    return JISR.acting(Role.OFFICER, Side.A).form();
  }

  private static String word() {
    return Drafts.code().replace("-", "");
  }

  @Test
  void anEmptyFormIsToldEverythingAtOnce() {
    List<Refusal> faults = ProjectRules.faults(ProjectForm.read(Form.empty()), known);
    assertThat(faults)
        .extracting(f -> ((Refusal.Invalid) f).field())
        .containsExactly(
            "title.fr",
            "summary.fr",
            "lead",
            "holder",
            "counterpart",
            "axis",
            "startsOn",
            "endsOn");
  }

  @Test
  void aSheetComesBackFromItsFormAsItWas() {
    Draft draft = Plans.draft(JISR, word());
    assertThat(ProjectForm.read(ProjectForm.of(draft.sheet(), 1))).isEqualTo(draft);
  }

  @Test
  void everyIllustrativeProjectComesBackFromItsFormAsItWas() {
    assertThat(projects.list(Filter.EVERYTHING).stream().filter(p -> p.sheet().illustrative()))
        .hasSizeGreaterThanOrEqualTo(15)
        .allSatisfy(p -> assertThat(ProjectRules.faults(Draft.of(p.sheet()), known)).isEmpty())
        .allSatisfy(p ->
            assertThat(p.sheet().aims().markers()).allMatch(m -> m.reason().missing().isEmpty()))
        .allSatisfy(p ->
            assertThat(ProjectForm.read(ProjectForm.of(p.sheet(), 1)).sheet())
                .isEqualTo(p.sheet()));
  }

  @Test
  void aRowThatCannotBeReadIsNamed() {
    Form form = ProjectForm.of(Plans.draft(JISR, word()).sheet(), 1);
    form.put("amount.2", "1.234,56");
    form.put("milestoneDue.1", "31/02/2027");
    form.put("rate.1", "10,85");
    ProjectForm.read(form);
    assertThat(form.faults())
        .extracting(f -> ((Refusal.Invalid) f).field())
        .containsExactly("milestoneDue.1", "rate.1", "amount.2");
  }

  @Test
  void aConversionKeepsTheRateItWasMadeWith() {
    Form form = ProjectForm.of(Plans.draft(JISR, word()).sheet(), 1);
    form.put("rate.1", "10,858300");
    form.put("rateKind.1", "BAM_REFERENCE");
    form.put("rateOn.1", "2026-11-20");
    form.put("rateSource.1", "bkam.ma");
    Project project = projects.get(done(projects.create(officer(), write(form, 0))));
    var conversion = project.sheet().financing().getFirst().conversion().orElseThrow();
    assertThat(conversion.rate().value()).isEqualByComparingTo(new BigDecimal("10.8583"));
    assertThat(conversion.result()).isEqualTo(Money.of(new BigDecimal("92.10"), Money.EUR));
  }

  private static Projects.Write write(Form form, int version) {
    return new Projects.Write(ProjectForm.read(form), version);
  }

  @Test
  void whyAMarkerWasChosenIsKeptInEachLanguage() {
    Form form = ProjectForm.of(Plans.draft(JISR, word()).sheet(), 1);
    form.put("significance.6", "2");
    form.put("markerReasonFr.6", "Moins d’émissions");
    form.put("markerReasonAr.6", "انبعاثات أقل");
    Project project = projects.get(done(projects.create(officer(), write(form, 0))));
    Marker marker = project.sheet().aims().markers().getFirst();
    assertThat(marker.reason().find(Lang.AR)).contains("انبعاثات أقل");
    assertThat(marker.reason().missing()).containsExactly(Lang.EN);
  }

  @Test
  void aMarkerWithoutAReasonIsRefused() {
    Form form = ProjectForm.of(Plans.draft(JISR, word()).sheet(), 1);
    form.put("significance.6", "0");
    assertThat(refusal(projects.create(officer(), write(form, 0))))
        .containsExactly("project.marker.reason");
  }

  @Test
  void aPlaceInAnotherUnitThanItsOwnNamesTheUnitItIsIn() {
    assertThat(placed("MA-SET", "-7.62", "33.59"))
        .containsExactly(
            new Refusal.Invalid(
                "placeLon.1",
                "project.place.elsewhere",
                List.of(
                    LocalText.of("Lieu", "", ""),
                    "-7.6200,\u00a033.5900",
                    Units.find("MA-SET").orElseThrow().name(),
                    Units.find("MA-CAS").orElseThrow().name())));
  }

  @Test
  void aPlaceOutsideBothTerritoriesSaysSo() {
    assertThat(placed("MA-SET", "33.0", "-7.6"))
        .extracting(Refusal::key)
        .containsExactly("project.place.nowhere");
  }

  @Test
  void aPlaceOnTheQuayIsStillInItsUnit() {
    assertThat(Borders.of(-7.594, 33.618)).isEmpty();
    assertThat(placed("MA-CAS", "-7.594", "33.618")).isEmpty();
  }

  private List<Refusal> placed(String unit, String lon, String lat) {
    Form form = ProjectForm.of(Plans.draft(JISR, word()).sheet(), 1);
    form.put("placeUnit.1", unit);
    form.put("placeFr.1", "Lieu");
    form.put("placeAr.1", "");
    form.put("placeEn.1", "");
    form.put("placeLon.1", lon);
    form.put("placeLat.1", lat);
    return ProjectRules.faults(ProjectForm.read(form), known);
  }

  @Test
  void anAgreedSheetChangesByAmendmentOnly() {
    Project project = Plans.contracted(JISR, word());
    assertThat(project.state()).isEqualTo(ProjectState.CONTRACTED);
    assertThat(
            refusal(
                projects.edit(
                    officer(),
                    project.id(),
                    new Projects.Write(Plans.draft(JISR, word()), project.version()))))
        .contains("project.agreed");
  }

  @Test
  void aDroppedAmendmentLeavesTheSheetAsItWas() {
    Project before = Plans.contracted(JISR, word());
    done(projects.step(officer(), step(before, ProjectState.Act.AMEND)));
    int version = projects.get(before.id()).version();
    done(
        projects.edit(
            officer(), before.id(), new Projects.Write(Plans.draft(JISR, word()), version)));
    done(projects.step(officer(), step(before, ProjectState.Act.REFUSE_AMENDMENT)));
    Project after = projects.get(before.id());
    assertThat(after.sheet()).isEqualTo(before.sheet());
    assertThat(after.state()).isEqualTo(ProjectState.CONTRACTED);
  }

  private static Projects.Step step(Project project, ProjectState.Act act) {
    return new Projects.Step(project.id(), act, "Raison de test");
  }

  @Test
  void whileADecisionWaitsNoOtherStepIsTaken() {
    Project project = Plans.contracted(JISR, word());
    done(projects.step(officer(), step(project, ProjectState.Act.SUSPEND)));
    assertThat(refusal(projects.step(officer(), step(project, ProjectState.Act.FINISH))))
        .containsExactly("project.waiting");
    assertThat(projects.get(project.id()).state()).isEqualTo(ProjectState.CONTRACTED);
  }

  @Test
  void anOlderFormIsAConflict() {
    Project project = Plans.written(JISR, word());
    done(projects.edit(officer(), project.id(), new Projects.Write(Plans.draft(JISR, word()), 1)));
    assertThat(
            refusal(
                projects.edit(
                    officer(), project.id(), new Projects.Write(Plans.draft(JISR, word()), 1))))
        .containsExactly("refusal.conflict");
  }

  @Test
  void aMilestoneIsReachedTodayOrBefore() {
    Project project = Plans.contracted(JISR, word());
    LocalDate today = JISR.bean(Directory.class).today(officer());
    assertThat(refusal(projects.reach(officer(), reach(project, today.plusDays(1)))))
        .containsExactly("project.milestone.future");
    done(projects.reach(officer(), reach(project, today)));
    assertThat(projects.get(project.id()).sheet().milestones().getFirst().done()).contains(today);
  }

  private static Projects.Reach reach(Project project, LocalDate on) {
    return new Projects.Reach(project.id(), 1, Optional.of(on));
  }

  @Test
  void wordsAreFoundWithoutTheirHamzaAndAccents() {
    assertThat(codes("درهم")).isEmpty();
    assertThat(codes("diagnostic partage")).contains("JSR-001");
    assertThat(codes("الى ملعب")).contains("JSR-002");
    assertThat(codes("evry")).contains("JSR-005");
    assertThat(codes("jsr-003")).containsExactly("JSR-003");
  }

  private List<String> codes(String text) {
    return projects.list(Filter.search(text)).stream().map(Project::code).toList();
  }

  @Test
  void totalsAreTheSumOfThePromisesInEachCurrency() {
    List<Project> all = projects.list(Filter.EVERYTHING);
    for (Money total : projects.totals(Filter.EVERYTHING)) {
      long sum =
          all.stream()
              .flatMap(p -> p.sheet().financing().stream())
              .filter(line -> line.amount().currency().equals(total.currency()))
              .mapToLong(line -> line.amount().minor())
              .sum();
      assertThat(total.minor()).isEqualTo(sum);
    }
  }
}
