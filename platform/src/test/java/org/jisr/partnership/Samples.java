package org.jisr.partnership;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Period;
import org.jisr.decision.PublicationState;

/** Records of the partnership for tests: a 2016 agreement of ten years, a roadmap 2025-2027. */
final class Samples {

  static final LocalDate SIGNED = LocalDate.of(2016, 12, 8);

  private Samples() {}

  static LocalText text(String fr) {
    return LocalText.of(Lang.FR, fr);
  }

  static LocalText nothing() {
    return new LocalText(Lang.FR, Map.of());
  }

  static Agreement agreement(AgreementState state, PublicationState publication) {
    boolean signed = state == AgreementState.IN_FORCE;
    return new Agreement(
        1,
        "ACC-2016",
        text("Accord"),
        text("Objet"),
        nothing(),
        signed ? Optional.of(SIGNED) : Optional.empty(),
        LocalText.EMPTY,
        10,
        signed ? Optional.of(SIGNED.plusYears(10)) : Optional.empty(),
        true,
        "",
        state,
        false,
        publication,
        Optional.empty(),
        1);
  }

  static Agreement inForce() {
    return agreement(AgreementState.IN_FORCE, PublicationState.INTERNAL);
  }

  static Roadmap roadmap(
      RoadmapState state, PublicationState publication, Roadmap.Commitment... commitments) {
    List<Roadmap.Commitment> all = Arrays.asList(commitments);
    return new Roadmap(
        1,
        1,
        "FDR-2025-2027",
        text("Feuille de route"),
        new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2027, 12, 31)),
        Optional.empty(),
        LocalText.EMPTY,
        "",
        state,
        false,
        publication,
        Optional.empty(),
        1,
        List.of(),
        List.of(new Roadmap.Axis(1, 1, 1, "AX1", text("Axe"), 1, all)));
  }

  static Roadmap signed(Roadmap.Commitment... commitments) {
    return roadmap(RoadmapState.SIGNED, PublicationState.INTERNAL, commitments);
  }

  static Roadmap draft(Roadmap.Commitment... commitments) {
    return roadmap(RoadmapState.DRAFT, PublicationState.INTERNAL, commitments);
  }

  static Roadmap.Commitment commitment(
      long id, Optional<Integer> horizon, Owner owner, CommitmentState state) {
    return new Roadmap.Commitment(
        id,
        1,
        (int) id,
        "C" + id,
        text("Engagement " + id),
        horizon,
        owner,
        state,
        "",
        Optional.empty(),
        1);
  }

  static Roadmap.Commitment commitment(long id) {
    return commitment(id, Optional.empty(), Owner.BOTH, CommitmentState.PLANNED);
  }

  static Committee committee(Committee.Meeting... meetings) {
    return new Committee(1, 1, text("Comité mixte"), 12, 1, Arrays.asList(meetings));
  }

  static Committee.Meeting meeting(LocalDate on, Committee.MeetingDecision... decisions) {
    return new Committee.Meeting(
        1, 1, on, "Casablanca", text("Relevé"), 1, Arrays.asList(decisions));
  }

  static Committee.MeetingDecision decision(Owner owner, LocalDate due, Optional<LocalDate> done) {
    return new Committee.MeetingDecision(1, 1, text("Décision"), owner, due, done, 1);
  }
}
