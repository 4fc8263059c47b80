package org.jisr.partnership;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jisr.base.Refusal;
import org.jisr.base.TextRules;
import org.jisr.decision.PublicationState;
import org.jisr.people.Act;

/** What an agreement, an amendment and a document have to be. Pure. */
final class AgreementRules {

  private static final String CODE = "[A-Z0-9][A-Z0-9-]{1,39}";

  private AgreementRules() {}

  static List<Refusal> faults(Agreements.Write write, boolean codeTaken) {
    List<Refusal> faults = new ArrayList<>();
    code(write.code(), codeTaken).ifPresent(faults::add);
    faults.addAll(TextRules.required("title", write.title(), TextRules.TITLE));
    faults.addAll(TextRules.required("purpose", write.purpose(), TextRules.BODY));
    faults.addAll(TextRules.optional("governance", write.governance(), TextRules.BODY));
    if (write.years() < 1 || write.years() > 50) {
      faults.add(Refusal.invalid("years", "agreement.years", write.years()));
    }
    return faults;
  }

  static List<Refusal> renewal(Agreement before, Agreements.Write write, boolean codeTaken) {
    List<Refusal> faults = faults(write, codeTaken);
    if (before.state() != AgreementState.IN_FORCE) {
      faults.add(Refusal.illegal("agreement.renew.unsigned"));
    } else if (!before.renewable()) {
      faults.add(Refusal.illegal("agreement.renew.not", before.code()));
    }
    return faults;
  }

  static Optional<Refusal> code(String code, boolean taken) {
    if (code.isBlank()) {
      return Optional.of(Refusal.invalid("code", "form.code.missing"));
    }
    if (!code.matches(CODE)) {
      return Optional.of(Refusal.invalid("code", "form.code.invalid", code));
    }
    return taken ? Optional.of(Refusal.invalid("code", "form.code.taken", code)) : Optional.empty();
  }

  /** The acts that the state of an agreement leaves open; the reader's role decides among them. */
  static Set<Act> open(Agreement agreement) {
    Set<Act> open = EnumSet.of(Act.ADD_DOCUMENT);
    if (agreement.editable()) {
      open.add(Act.EDIT_AGREEMENT);
    }
    if (proposable(agreement.state())) {
      open.add(Act.PROPOSE_AGREEMENT);
    }
    if (agreement.state() == AgreementState.IN_FORCE) {
      open.add(Act.ADD_AMENDMENT);
      if (agreement.renewable()) {
        open.add(Act.RENEW_AGREEMENT);
      }
      PublicationState.LIFE
          .next(agreement.publication(), PublicationState.Act.PROPOSE)
          .ifPresent(next -> open.add(Act.PUBLISH_AGREEMENT));
    }
    return open;
  }

  /** Of an agreement and of an amendment alike. */
  static boolean proposable(AgreementState state) {
    return AgreementState.LIFE.next(state, AgreementState.Act.PROPOSE).isPresent();
  }

  static Optional<Refusal> editable(Agreement agreement) {
    return agreement.editable()
        ? Optional.empty()
        : Optional.of(Refusal.illegal("agreement.frozen"));
  }

  static Optional<Refusal> editable(Agreement.Amendment amendment) {
    return amendment.editable()
        ? Optional.empty()
        : Optional.of(Refusal.illegal("amendment.frozen"));
  }

  /**
   * What keeps a draft from being taken away; of an agreement and of an amendment alike.
   *
   * @param proposed it was before both sides once, whatever became of it
   */
  static Optional<Refusal> discardable(AgreementState state, boolean proposed) {
    return state == AgreementState.DRAFT && !proposed
        ? Optional.empty()
        : Optional.of(Refusal.illegal("discard.proposed"));
  }

  /** What keeps a document with its agreement. */
  static Optional<Refusal> held(Agreement agreement, boolean bound) {
    if (agreement.state() == AgreementState.PROPOSED) {
      return Optional.of(Refusal.illegal("document.waiting"));
    }
    return bound ? Optional.of(Refusal.illegal("document.bound")) : Optional.empty();
  }

  static List<Refusal> faults(Agreement agreement, Amendments.Write amend) {
    List<Refusal> faults =
        new ArrayList<>(TextRules.required("body", amend.body(), TextRules.BODY));
    if (agreement.state() != AgreementState.IN_FORCE) {
      faults.add(Refusal.illegal("amendment.unsigned"));
    }
    amend
        .endsOn()
        .filter(end -> agreement.signedOn().filter(end::isAfter).isEmpty())
        .ifPresent(end -> faults.add(Refusal.invalid("endsOn", "amendment.end", end)));
    return faults;
  }

  static List<Refusal> faults(AgreementFiles.Attach attach) {
    List<Refusal> faults = new ArrayList<>(TextRules.required("title", attach.title(), 300));
    faults.addAll(attach.file().faults("file"));
    return faults;
  }
}
