package org.jisr.partnership;

import static java.util.Comparator.reverseOrder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jisr.base.Refusal;
import org.jisr.base.Side;
import org.jisr.base.TextRules;
import org.jisr.decision.PublicationState;
import org.jisr.people.Act;

/** What a roadmap, its axes and its commitments have to be. Pure. */
final class RoadmapRules {

  private static final String CODE = "[A-Z]{1,4}[0-9]{1,3}";

  private static final int COMING = 1;

  private RoadmapRules() {}

  static List<Refusal> faults(Roadmaps.Write write, boolean codeTaken, boolean agreementKnown) {
    List<Refusal> faults = new ArrayList<>();
    AgreementRules.code(write.code(), codeTaken).ifPresent(faults::add);
    faults.addAll(TextRules.required("title", write.title(), TextRules.TITLE));
    if (write.startsOn().isEmpty()) {
      faults.add(Refusal.invalid("startsOn", "form.date.missing"));
    }
    if (write.endsOn().isEmpty()) {
      faults.add(Refusal.invalid("endsOn", "form.date.missing"));
    }
    if (write.startsOn().isPresent()
        && write.endsOn().filter(write.startsOn().get()::isAfter).isPresent()) {
      faults.add(Refusal.invalid("endsOn", "roadmap.period", write.startsOn().get()));
    }
    if (!agreementKnown) {
      faults.add(Refusal.invalid("agreement", "roadmap.agreement"));
    }
    return faults;
  }

  static List<Refusal> renewal(
      Roadmap before, Roadmaps.Write write, boolean codeTaken, boolean agreementKnown) {
    List<Refusal> faults = faults(write, codeTaken, agreementKnown);
    if (before.state() != RoadmapState.SIGNED) {
      faults.add(Refusal.illegal("roadmap.renew.unsigned"));
    }
    write
        .startsOn()
        .filter(start -> !start.isAfter(before.period().from()))
        .ifPresent(start ->
            faults.add(Refusal.invalid("startsOn", "roadmap.renew.start", before.period().from())));
    return faults;
  }

  /** The acts that the state of a roadmap leaves open; the reader's role decides among them. */
  static Set<Act> open(Roadmap roadmap) {
    Set<Act> open = EnumSet.of(Act.ALIGN_COMMITMENT);
    if (roadmap.editable()) {
      open.addAll(List.of(Act.EDIT_ROADMAP, Act.ADD_AXIS, Act.EDIT_AXIS, Act.ADD_COMMITMENT));
      open.addAll(List.of(Act.EDIT_COMMITMENT, Act.REMOVE_AXIS, Act.REMOVE_COMMITMENT));
    }
    if (proposable(roadmap).isEmpty()) {
      open.add(Act.PROPOSE_ROADMAP);
    }
    if (roadmap.state() == RoadmapState.SIGNED) {
      open.addAll(List.of(Act.RENEW_ROADMAP, Act.MOVE_COMMITMENT));
      published(roadmap, PublicationState.Act.PROPOSE, Act.PUBLISH_ROADMAP).ifPresent(open::add);
    }
    published(roadmap, PublicationState.Act.WITHDRAW, Act.WITHDRAW_ROADMAP).ifPresent(open::add);
    return open;
  }

  private static Optional<Act> published(Roadmap roadmap, PublicationState.Act step, Act act) {
    return PublicationState.LIFE.next(roadmap.publication(), step).map(next -> act);
  }

  static Optional<Refusal> editable(Roadmap roadmap) {
    return roadmap.editable() ? Optional.empty() : Optional.of(Refusal.illegal("roadmap.frozen"));
  }

  /**
   * What keeps a draft from being taken away.
   *
   * @param proposed it was before both sides once, whatever became of it
   */
  static Optional<Refusal> discardable(Roadmap roadmap, boolean proposed) {
    return roadmap.state() == RoadmapState.DRAFT && !proposed
        ? Optional.empty()
        : Optional.of(Refusal.illegal("discard.proposed"));
  }

  /** What keeps commitments in their roadmap: a text that waits for keys promises something. */
  static List<Refusal> removable(Roadmap roadmap, List<Roadmap.Commitment> removed) {
    List<Refusal> faults = new ArrayList<>();
    editable(roadmap).ifPresent(faults::add);
    if (roadmap.state() == RoadmapState.PROPOSED
        && roadmap.commitments().allMatch(removed::contains)) {
      faults.add(Refusal.illegal("roadmap.last"));
    }
    return faults;
  }

  static List<Refusal> faults(Roadmap roadmap, Commitments.WriteAxis write, long except) {
    List<Refusal> faults = new ArrayList<>();
    boolean taken =
        roadmap.axes().stream().anyMatch(a -> a.code().equals(write.code()) && a.id() != except);
    code(write.code(), taken).ifPresent(faults::add);
    faults.addAll(TextRules.required("title", write.title(), TextRules.TITLE));
    editable(roadmap).ifPresent(faults::add);
    return faults;
  }

  static List<Refusal> faults(Roadmap roadmap, Commitments.Write write, long except) {
    List<Refusal> faults = new ArrayList<>();
    boolean taken =
        roadmap.commitments().anyMatch(c -> c.code().equals(write.code()) && c.id() != except);
    code(write.code(), taken).ifPresent(faults::add);
    faults.addAll(TextRules.required("body", write.body(), TextRules.BODY));
    write
        .horizon()
        .filter(year -> year < roadmap.period().from().getYear() || year > 2100)
        .ifPresent(year ->
            faults.add(
                Refusal.invalid(
                    "horizon",
                    "commitment.horizon.range",
                    Integer.toString(year),
                    Integer.toString(roadmap.period().from().getYear()))));
    editable(roadmap).ifPresent(faults::add);
    return faults;
  }

  private static Optional<Refusal> code(String code, boolean taken) {
    if (code.isBlank()) {
      return Optional.of(Refusal.invalid("code", "commitment.code.missing"));
    }
    if (!code.matches(CODE)) {
      return Optional.of(Refusal.invalid("code", "commitment.code.invalid", code));
    }
    return taken ? Optional.of(Refusal.invalid("code", "form.code.taken", code)) : Optional.empty();
  }

  /**
   * The order in which a day looks at roadmaps: the signed one that holds, those before it, the
   * signed ones to come by their first day, then what is not signed. A roadmap published a year
   * before it begins takes nothing from the one in force.
   */
  static Comparator<Roadmap> order(LocalDate day) {
    Comparator<Roadmap> newest = Comparator.comparing(r -> r.period().from(), reverseOrder());
    return Comparator.comparingInt((Roadmap r) -> place(r, day))
        .thenComparing(
            (a, b) -> place(a, day) == COMING ? newest.compare(b, a) : newest.compare(a, b))
        .thenComparing(Roadmap::id, reverseOrder());
  }

  private static int place(Roadmap roadmap, LocalDate day) {
    if (roadmap.state() != RoadmapState.SIGNED) {
      return COMING + 1;
    }
    return roadmap.period().from().isAfter(day) ? COMING : 0;
  }

  /** All that stands between a draft and its signature. */
  static List<Refusal> proposable(Roadmap roadmap, Agreement agreement) {
    List<Refusal> faults = proposable(roadmap);
    if (agreement.state() != AgreementState.IN_FORCE) {
      faults.add(Refusal.illegal("roadmap.agreement.unsigned", agreement.code()));
    }
    return faults;
  }

  /** Citizens read the agreement beside its roadmap, so it is shown first. */
  static List<Refusal> publishable(Roadmap roadmap, Agreement agreement) {
    List<Refusal> faults = new ArrayList<>();
    if (!open(roadmap).contains(Act.PUBLISH_ROADMAP)) {
      faults.add(Refusal.illegal("publication.unsigned"));
    }
    if (agreement.publication() != PublicationState.PUBLIC) {
      faults.add(Refusal.illegal("roadmap.agreement.internal", agreement.code()));
    }
    return faults;
  }

  private static List<Refusal> proposable(Roadmap roadmap) {
    List<Refusal> faults = new ArrayList<>();
    if (RoadmapState.LIFE.next(roadmap.state(), RoadmapState.Act.PROPOSE).isEmpty()) {
      faults.add(Refusal.illegal("step.illegal"));
    }
    if (roadmap.commitments().findAny().isEmpty()) {
      faults.add(Refusal.illegal("roadmap.empty"));
    }
    return faults;
  }

  /**
   * A commitment moves only when its roadmap is signed, and by a side that answers for it.
   *
   * @param waiting both sides are asked to give it up: it stands still until they have answered
   */
  static List<Refusal> faults(
      Roadmap roadmap,
      Roadmap.Commitment commitment,
      Side side,
      CommitmentSteps.Step step,
      boolean waiting) {
    List<Refusal> faults = new ArrayList<>();
    if (waiting) {
      faults.add(Refusal.illegal("commitment.waiting"));
    }
    if (roadmap.state() != RoadmapState.SIGNED) {
      faults.add(Refusal.illegal("commitment.unsigned"));
    }
    if (CommitmentState.LIFE.next(commitment.state(), step.act()).isEmpty()) {
      faults.add(Refusal.illegal("step.illegal"));
    }
    if (!commitment.owner().sides().contains(side)) {
      faults.add(Refusal.illegal("commitment.otherside", side.other()));
    }
    faults.addAll(TextRules.required("note", step.note(), TextRules.BODY));
    return faults;
  }
}
