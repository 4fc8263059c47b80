package org.jisr.iati.standard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element at its path in the standard, with what may stand in it and which codes it takes. */
public final class Place {

  private final String path;
  private final String label;
  private final Type type;
  private final Place[] children;
  private final List<List<CodeCheck>> checks;
  private List<CodeCheck> textChecks = List.of();
  private final @Nullable String[] advisories;

  Place(String path, Type type) {
    this.path = path;
    this.label = label(path);
    this.type = type;
    this.children = new Place[type.childCount()];
    this.checks = new ArrayList<>(Collections.nCopies(type.attributes().size(), List.of()));
    this.advisories = new String[type.attributes().size()];
  }

  void setChild(int child, Place place) {
    children[child] = place;
  }

  void addCheckOf(int nameNumber, CodeCheck check) {
    int attribute = type.attributeOf(nameNumber);
    if (attribute >= 0) {
      checks.set(attribute, append(checks.get(attribute), check));
    }
  }

  void addTextCheck(CodeCheck check) {
    textChecks = append(textChecks, check);
  }

  void setAdvisoryOf(int nameNumber, String id) {
    int attribute = type.attributeOf(nameNumber);
    if (attribute >= 0) {
      advisories[attribute] = id;
    }
  }

  private static List<CodeCheck> append(List<CodeCheck> all, CodeCheck one) {
    var more = new ArrayList<>(all);
    more.add(one);
    return List.copyOf(more);
  }

  /** Names from the root, such as {@code /iati-activities/iati-activity/title}. */
  public String path() {
    return path;
  }

  /** The element's name behind that of its parent, where the parent is not the record itself. */
  public String label() {
    return label;
  }

  private static String label(String path) {
    String[] names = path.split("/", -1);
    int last = names.length - 1;
    return last > 3 ? names[last - 1] + "/" + names[last] : names[last];
  }

  public Type type() {
    return type;
  }

  /** The place of a child, by its number in the type. */
  public Place child(int child) {
    return children[child];
  }

  /** The code checks of an attribute, by its number in the type. */
  public List<CodeCheck> checks(int attribute) {
    return checks.get(attribute);
  }

  /** The code checks of the text. */
  public List<CodeCheck> textChecks() {
    return textChecks;
  }

  /** The advisory that asks whether the activity an attribute names exists; null for none. */
  public @Nullable String advisory(int attribute) {
    return advisories[attribute];
  }
}
