package org.jisr.mobility.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jisr.mobility.words.Words;

/**
 * The findings of one input, in the order met. Of each code the first {@value #KEPT} are kept and
 * all are counted, so that a feed with a million faults costs no memory.
 */
public final class Findings {
  private static final int KEPT = 8;

  private final List<Finding> kept = new ArrayList<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private boolean fatal;

  /** Counts a finding and keeps it when it is among the first of its code. */
  public void add(Finding finding) {
    fatal |= finding.severity() == Severity.FATAL;
    if (counts.merge(finding.code(), 1, Integer::sum) <= KEPT) {
      kept.add(finding);
    }
  }

  /** The findings kept. */
  public List<Finding> list() {
    return List.copyOf(kept);
  }

  /** How many findings of a code were met, kept or not. */
  public int count(String code) {
    return counts.getOrDefault(code, 0);
  }

  /** Whether any finding refuses the input. */
  public boolean fatal() {
    return fatal;
  }

  /**
   * Refuses the input when something fatal was found; nothing is then handed on.
   *
   * @throws Refusal with these findings
   */
  public void refuseIfFatal() {
    if (fatal) {
      throw new Refusal(this);
    }
  }

  /** All kept findings as lines, fatal ones first, then what was left out. */
  public List<String> tell(Words words) {
    List<String> lines = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      kept.stream().filter(f -> f.severity() == severity).forEach(f -> lines.add(f.tell(words)));
    }
    counts.forEach((code, n) -> {
      if (n > KEPT) {
        lines.add(words.say("findings.more", n - KEPT, code));
      }
    });
    return lines;
  }
}
