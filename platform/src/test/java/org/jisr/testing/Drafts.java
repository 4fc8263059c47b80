package org.jisr.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jisr.base.LocalText;
import org.jisr.base.Outcome;
import org.jisr.base.Side;
import org.jisr.decision.Decision;
import org.jisr.decision.Decisions;
import org.jisr.partnership.Agreements;
import org.jisr.partnership.Commitments;
import org.jisr.partnership.Owner;
import org.jisr.partnership.Roadmaps;
import org.jisr.people.Role;

/** Roadmaps for tests: each new, as far as the test needs it. */
public final class Drafts {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private Drafts() {}

  public static LocalText text(String words) {
    return LocalText.of(words, "نص " + words, "Text: " + words);
  }

  /** A code nobody has used. */
  public static String code() {
    return String.format(Locale.ROOT, "TEST-%05d", NUMBERS.incrementAndGet());
  }

  public static Roadmaps.Write write(Running jisr, String code, int version) {
    return new Roadmaps.Write(
        jisr.bean(Agreements.class).list().getFirst().id(),
        code,
        text("Feuille de route " + code),
        Optional.of(LocalDate.of(2028, 1, 1)),
        Optional.of(LocalDate.of(2030, 12, 31)),
        version);
  }

  /** A draft with one axis and one commitment; answers its number. */
  public static long roadmap(Running jisr) {
    Acting officer = jisr.acting(Role.OFFICER, Side.A);
    Roadmaps roadmaps = jisr.bean(Roadmaps.class);
    Commitments commitments = jisr.bean(Commitments.class);
    long id = done(roadmaps.create(officer.form(), write(jisr, code(), 0)));
    done(commitments.addAxis(officer.form(), id, new Commitments.WriteAxis("X1", text("Axe"), 0)));
    long axis = roadmaps.get(id).axes().getFirst().id();
    done(commitments.add(officer.form(), axis, commitment("C1", 0)));
    return id;
  }

  public static Commitments.Write commitment(String code, int version) {
    return new Commitments.Write(
        code, text("Engagement " + code), Optional.of(2029), Owner.BOTH, List.of(), version);
  }

  /** A draft whose text waits for both keys; answers the joint decision. */
  public static Decision proposed(Running jisr) {
    long roadmap = roadmap(jisr);
    long decision =
        done(jisr.bean(Roadmaps.class).propose(jisr.acting(Role.OFFICER, Side.A).form(), roadmap));
    return jisr.bean(Decisions.class).find(decision).orElseThrow();
  }

  /** The key of a person on the present text. */
  public static Decisions.Turn turn(Decision decision) {
    return new Decisions.Turn(
        decision.id(), decision.wording().hash().hex(), "Délibération de test", "Casablanca");
  }

  /** The number a command answered. */
  public static long done(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(long id) -> id;
      case Outcome.Refused refused -> throw new AssertionError("refused: " + refused.reasons());
    };
  }

  /** The keys of the reasons a command was refused for. */
  public static java.util.List<String> refusal(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done done -> throw new AssertionError("not refused: " + done);
      case Outcome.Refused refused ->
          refused.reasons().stream().map(org.jisr.base.Refusal::key).toList();
    };
  }
}
