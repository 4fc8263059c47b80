package org.jisr.track;

import org.jisr.partnership.Chip;
import org.jisr.web.draw.Icon;

/** The shape of a track's state: shape before colour. */
public final class TrackChips {

  private TrackChips() {}

  public static Chip of(TrackState state) {
    return switch (state) {
      case TO_VOTE -> new Chip("draft", Icon.DASHED_CIRCLE);
      case VOTED -> new Chip("seen", Icon.EYE);
      case SENT -> new Chip("way", Icon.CLOCK);
      case EFFECTIVE -> new Chip("done", Icon.CHECK);
      case RETURNED, REFUSED -> new Chip("blocked", Icon.OCTAGON);
    };
  }
}
