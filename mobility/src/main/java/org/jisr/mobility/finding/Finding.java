package org.jisr.mobility.finding;

import java.util.ArrayList;
import java.util.List;
import org.jisr.mobility.words.Words;

/**
 * One thing found in an input. The code names the message {@code finding.CODE}, whose {0} is the
 * value met and {1}, {2} ... the details (what would be right).
 */
public record Finding(
    Severity severity, String code, Place place, String value, List<String> details) {
  private static final int LONGEST_VALUE = 120;

  public Finding {
    details = List.copyOf(details);
    value = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
  }

  public static Finding fatal(String code, Place place, String value, String... details) {
    return new Finding(Severity.FATAL, code, place, value, List.of(details));
  }

  public static Finding warning(String code, Place place, String value, String... details) {
    return new Finding(Severity.WARNING, code, place, value, List.of(details));
  }

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
        + place
        + "  "
        + words.say("finding." + code, arguments.toArray());
  }
}
