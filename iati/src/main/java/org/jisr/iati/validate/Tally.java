package org.jisr.iati.validate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jisr.iati.finding.Check;
import org.jisr.iati.finding.Context;
import org.jisr.iati.finding.Finding;
import org.jisr.iati.finding.Item;
import org.jisr.iati.finding.Severity;
import org.jisr.iati.finding.Spot;
import org.jisr.iati.xml.Lines;
import org.jspecify.annotations.Nullable;

/** Puts the results of the chunks together in the order of the file. */
final class Tally {

  /** References to activities wait for the end of the file; beyond this many they are given up. */
  private static final int MOST_REFERENCES = 200_000;

  private static final String SCHEMA = "0.3.1";

  private final Listener listener;
  private final Identifiers identifiers = new Identifiers();
  private final List<Finding> references = new ArrayList<>();
  private final Map<Severity, Long> counts = new EnumMap<>(Severity.class);
  private boolean againstSchema;
  private int items;

  Tally(Listener listener) {
    this.listener = listener;
  }

  void add(Finding finding) {
    counts.merge(finding.check().severity(), 1L, Long::sum);
    againstSchema |= finding.check().id().equals(SCHEMA);
    listener.found(finding);
  }

  void add(Checked.Record record, Lines lines) {
    Item item = record.item();
    Item named = item == null ? Item.FILE : named(item, record.offset(), lines);
    boolean valid = true;
    for (Finding f : record.findings()) {
      valid &= !f.check().id().equals(SCHEMA);
      add(f.with(named));
    }
    for (Finding f : record.references()) {
      if (references.size() < MOST_REFERENCES) {
        references.add(f.with(named));
      }
    }
    if (item != null) {
      listener.done(named, items++, valid);
    }
  }

  private Item named(Item item, int offset, Lines lines) {
    int seen = identifiers.add(item.identifier());
    if (seen == 1) {
      return item;
    }
    String shown = Spot.shortened(item.identifier());
    var spot = new Spot(lines.line(offset), lines.column(offset), "", shown);
    add(
        new Finding(
            new Check("1.1.2", Severity.ERROR, "identifiers", "duplicate"),
            Item.FILE,
            List.of(shown),
            List.of(new Context(List.of(spot), false))));
    return new Item(item.identifier() + "(" + seen + ")", item.title());
  }

  /** Tells of references that lead nowhere: neither into this file nor to a known activity. */
  void settleReferences(@Nullable Set<String> known) {
    if (known != null) {
      for (Finding f : references) {
        String identifier = f.facts().get(0);
        if (!identifiers.contains(identifier) && !known.contains(identifier)) {
          add(f);
        }
      }
    }
    references.clear();
  }

  int items() {
    return items;
  }

  boolean isAgainstSchema() {
    return againstSchema;
  }

  Map<Severity, Long> counts() {
    return Map.copyOf(counts);
  }
}
