package org.jisr.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which room may use which. The one table: what is not here is forbidden, and since a room may only
 * name rooms that stand above it in the table, there is no cycle.
 */
final class Stairs {

  private static final String HOUSE = "org.jisr";

  /** The name of the entrance: the classes of {@code org.jisr} itself. */
  private static final String ENTRANCE = "";

  private final Map<String, Set<String>> mayUse = new TreeMap<>();

  static Stairs ofJisr() {
    return new Stairs()
        .room("base")
        .room("store", "base")
        .room("paper")
        .room("journal", "base", "store")
        .room("people", "base", "store", "journal")
        .room("web.draw", "base")
        .room("web.wire")
        // Whoever is slowed down has the same name at the socket and at the sign-in.
        .room("web", "base", "store", "journal", "people", "web.draw", "web.wire")
        .room("decision", "base", "store", "journal", "people", "web", "web.draw")
        .room("partnership", "base", "store", "journal", "people", "decision", "web", "web.draw")
        .room("track", "base", "store", "journal", "people", "partnership", "web", "web.draw")
        .room(
            "project",
            "base",
            "store",
            "journal",
            "people",
            "decision",
            "partnership",
            "track",
            "web",
            "web.draw")
        .room(
            "dossier",
            "base",
            "store",
            "journal",
            "people",
            "decision",
            "partnership",
            "project",
            "web",
            "web.draw")
        .room(
            "workbook",
            "base",
            "store",
            "journal",
            "people",
            "partnership",
            "decision",
            "project",
            "web")
        .room(
            "session",
            "base",
            "people",
            "decision",
            "partnership",
            "track",
            "project",
            "web",
            "web.draw")
        .room(
            "calendar",
            "base",
            "store",
            "journal",
            "people",
            "decision",
            "partnership",
            "track",
            "project",
            "web",
            "web.draw")
        .room(
            "briefing",
            "base",
            "paper",
            "journal",
            "people",
            "decision",
            "partnership",
            "project",
            "calendar",
            "web",
            "web.draw")
        .room(
            "workspace",
            "base",
            "journal",
            "people",
            "decision",
            "partnership",
            "track",
            "calendar",
            "web",
            "web.draw")
        .room(
            "api",
            "base",
            "journal",
            "people",
            "decision",
            "partnership",
            "project",
            "web",
            "web.draw")
        .room(
            "publication",
            "base",
            "journal",
            "people",
            "decision",
            "partnership",
            "project",
            "dossier",
            "workbook",
            "web",
            "web.draw")
        .room(
            "demonstration",
            "base",
            "store",
            "journal",
            "people",
            "decision",
            "partnership",
            "track",
            "project")
        .room(ENTRANCE, "base", "store", "journal", "people", "web", "demonstration");
  }

  /**
   * One row of the table.
   *
   * @throws IllegalArgumentException for a room that is not yet built
   */
  Stairs room(String name, String... lower) {
    for (String room : lower) {
      if (!mayUse.containsKey(room)) {
        throw new IllegalArgumentException(name + " stands on " + room + ", which is not built");
      }
    }
    mayUse.put(name, Set.of(lower));
    return this;
  }

  Set<String> rooms() {
    return mayUse.keySet();
  }

  /** Every use the table does not name, as a sentence; one per pair of classes. */
  Set<String> broken(JavaClasses classes) {
    Set<String> broken = new TreeSet<>();
    for (JavaClass user : classes) {
      user.getDirectDependenciesFromSelf().stream()
          .filter(this::forbidden)
          .forEach(use -> broken.add(sentence(use)));
    }
    return broken;
  }

  private boolean forbidden(Dependency use) {
    if (!within(use.getTargetClass())) {
      return false;
    }
    String from = room(use.getOriginClass());
    String to = room(use.getTargetClass());
    return !from.equals(to) && !mayUse.getOrDefault(from, Set.of()).contains(to);
  }

  private static boolean within(JavaClass type) {
    String name = type.getBaseComponentType().getPackageName();
    return (name + ".").startsWith(HOUSE + ".") && !name.startsWith(HOUSE + ".iati");
  }

  private static String room(JavaClass type) {
    String name = type.getBaseComponentType().getPackageName();
    return name.equals(HOUSE) ? ENTRANCE : name.substring(HOUSE.length() + 1);
  }

  private static String sentence(Dependency use) {
    return List.of(use.getOriginClass(), use.getTargetClass()).stream()
        .map(type -> type.getBaseComponentType().getName())
        .reduce((from, to) -> from + " may not use " + to)
        .orElseThrow();
  }
}
