package org.jisr.iati.standard;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element at its path in the standard, with what may stand in it and which codes it takes. */
public final class Place {

  private final String path;
  private final Type type;
  private final Place[] children;
  private final CodeCheck[][] checks;
  private CodeCheck[] textChecks = {};
  private final @Nullable String[] advisories;

  Place(String path, Type type) {
    this.path = path;
    this.type = type;
    this.children = new Place[type.childCount()];
    this.checks = new CodeCheck[type.attributes().size()][0];
    this.advisories = new String[type.attributes().size()];
  }

  void setChild(int child, Place place) {
    children[child] = place;
  }

  void addCheckOf(int nameNumber, CodeCheck check) {
    int attribute = type.attributeOf(nameNumber);
    if (attribute >= 0) {
      checks[attribute] = append(checks[attribute], check);
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

  private static CodeCheck[] append(CodeCheck[] all, CodeCheck one) {
    CodeCheck[] more = Arrays.copyOf(all, all.length + 1);
    more[all.length] = one;
    return more;
  }

  /** Names from the root, such as {@code /iati-activities/iati-activity/title}. */
  public String path() {
    return path;
  }

  /** The element's own name. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
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
    return Arrays.asList(checks[attribute]);
  }

  /** The code checks of the text. */
  public List<CodeCheck> textChecks() {
    return Arrays.asList(textChecks);
  }

  /** The advisory that asks whether the activity an attribute names exists; null for none. */
  public @Nullable String advisory(int attribute) {
    return advisories[attribute];
  }
}
