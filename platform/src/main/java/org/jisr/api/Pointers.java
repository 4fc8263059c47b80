package org.jisr.api;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of the rooms' refusals, which are those of forms, as places in a body. Pure. */
final class Pointers {

  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("lead", "/partners/lead"),
          Map.entry("holder", "/partners/holderId"),
          Map.entry("counterpart", "/partners/counterpartId"),
          Map.entry("axis", "/axisId"),
          Map.entry("commitments", "/commitmentIds"),
          Map.entry("purposes", "/dacPurposes"),
          Map.entry("targets", "/sdgTargets"),
          Map.entry("markers", "/policyMarkers"));

  /** Fields of a row, numbered from 1, by their beginning. */
  private static final Map<String, String> ROWS =
      Map.of(
          "placeUnit", "/places/%d/unit",
          "placeFr", "/places/%d/label",
          "placeLon", "/places/%d/lon",
          "milestoneFr", "/milestones/%d/title",
          "milestoneDue", "/milestones/%d/dueOn",
          "funder", "/financing/%d/funderId",
          "amount", "/financing/%d/amount",
          "scheme", "/identifiers/%d/scheme",
          "identifier", "/identifiers/%d/value");

  private static final Pattern ROW = Pattern.compile("([a-zA-Z]+)\\.(\\d{1,4})");

  private Pointers() {}

  static String of(String field) {
    if (field.startsWith("/")) {
      return field;
    }
    Matcher row = ROW.matcher(field);
    if (row.matches() && ROWS.containsKey(row.group(1))) {
      return ROWS.getOrDefault(row.group(1), "").formatted(Integer.parseInt(row.group(2)) - 1);
    }
    return FIELDS.getOrDefault(field, "/" + field.replace('.', '/'));
  }
}
