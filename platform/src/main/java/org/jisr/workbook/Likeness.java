package org.jisr.workbook;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jisr.base.LocalText;
import org.jisr.people.Identifier;
import org.jisr.people.Organisation;
import org.jisr.project.Folding;

/** Finds the organisation somebody may mean: by an identifier, by its name, by a name like it. */
final class Likeness {

  /** Names are alike when they share so much of their words (Jaccard index). */
  private static final double ALIKE = 0.6;

  private static final int MOST = 5;

  private final Map<Identifier, Organisation> held = new HashMap<>();
  private final Map<String, Set<Organisation>> words = new HashMap<>();

  Likeness(Collection<Organisation> known) {
    for (Organisation organisation : known) {
      organisation.identifiers().forEach(i -> held.put(i, organisation));
      names(organisation.name()).stream()
          .flatMap(name -> tokens(name).stream())
          .forEach(w -> words.computeIfAbsent(w, x -> new HashSet<>()).add(organisation));
    }
  }

  /** Those that hold one of these identifiers. */
  Set<Organisation> holders(List<Identifier> identifiers) {
    return identifiers.stream()
        .filter(held::containsKey)
        .map(held::get)
        .collect(Collectors.toSet());
  }

  /** Those with this name or one like it, the likeliest first. */
  List<Organisation> like(LocalText name) {
    Map<Organisation, Double> found = new HashMap<>();
    for (String one : names(name)) {
      Set<String> tokens = tokens(one);
      tokens.stream()
          .flatMap(word -> words.getOrDefault(word, Set.of()).stream())
          .distinct()
          .forEach(other -> found.merge(other, likeness(tokens, other), Math::max));
    }
    return found.entrySet().stream()
        .filter(entry -> entry.getValue() >= ALIKE)
        .sorted(
            Map.Entry.<Organisation, Double>comparingByValue()
                .reversed()
                .thenComparing(entry -> entry.getKey().id()))
        .map(Map.Entry::getKey)
        .limit(MOST)
        .toList();
  }

  private static double likeness(Set<String> tokens, Organisation other) {
    return names(other.name()).stream()
        .map(Likeness::tokens)
        .map(theirs -> jaccard(tokens, theirs))
        .max(Comparator.naturalOrder())
        .orElse(0.0);
  }

  private static double jaccard(Set<String> one, Set<String> other) {
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    long shared = one.stream().filter(other::contains).count();
    return all.isEmpty() ? 0 : (double) shared / all.size();
  }

  private static Set<String> names(LocalText name) {
    return name.texts().values().stream().map(Folding::fold).collect(Collectors.toSet());
  }

  private static Set<String> tokens(String folded) {
    return Arrays.stream(folded.split(" ")).filter(w -> !w.isEmpty()).collect(Collectors.toSet());
  }

  /** True for a row that says exactly what Jisr knows, as one that was written by it. */
  static boolean same(Organisation one, Organisation other) {
    return names(one.name()).equals(names(other.name()))
        && one.type() == other.type()
        && one.side().equals(other.side())
        && Set.copyOf(one.identifiers()).equals(Set.copyOf(other.identifiers()));
  }
}
