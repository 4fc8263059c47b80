package org.jisr.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Side;
import org.jisr.decision.Decision;
import org.jisr.decision.Effect;
import org.jisr.decision.Key;
import org.jisr.decision.PublicationState;
import org.jisr.people.By;
import org.jisr.people.Role;
import org.jisr.people.Territories;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the joint decisions of the partnership bring about. */
@Configuration
class Effects {

  private static final Set<Role> SIGNATORIES = Set.of(Role.SIGNATORY);
  private static final Set<Role> OFFICERS = Set.of(Role.OFFICER);

  private final Clock clock;
  private final Territories territories;

  Effects(Clock clock, Territories territories) {
    this.clock = clock;
    this.territories = territories;
  }

  /** One row of the table below. */
  private record Row(
      String kind,
      Set<Role> keyHolders,
      List<String> consequences,
      LongFunction<String> where,
      LongConsumer held,
      BiConsumer<By, Decision> done,
      BiConsumer<By, Decision> givenUp)
      implements Effect {

    @Override
    public String place(long subject) {
      return where.apply(subject);
    }

    @Override
    public void hold(long subject) {
      held.accept(subject);
    }

    @Override
    public void decided(By second, Decision decision) {
      done.accept(second, decision);
    }

    @Override
    public void withdrawn(By by, Decision decision) {
      givenUp.accept(by, decision);
    }
  }

  @Bean
  Effect signAgreement(Agreements agreements) {
    return new Row(
        Agreements.SIGN,
        SIGNATORIES,
        List.of("effect.agreement.force", "effect.agreement.frozen", "effect.journal"),
        id -> "/work/agreements/" + id,
        agreements::hold,
        (by, decision) -> agreements.signed(by, decision, today(by)),
        agreements::signatureGivenUp);
  }

  @Bean
  Effect publishAgreement(Agreements agreements) {
    return new Row(
        Agreements.PUBLISH,
        OFFICERS,
        List.of("effect.public", "effect.journal"),
        id -> "/work/agreements/" + id,
        agreements::hold,
        (by, d) ->
            agreements.showTo(by, d.subject(), PublicationState.Act.BOTH_KEYS, "agreement.public"),
        (by, d) ->
            agreements.showTo(by, d.subject(), PublicationState.Act.GIVE_UP, "agreement.giveup"));
  }

  @Bean
  Effect signAmendment(Amendments amendments) {
    return new Row(
        Agreements.AMEND,
        SIGNATORIES,
        List.of("effect.amendment", "effect.journal"),
        id ->
            "/work/agreements/"
                + amendments.find(id).map(Agreement.Amendment::agreement).orElse(0L),
        amendments::hold,
        amendments::amended,
        (by, d) ->
            amendments
                .find(d.subject())
                .ifPresent(m ->
                    amendments.moveAmendment(by, m, AgreementState.DRAFT, "amendment.giveup")));
  }

  @Bean
  Effect signRoadmap(Roadmaps roadmaps) {
    return new Row(
        Roadmaps.SIGN,
        SIGNATORIES,
        List.of("effect.roadmap.signed", "effect.roadmap.frozen", "effect.journal"),
        id -> "/work/roadmaps/" + id,
        roadmaps::hold,
        (by, d) -> roadmaps.signed(by, d, today(by), signatures(d)),
        (by, d) ->
            roadmaps.move(
                by, d.subject(), RoadmapState.PROPOSED, RoadmapState.DRAFT, "roadmap.giveup"));
  }

  @Bean
  Effect publishRoadmap(Roadmaps roadmaps) {
    return new Row(
        Roadmaps.PUBLISH,
        OFFICERS,
        List.of("effect.public", "effect.journal"),
        id -> "/work/roadmaps/" + id,
        roadmaps::hold,
        (by, d) ->
            roadmaps.showTo(by, d.subject(), PublicationState.Act.BOTH_KEYS, "roadmap.public", ""),
        (by, d) ->
            roadmaps.showTo(by, d.subject(), PublicationState.Act.GIVE_UP, "roadmap.giveup", ""));
  }

  @Bean
  Effect giveUpCommitment(Commitments commitments, CommitmentSteps steps) {
    return new Row(
        CommitmentState.Act.DROP.kind(),
        SIGNATORIES,
        List.of("effect.commitment.drop", "effect.commitment.renewal", "effect.journal"),
        id -> "/work/roadmaps/" + commitments.withCommitment(id).map(Roadmap::id).orElse(0L),
        steps::hold,
        steps::dropped,
        (by, decision) -> {});
  }

  private List<Roadmap.Signature> signatures(Decision decision) {
    return List.of(Side.values()).stream()
        .flatMap(side -> decision.key(side).stream())
        .map(this::signature)
        .toList();
  }

  private Roadmap.Signature signature(Key key) {
    LocalDate on = LocalDate.ofInstant(key.turnedAt(), territories.of(key.side()).zone());
    return new Roadmap.Signature(
        key.side(), key.name(), written(key.power()), on, written(key.place()));
  }

  private static LocalText written(String words) {
    return words.isEmpty() ? LocalText.EMPTY : LocalText.of(Lang.FR, words);
  }

  private LocalDate today(By by) {
    return LocalDate.ofInstant(clock.instant(), territories.of(by.side()).zone());
  }
}
