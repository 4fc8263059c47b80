package org.jisr.publication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jisr.project.Near;
import org.jisr.project.Origins;
import org.jisr.web.Form;

/**
 * What the page of projects shows of "near me".
 *
 * @param point where from, when it lies in one of the regions
 * @param outside a point was given, and it lies in neither
 * @param kept the other choices of the page, to travel along
 * @param kilometres how far, rounded, by the number of a project
 */
public record Nearby(
    Optional<String> point,
    boolean outside,
    Map<String, String> kept,
    Map<Integer, Long> kilometres) {

  /** What is not a choice of the page, or is chosen anew here. */
  private static final Set<String> OWN = Set.of("near", "beyond", "after", "lang");

  static Nearby of(Form form, Optional<Near> near, List<Near.Found> shown) {
    Map<String, String> kept = new TreeMap<>(form.values());
    kept.keySet().removeAll(OWN);
    kept.values().removeIf(String::isEmpty);
    Map<Integer, Long> kilometres = new HashMap<>();
    shown.forEach(one ->
        one.metres()
            .ifPresent(m -> kilometres.put(one.project().number(), Math.round(m / 1000.0))));
    return new Nearby(
        near.map(Near::point), near.isEmpty() && !form.text("near").isEmpty(), kept, kilometres);
  }

  /** The point is none of those to choose from. */
  public boolean elsewhere() {
    return point
        .filter(p -> Origins.list().stream().noneMatch(origin -> origin.point().equals(p)))
        .isPresent();
  }
}
