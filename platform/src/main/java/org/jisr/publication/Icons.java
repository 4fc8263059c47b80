package org.jisr.publication;

import org.jisr.partnership.CommitmentState;
import org.jisr.web.draw.Icon;

/** The sign of each state of a commitment; the word always stands beside it. */
public final class Icons {

  private Icons() {}

  public static Icon of(CommitmentState state) {
    return switch (state) {
      case PLANNED -> Icon.DASHED_CIRCLE;
      case UNDER_WAY -> Icon.HALF_DISC;
      case KEPT -> Icon.CHECK_DISC;
      case DROPPED -> Icon.CROSSED;
    };
  }
}
