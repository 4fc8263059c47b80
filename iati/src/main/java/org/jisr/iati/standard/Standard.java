package org.jisr.iati.standard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jisr.iati.xml.Names;

/**
 * The standard for one kind of file in one version: where elements stand, their types and codes.
 *
 * <p>Immutable and safe to share.
 */
public final class Standard {

  public static final String NEWEST = "2.03";

  /** When the lists, rules and prefixes were taken from their publishers. */
  public static final String EDITION = "2026-06";

  /** The versions the engine validates. */
  public static final List<String> VERSIONS = List.of("2.01", "2.02", NEWEST);

  private final String version;
  private final FileType fileType;
  private final Names names;
  private final Map<Integer, Type> types = new HashMap<>();
  private final Map<String, Place> places = new HashMap<>();
  private final Place[] globalByName;
  private final Place anything = new Place("", Type.ANY);

  private Standard(String version, FileType fileType, Set<String> moreNames) {
    this.version = version;
    this.fileType = fileType;
    List<String[]> rows = Tables.rows(fileType.table(version));
    names = names(rows, moreNames);
    readTypes(rows);
    globalByName = new Place[names.size()];
    for (String[] row : rows) {
      if (row[0].equals("G")) {
        Place place = place("/" + row[1], Integer.parseInt(row[2]));
        globalByName[names.number(row[1])] = place;
      }
    }
    CodeLists lists = CodeLists.of(version);
    for (String[] row : Tables.rows("codes-checked-" + version + ".tsv")) {
      addCheck(row, lists);
    }
    for (String[] row : Tables.rows("advisories.tsv")) {
      find(row[1]).ifPresent(p -> p.setAdvisoryOf(names.number(row[2]), row[0]));
    }
  }

  /**
   * Reads the tables of a kind of file in a version.
   *
   * @param moreNames names that the caller wants numbers for as well
   */
  public static Standard of(String version, FileType fileType, Set<String> moreNames) {
    return new Standard(version, fileType, moreNames);
  }

  /** The official rules of a version, as JSON. */
  public static String rules(String version) {
    return Tables.text("rules-" + version + ".json");
  }

  /** The prefixes of organisation identifiers that the public register confirms. */
  public static Set<String> organisationPrefixes() {
    return Set.copyOf(Tables.text("organisation-prefixes.txt").lines().toList());
  }

  /** Every attribute of the newest version, in the order of its tables. */
  public static List<String> attributeNames() {
    var all = new LinkedHashSet<String>();
    for (FileType type : List.of(FileType.ACTIVITIES, FileType.ORGANISATIONS)) {
      for (String[] row : Tables.rows(type.table(NEWEST))) {
        if (row[0].equals("A")) {
          all.add(row[1]);
        }
      }
    }
    return List.copyOf(all);
  }

  private static Names names(List<String[]> rows, Set<String> more) {
    var all = new LinkedHashSet<String>();
    for (String[] row : rows) {
      if (!row[0].equals("T") && !row[1].equals("*")) {
        all.add(row[1]);
      }
    }
    all.addAll(more);
    return new Names(all);
  }

  private void readTypes(List<String[]> rows) {
    int id = -1;
    String[] head = {};
    var children = new ArrayList<Type.Child>();
    var attributes = new ArrayList<Type.Attribute>();
    for (String[] row : rows) {
      switch (row[0]) {
        case "C" -> children.add(child(row));
        case "A" ->
            attributes.add(
                new Type.Attribute(row[1], SimpleType.named(row[2]), row[3].equals("1")));
        default -> {
          if (id >= 0) {
            types.put(id, type(head, children, attributes));
          }
          children.clear();
          attributes.clear();
          head = row;
          id = row[0].equals("T") ? Integer.parseInt(row[1]) : -1;
        }
      }
    }
  }

  private static Type.Child child(String[] row) {
    int most = row[3].equals("*") ? Integer.MAX_VALUE : Integer.parseInt(row[3]);
    return new Type.Child(row[1], Integer.parseInt(row[2]), most, Integer.parseInt(row[4]));
  }

  private Type type(String[] head, List<Type.Child> children, List<Type.Attribute> attributes) {
    boolean any = head[2].equals("*");
    return new Type(
        any || head[2].equals("-") ? null : SimpleType.named(head[2]),
        head[3].equals("1"),
        children,
        attributes,
        names,
        any);
  }

  private Place place(String path, int typeId) {
    Type type = types.getOrDefault(typeId, Type.ANY);
    var place = new Place(path, type);
    for (int c = 0; c < type.childCount(); c++) {
      if (type.childType(c) >= 0) {
        place.setChild(c, place(path + "/" + type.childName(c), type.childType(c)));
      }
    }
    places.put(path, place);
    return place;
  }

  private void addCheck(String[] row, CodeLists lists) {
    Place place = places.get(row[1]);
    if (place != null) {
      CodeCheck check = CodeCheck.parse(row, lists.get(row[4]), names);
      if (row[2].equals("text()")) {
        place.addTextCheck(check);
      } else {
        place.addCheckOf(names.number(row[2]), check);
      }
    }
  }

  public String version() {
    return version;
  }

  public FileType fileType() {
    return fileType;
  }

  public Names names() {
    return names;
  }

  /** The place of the file's root element. */
  public Place root() {
    return get("/" + fileType.root());
  }

  /** The place of an element of another namespace: anything may stand in it. */
  public Place anything() {
    return anything;
  }

  /** The declaration an element has wherever it stands, if it has one. */
  public Optional<Place> global(int nameNumber) {
    return nameNumber < globalByName.length
        ? Optional.ofNullable(globalByName[nameNumber])
        : Optional.empty();
  }

  public Optional<Place> find(String path) {
    return Optional.ofNullable(places.get(path));
  }

  private Place get(String path) {
    return find(path).orElseThrow(() -> new IllegalStateException(path));
  }
}
