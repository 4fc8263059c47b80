package org.jisr.partnership;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.decision.Decision;
import org.jisr.decision.DecisionState;
import org.jisr.decision.Decisions;
import org.jisr.web.Form;
import org.jisr.web.Page;
import org.jisr.web.View;
import org.springframework.stereotype.Component;

/** The page of one agreement, shown again by each controller that something is refused to. */
@Component
class AgreementSheet {

  /** Which form of the page was written in: the one that opens with its faults. */
  enum Part {
    NONE,
    AMENDMENT,
    COMMITTEE
  }

  private final Agreements agreements;
  private final Amendments amendments;
  private final AgreementFiles files;
  private final Roadmaps roadmaps;
  private final Committees committees;
  private final Decisions decisions;
  private final Deeds deeds;

  AgreementSheet(
      Agreements agreements,
      Amendments amendments,
      AgreementFiles files,
      Roadmaps roadmaps,
      Committees committees,
      Decisions decisions,
      Deeds deeds) {
    this.agreements = agreements;
    this.amendments = amendments;
    this.files = files;
    this.roadmaps = roadmaps;
    this.committees = committees;
    this.decisions = decisions;
    this.deeds = deeds;
  }

  /** With what a step without a form was refused for. */
  View refused(Page page, long id, Outcome.Refused refused) {
    return of(422, page, id, Part.NONE, Form.empty(), refused.reasons());
  }

  View of(int status, Page page, long id, Part part, Form form) {
    return of(status, page, id, part, form, List.of());
  }

  private View of(int status, Page page, long id, Part part, Form form, List<Refusal> refused) {
    return agreements
        .find(id)
        .map(a -> of(status, page, a, part, form, refused))
        .orElseGet(View.Absent::new);
  }

  private View of(int status, Page page, Agreement a, Part part, Form form, List<Refusal> refused) {
    List<Agreement> all = agreements.list();
    List<Roadmap> carried = roadmaps.list().stream().filter(r -> r.agreement() == a.id()).toList();
    List<Committee> own = committees.list().stream().filter(c -> c.agreement() == a.id()).toList();
    return View.of(
        status,
        "partnership/agreement",
        "agreement",
        a,
        "before",
        a.renews().flatMap(agreements::find),
        "renewals",
        all.stream().filter(b -> b.renews().equals(Optional.of(a.id()))).toList(),
        "signing",
        decisions.of(Agreements.SIGN, a.id()).stream()
            .filter(decision -> decision.state() == DecisionState.DECIDED)
            .findFirst(),
        "amendments",
        amendments.of(a.id()),
        "documents",
        files.of(a.id()),
        "roadmaps",
        carried,
        "committees",
        own,
        "alerts",
        Alerts.of(all, carried, own, page.today()),
        "steps",
        AgreementRules.open(a).stream().filter(page::may).collect(Collectors.toSet()),
        "discardable",
        agreements.discardable(a),
        "waiting",
        waiting(a),
        "deeds",
        deeds.of("agreement", a.id()),
        "amend",
        part == Part.AMENDMENT ? form : Form.empty(),
        "found",
        part == Part.COMMITTEE ? form : Form.empty(),
        "refused",
        refused);
  }

  /** The open decisions on an agreement, its publication and its amendments. */
  private List<Decision> waiting(Agreement a) {
    Stream<Decision> own =
        Stream.of(Agreements.SIGN, Agreements.PUBLISH)
            .flatMap(kind -> decisions.open(kind, a.id()).stream());
    Stream<Decision> amending =
        amendments.of(a.id()).stream()
            .flatMap(m -> decisions.open(Agreements.AMEND, m.id()).stream());
    return Stream.concat(own, amending).toList();
  }
}
