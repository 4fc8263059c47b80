package org.jisr.partnership;

import org.jisr.decision.PublicationState;
import org.jisr.web.draw.Icon;

/**
 * The shape a state has on every page of the partnership: shape before colour.
 *
 * @param css the second class of the chip
 */
public record Chip(String css, Icon icon) {

  private static final Chip DRAFT = new Chip("draft", Icon.DASHED_CIRCLE);
  private static final Chip HALF = new Chip("half", Icon.HALF_STAR);
  private static final Chip DONE = new Chip("done", Icon.CHECK);
  private static final Chip GONE = new Chip("gone", Icon.CROSSED);

  public static Chip of(AgreementState state) {
    return switch (state) {
      case DRAFT -> DRAFT;
      case PROPOSED -> HALF;
      case IN_FORCE -> DONE;
    };
  }

  public static Chip of(RoadmapState state) {
    return switch (state) {
      case DRAFT -> DRAFT;
      case PROPOSED -> HALF;
      case SIGNED -> DONE;
    };
  }

  public static Chip of(CommitmentState state) {
    return switch (state) {
      case PLANNED -> DRAFT;
      case UNDER_WAY -> new Chip("way", Icon.HALF_DISC);
      case KEPT -> DONE;
      case DROPPED -> GONE;
    };
  }

  public static Chip of(PublicationState state) {
    return switch (state) {
      case INTERNAL -> DRAFT;
      case PROPOSED, PROPOSED_AGAIN -> HALF;
      case PUBLIC -> new Chip("seen", Icon.EYE);
      case WITHDRAWN -> GONE;
    };
  }
}
