package org.jisr.mobility.finding;

import java.util.ArrayList;
import java.util.List;
import org.jisr.mobility.words.Words;

/**
 * One thing found in an input. The code names the message {@code finding.CODE}, whose {0} is the
 * value met and {1}, {2} ... the details (what would be right).
 *
 * <p>Errors: none.
 *
 * @param severity whether it refuses the input
 * @param code key of the message, without {@code finding.}
 * @param place file, line and field
 * @param value the value met, cut after 120 characters
 * @param details what would be right, as the message needs it
 */
public record Finding(
    Severity severity, String code, Place place, String value, List<String> details) {
  private static final int LONGEST_VALUE = 120;

  public Finding {
    details = List.copyOf(details);
    value = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
  }

  /** A finding that refuses the input. */
  public static Finding fatal(String code, Place place, String value, String... details) {
    return new Finding(Severity.FATAL, code, place, value, List.of(details));
  }

  /** A finding that somebody should look at; the input is taken. */
  public static Finding warning(String code, Place place, String value, String... details) {
    return new Finding(Severity.WARNING, code, place, value, List.of(details));
  }

  /** A finding to know of; the input is taken as it is. */
  public static Finding note(String code, Place place, String value, String... details) {
    return new Finding(Severity.NOTE, code, place, value, List.of(details));
  }

  /** The finding as one line for a person: severity, place, what is wrong, what would be right. */
  public String tell(Words words) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(value);
    arguments.addAll(details);
    return words.say("severity." + severity)
        + "  "
        + words.isolated(place.toString())
        + "  "
        + words.say("finding." + code, arguments.toArray());
  }
}
