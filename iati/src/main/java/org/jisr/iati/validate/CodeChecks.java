package org.jisr.iati.validate;

import java.util.List;
import java.util.function.Consumer;
import org.jisr.iati.finding.Check;
import org.jisr.iati.finding.Context;
import org.jisr.iati.finding.Finding;
import org.jisr.iati.finding.Item;
import org.jisr.iati.finding.Severity;
import org.jisr.iati.finding.Spot;
import org.jisr.iati.standard.CodeCheck;
import org.jisr.iati.standard.Place;
import org.jisr.iati.xml.Names;
import org.jisr.iati.xml.Tape;

/** Checks codes against their lists, and gathers the activities that others point to. */
final class CodeChecks {

  private final Tape tape;
  private final Spots spots;
  private final Places places;

  CodeChecks(Tape tape, Spots spots, Places places) {
    this.tape = tape;
    this.spots = spots;
    this.places = places;
  }

  /** Checks the elements from {@code first} up to {@code end}. */
  void check(int first, int end, Consumer<Finding> findings, Consumer<Reference> references) {
    for (int n = first; n < end; n++) {
      Place place = places.of(n);
      if (place != null) {
        List<CodeCheck> checks = place.textChecks();
        for (int i = 0; i < checks.size(); i++) {
          CodeCheck check = checks.get(i);
          if (!tape.valueMatches(n, check.list()::contains)) {
            findings.accept(finding(check, spots.of(n)));
          }
        }
        attributes(n, place, findings, references);
      }
    }
  }

  private void attributes(
      int n, Place place, Consumer<Finding> findings, Consumer<Reference> references) {
    for (int a = tape.firstAttribute(n); a < tape.endOfAttributes(n); a++) {
      int name = tape.attributeName(a);
      int index = name >= Names.FIRST ? place.type().attributeOf(name) : -1;
      if (index >= 0) {
        List<CodeCheck> checks = place.checks(index);
        for (int i = 0; i < checks.size(); i++) {
          CodeCheck check = checks.get(i);
          if (counts(check, n) && !tape.attributeMatches(a, check.list()::contains)) {
            findings.accept(finding(check, spots.ofAttribute(a)));
          }
        }
        String advisory = place.advisory(index);
        if (advisory != null) {
          references.accept(new Reference(advisory, a, tape.attributeText(a)));
        }
      }
    }
  }

  /** Whether the vocabulary the check asks for is the one in use. */
  private boolean counts(CodeCheck check, int node) {
    if (check.link() < 0) {
      return true;
    }
    int a = tape.attribute(check.onParent() ? tape.parent(node) : node, check.link());
    String value = a < 0 ? "" : tape.attributeText(a);
    return value.isEmpty() ? check.isDefault() : value.equals(check.linkValue());
  }

  private static Finding finding(CodeCheck check, Spot spot) {
    return new Finding(
        new Check(check.id(), Severity.of(check.severity()), check.category(), "code"),
        Item.FILE,
        List.of(check.list().name(), check.link() < 0 ? "" : check.linkValue()),
        List.of(new Context(List.of(spot), false)));
  }

  /** An attribute that names another activity. */
  record Reference(String advisory, int attribute, String identifier) {}
}
