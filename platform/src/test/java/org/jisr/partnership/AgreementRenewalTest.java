package org.jisr.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.code;
import static org.jisr.testing.Drafts.done;
import static org.jisr.testing.Drafts.refusal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.decision.Decisions;
import org.jisr.decision.PublicationState;
import org.jisr.people.Role;
import org.jisr.testing.Drafts;
import org.jisr.testing.Running;
import org.jisr.testing.Visitor;
import org.junit.jupiter.api.Test;

class AgreementRenewalTest {

  private static final Running JISR = Running.shared();

  private final Agreements agreements = JISR.bean(Agreements.class);
  private final Visitor officer = JISR.visitor(Role.OFFICER, Side.A).reading("fr");
  private final Agreement before = agreements.list().getFirst();

  private Map<String, String> form(String code) {
    Map<String, String> form = new HashMap<>();
    form.put("code", code);
    form.put("title.fr", "Accord renouvelé " + code);
    form.put("title.source", "fr");
    form.put("purpose.fr", before.purpose().in(Lang.FR).text());
    form.put("purpose.source", "fr");
    form.put("years", "10");
    form.put("renewable", "yes");
    return form;
  }

  private Agreement renewed() {
    String code = code();
    var answer = officer.post("/work/agreements/" + before.id() + "/renew", form(code));
    assertThat(answer.statusCode()).isEqualTo(303);
    return agreements.list().stream().filter(a -> a.code().equals(code)).findFirst().orElseThrow();
  }

  private void signed(Agreement agreement) {
    Decisions decisions = JISR.bean(Decisions.class);
    long decision =
        done(agreements.propose(JISR.acting(Role.OFFICER, Side.A).form(), agreement.id()));
    for (Side side : Side.values()) {
      done(
          decisions.turn(
              JISR.acting(Role.SIGNATORY, side).form(),
              Drafts.turn(decisions.find(decision).orElseThrow())));
    }
  }

  @Test
  void startsFromTheFormerAndIsShownOnBothPages() {
    assertThat(officer.get("/work/agreements/" + before.id()).body())
        .contains("/work/agreements/new?renews=" + before.id());
    assertThat(officer.get("/work/agreements/new?renews=" + before.id()).body())
        .contains("/" + before.id() + "/renew", "value=\"" + before.years() + "\"");
    Agreement renewed = renewed();
    assertThat(renewed.state()).isEqualTo(AgreementState.DRAFT);
    assertThat(renewed.renews()).contains(before.id());
    assertThat(officer.get("/work/agreements/" + renewed.id()).body())
        .contains("href=\"/work/agreements/" + before.id() + "\"");
    assertThat(officer.get("/work/agreements/" + before.id()).body())
        .contains("href=\"/work/agreements/" + renewed.id() + "\"");
    assertThat(
            refusal(
                agreements.renew(
                    JISR.acting(Role.OFFICER, Side.A).form(),
                    renewed.id(),
                    new Agreements.Write(
                        code(),
                        renewed.title(),
                        renewed.purpose(),
                        renewed.governance(),
                        5,
                        true,
                        0))))
        .containsExactly("agreement.renew.unsigned");
  }

  @Test
  void isSignedAsAnyAgreementAndItsPageNamesTheDecisionAndWhoTurnedTheKeys() {
    Agreement renewed = renewed();
    signed(renewed);
    assertThat(agreements.get(renewed.id()).state()).isEqualTo(AgreementState.IN_FORCE);
    long decision = JISR.bean(Decisions.class).of(Agreements.SIGN, renewed.id()).getFirst().id();
    assertThat(officer.get("/work/agreements/" + renewed.id()).body())
        .contains("/work/decisions/" + decision, "<dd>Signataire, Casablanca-Settat");
  }

  @Test
  void endsTheAlertOnceItIsInForceAndLastsAsLongAsTheRoadmap() {
    LocalDate today = LocalDate.of(2026, 11, 24);
    Agreement former = Samples.inForce();
    List<Roadmap> roadmaps = List.of(Samples.signed());
    assertThat(AlertRules.alerts(List.of(former, next(10, true)), roadmaps, List.of(), today))
        .isEmpty();
    assertThat(AlertRules.alerts(List.of(former, next(10, false)), roadmaps, List.of(), today))
        .hasSize(1);
    assertThat(AlertRules.alerts(List.of(former, next(1, true)), roadmaps, List.of(), today))
        .hasSize(1);
  }

  /** The renewal of the 2016 agreement for so many years from its last day. */
  private static Agreement next(int years, boolean signed) {
    LocalDate end = Samples.SIGNED.plusYears(10);
    return new Agreement(
        2,
        "ACC-2026",
        Samples.text("Suite"),
        Samples.text("Objet"),
        Samples.nothing(),
        signed ? Optional.of(end) : Optional.empty(),
        Samples.nothing(),
        years,
        signed ? Optional.of(end.plusYears(years)) : Optional.empty(),
        true,
        "",
        signed ? AgreementState.IN_FORCE : AgreementState.DRAFT,
        false,
        PublicationState.INTERNAL,
        Optional.of(1L),
        1);
  }
}
