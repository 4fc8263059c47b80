package org.jisr.track;

import java.util.Map;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Side;
import org.jisr.people.Territory;

/**
 * How a vote of a territory becomes executory: a setting of the programme, never a constant.
 *
 * @param body who votes
 * @param days after which a visa that nobody gave is presumed; 0 where there is no such clock
 * @param source the text it rests on, or who set it
 */
public record LegalRule(Side side, Kind kind, LocalText body, int days, String source) {

  /** What makes a vote executory. */
  public enum Kind {
    /** The receipt of the State's representative (France). */
    RECEIPT,
    /** The visa of the authority in charge of the Interior (Morocco). */
    VISA
  }

  /** The last day of the clock for what was received on a day. */
  java.time.LocalDate lastDay(java.time.LocalDate received) {
    return received.plusDays(days);
  }

  /** Where nothing was set: by the country of the territory's ISO 3166-2 code. */
  static LegalRule usual(Territory territory) {
    return territory.code().startsWith("MA-")
        ? new LegalRule(
            territory.side(),
            Kind.VISA,
            body("Conseil de la région", "مجلس الجهة", "Regional council"),
            20,
            "Loi organique n° 111-14 relative aux régions")
        : new LegalRule(
            territory.side(),
            Kind.RECEIPT,
            body("Commission permanente", "اللجنة الدائمة", "Standing committee"),
            0,
            "Code général des collectivités territoriales, art. L4141-1");
  }

  private static LocalText body(String fr, String ar, String en) {
    return new LocalText(Lang.FR, Map.of(Lang.FR, fr, Lang.AR, ar, Lang.EN, en));
  }
}
