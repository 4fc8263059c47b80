package org.jisr.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jisr.base.Lang;
import org.jisr.base.Refusal;
import org.jisr.base.Side;
import org.jisr.people.Identifier;
import org.jisr.people.Organisation;
import org.jisr.people.OrganisationType;
import org.jisr.people.Organisations;
import org.jisr.project.Folding;
import org.jisr.project.References;

/**
 * Tells which organisation each row means: one that Jisr knows, by its identifier or because the
 * row says just the same; a new one; or one a person is asked about. New ones have numbers below
 * zero until they are entered.
 */
final class Matching {

  private final References known;
  private final Likeness likeness;
  private final Map<String, String> answers;
  private final Map<String, Long> byReference = new HashMap<>();
  private final Map<String, Long> byName = new HashMap<>();
  private final Map<Identifier, Integer> rows = new HashMap<>();
  private final Map<Long, Organisation> fresh = new HashMap<>();
  private final Set<Long> unsure = new HashSet<>();
  private final List<Question> questions = new ArrayList<>();
  private int recognised;

  /**
   * @param answers what a person decided, by the name an organisation has within the workbook
   */
  Matching(References known, Map<String, String> answers) {
    this.known = known;
    this.likeness = new Likeness(known.organisations().values());
    this.answers = answers;
  }

  void take(Line line) {
    String reference = line.word(Field.ORGANISATION);
    Optional<OrganisationType> type =
        line.choice(Field.ORGANISATION_TYPE).map(OrganisationType::valueOf);
    Organisations.Write write =
        new Organisations.Write(
            line.text(Field.ORGANISATION_NAME),
            type,
            line.choice(Field.ORGANISATION_SIDE).map(Side::valueOf),
            identifiers(line),
            0);
    Organisations.faults(write).forEach(fault -> say(line, write, fault));
    if (byReference.containsKey(Folding.fold(reference))) {
      line.fault(Field.ORGANISATION, "workbook.fault.codetwice", reference);
    }
    for (Identifier identifier : write.identifiers()) {
      Integer other = rows.putIfAbsent(identifier, line.number());
      if (other != null && other != line.number()) {
        line.fault(Field.IDENTIFIERS, "workbook.fault.sameorganisation", other);
      }
    }
    long id = line.broken() ? made(line, write) : match(line, reference, write);
    if (line.broken()) {
      unsure.add(id);
    }
    byReference.put(Folding.fold(reference), id);
    write.name().texts().values().forEach(name -> byName.put(Folding.fold(name), id));
  }

  private static List<Identifier> identifiers(Line line) {
    List<Identifier> identifiers = new ArrayList<>();
    String word = line.word(Field.IDENTIFIERS);
    for (String each : word.split("[;؛\\n]")) {
      String[] parts = each.strip().split("\\s+", 2);
      if (!parts[0].isEmpty()) {
        identifiers.add(new Identifier(parts[0], parts.length == 2 ? parts[1] : ""));
      }
    }
    return identifiers;
  }

  private static void say(Line line, Organisations.Write write, Refusal fault) {
    String field = ((Refusal.Invalid) fault).field();
    Object[] args = fault.args().toArray();
    if (field.startsWith("name")) {
      Lang lang = Lang.find(field.substring(5)).orElse(write.name().source());
      line.fault(Column.of(Field.ORGANISATION_NAME, lang), fault.key(), args);
    } else {
      line.fault(
          field.equals("type") ? Field.ORGANISATION_TYPE : Field.IDENTIFIERS, fault.key(), args);
    }
  }

  private long match(Line line, String reference, Organisations.Write write) {
    Set<Organisation> holders = likeness.holders(write.identifiers());
    if (holders.size() > 1) {
      line.fault(Field.IDENTIFIERS, "workbook.fault.twoholders");
    }
    if (!holders.isEmpty()) {
      recognised++;
      return holders.iterator().next().id();
    }
    Organisation typed = organisation(0, write);
    List<Organisation> like = likeness.like(write.name());
    Optional<Organisation> same = like.stream().filter(o -> Likeness.same(o, typed)).findFirst();
    if (same.isPresent()) {
      recognised++;
      return same.get().id();
    }
    return like.isEmpty() ? made(line, write) : asked(line, reference, write, like);
  }

  private long asked(
      Line line, String reference, Organisations.Write write, List<Organisation> like) {
    String answer = answers.getOrDefault(reference, "");
    boolean fits =
        answer.equals(Question.NEW)
            || like.stream().anyMatch(o -> Long.toString(o.id()).equals(answer));
    questions.add(new Question(reference, line.number(), write.name(), like, fits ? answer : ""));
    if (!fits) {
      unsure.add(made(line, write));
    }
    if (!fits || answer.equals(Question.NEW)) {
      return made(line, write);
    }
    recognised++;
    return Long.parseLong(answer);
  }

  private long made(Line line, Organisations.Write write) {
    long id = -line.number();
    fresh.put(id, organisation(id, write));
    return id;
  }

  private static Organisation organisation(long id, Organisations.Write write) {
    return new Organisation(
        id,
        write.name(),
        write.type().orElse(OrganisationType.OTHER),
        write.side(),
        write.identifiers(),
        0);
  }

  /** The organisation that a cell of another sheet names, by its reference or by its name. */
  Optional<Long> find(String word) {
    String folded = Folding.fold(word);
    return Optional.ofNullable(byReference.get(folded))
        .or(() -> Optional.ofNullable(byName.get(folded)));
  }

  /** All there will be: those that Jisr knows and the new ones. */
  References references() {
    Map<Long, Organisation> all = new HashMap<>(known.organisations());
    all.putAll(fresh);
    return new References(known.roadmaps(), all);
  }

  /** Those that cannot be told yet: their row has a fault, or a question is open. */
  Set<Long> unsure() {
    return Set.copyOf(unsure);
  }

  /** The new ones, in the order of their rows. */
  List<Organisation> fresh() {
    return fresh.values().stream()
        .sorted(java.util.Comparator.comparingLong(o -> -o.id()))
        .toList();
  }

  List<Question> questions() {
    return List.copyOf(questions);
  }

  /** How many rows mean an organisation that Jisr knows. */
  int recognised() {
    return recognised;
  }
}
