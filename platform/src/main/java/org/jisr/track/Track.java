package org.jisr.track;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.jisr.base.Fingerprint;
import org.jisr.base.LocalText;
import org.jisr.base.Side;

/**
 * The way of one text through the institutions of one territory.
 *
 * @param kind of the joint decision it belongs to, {@code noun.verb}
 * @param subject the number of the thing decided upon
 * @param place where that thing is seen, as a path
 * @param hash of the text that is voted; another text is voted again
 * @param sessionOn the session it is meant for
 * @param voteReference the number of the deliberation
 * @param sentOn the day the State's representative received it
 * @param effectiveReference the number of the receipt or of the visa
 * @param presumed nobody answered within the rule's days, and a person confirmed so
 * @param reason why it was refused or sent back
 * @param closed both keys are in, or the text was taken back: history
 */
public record Track(
    long id,
    String kind,
    long subject,
    Side side,
    LocalText title,
    String place,
    Fingerprint hash,
    TrackState state,
    Optional<LocalDate> sessionOn,
    Optional<LocalDate> votedOn,
    String voteReference,
    Optional<LocalDate> sentOn,
    Optional<LocalDate> effectiveOn,
    String effectiveReference,
    boolean presumed,
    String reason,
    boolean closed) {

  public boolean effective() {
    return state == TrackState.EFFECTIVE;
  }

  /** Full days since the State's representative received it; none while no clock runs. */
  public OptionalLong day(LocalDate today) {
    return state == TrackState.SENT && sentOn.isPresent()
        ? OptionalLong.of(Math.max(0, ChronoUnit.DAYS.between(sentOn.get(), today)))
        : OptionalLong.empty();
  }

  /** The key of where it stands, in the words of its rule. */
  public String key(LegalRule rule) {
    String name = state.name().toLowerCase(java.util.Locale.ROOT);
    return switch (state) {
      case SENT, EFFECTIVE ->
          "track.state."
              + name
              + (presumed
                  ? ".presumed"
                  : rule.kind() == LegalRule.Kind.VISA ? ".visa" : ".receipt");
      default -> "track.state." + name;
    };
  }
}
