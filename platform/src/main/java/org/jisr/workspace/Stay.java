package org.jisr.workspace;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.session.Session;

/**
 * An open session as its owner sees it.
 *
 * @param here whether it is the one that reads
 */
public record Stay(Instant begun, Instant used, boolean here) {

  /** This one first, then the latest used. */
  static List<Stay> list(Map<String, ? extends Session> sessions, String here) {
    return sessions.values().stream()
        .filter(session -> !session.isExpired())
        .map(session ->
            new Stay(
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getId().equals(here)))
        .sorted(Comparator.comparing(Stay::here).thenComparing(Stay::used).reversed())
        .toList();
  }
}
