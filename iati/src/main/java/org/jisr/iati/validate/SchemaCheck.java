package org.jisr.iati.validate;

import java.util.List;
import java.util.function.Consumer;
import org.jisr.iati.finding.Check;
import org.jisr.iati.finding.Context;
import org.jisr.iati.finding.Finding;
import org.jisr.iati.finding.Item;
import org.jisr.iati.finding.Severity;
import org.jisr.iati.finding.Spot;
import org.jisr.iati.standard.Place;
import org.jisr.iati.standard.SimpleType;
import org.jisr.iati.standard.Standard;
import org.jisr.iati.standard.Type;
import org.jisr.iati.xml.Names;
import org.jisr.iati.xml.Tape;

/**
 * Checks a record against the standard's structure: order, number and types.
 *
 * <p>Once an element holds a child that may not stand there, the rest of its content is not judged
 * any more: its order is lost. Its attributes and the content before are.
 */
final class SchemaCheck {

  private static final String ID = "0.3.1";
  private static final int MOST_EXPECTED = 12;

  private final Standard standard;
  private final Tape tape;
  private final Spots spots;
  private final Places places;
  private final int[] position = new int[1002];
  private final int[] count = new int[1002];
  private final boolean[] lost = new boolean[1002];
  private final int[] open = new int[1002];
  private int depth;
  private Consumer<Finding> findings = f -> {};

  SchemaCheck(Standard standard, Tape tape, Spots spots, Places places) {
    this.standard = standard;
    this.tape = tape;
    this.spots = spots;
    this.places = places;
  }

  /** Checks the root's attributes and gets ready for its first child. */
  void root(Consumer<Finding> to) {
    findings = to;
    start();
    attributes(Tape.ROOT, standard.root());
  }

  /** Gets ready for the children of the root, without a word about the root itself. */
  void start() {
    depth = 1;
    open(0, Tape.ROOT);
  }

  /** Checks the record on the tape as the root's next child. */
  void record(Consumer<Finding> to) {
    findings = to;
    depth = 1;
    for (int n = Tape.RECORD; n < tape.size(); n++) {
      while (n >= tape.end(open[depth - 1]) && depth > 1) {
        close();
      }
      if (tape.isText(n)) {
        text(n);
      } else {
        element(n);
      }
    }
    while (depth > 1) {
      close();
    }
  }

  /** Checks that nothing is missing at the end of the root. */
  void end(Consumer<Finding> to) {
    findings = to;
    missing(Tape.ROOT, 0);
  }

  private void open(int level, int node) {
    open[level] = node;
    position[level] = 0;
    count[level] = 0;
    lost[level] = false;
  }

  private void element(int node) {
    int parentLevel = depth - 1;
    boolean judged = !lost[parentLevel] && enter(node, parentLevel);
    open(depth++, node);
    Place place = places.of(node);
    if (!judged || place == null) {
      lost[depth - 1] = true;
      return;
    }
    attributes(node, place);
  }

  /** Whether the element may stand where it does. */
  private boolean enter(int node, int level) {
    Place parent = places.of(open[level]);
    if (parent == null || parent.type().isAny()) {
      return true;
    }
    Type type = parent.type();
    int name = tape.name(node);
    int child = name == Names.FOREIGN ? type.wildcard() : type.childOf(name);
    if (child < 0 || child < position[level] || !advance(type, level, child)) {
      lost[level] = true;
      report("schema.unexpected", spots.of(node), expected(type, level));
      return false;
    }
    return true;
  }

  private boolean advance(Type type, int level, int child) {
    if (child == position[level]) {
      if (count[level] == type.most(child)) {
        return false;
      }
      count[level]++;
      return true;
    }
    if (firstMissing(type, level, child) >= 0) {
      return false;
    }
    position[level] = child;
    count[level] = 1;
    return true;
  }

  /** The first child before {@code end} that must stand and does not, -1 for none. */
  private int firstMissing(Type type, int level, int end) {
    for (int c = position[level]; c < end; c++) {
      int have = c == position[level] ? count[level] : 0;
      if (have < type.least(c)) {
        return c;
      }
    }
    return -1;
  }

  private String expected(Type type, int level) {
    var names = new StringBuilder();
    int listed = 0;
    for (int c = position[level]; c < type.childCount(); c++) {
      int have = c == position[level] ? count[level] : 0;
      if (have < type.most(c) && !type.childName(c).equals("*")) {
        if (listed++ == MOST_EXPECTED) {
          return names.append(", …").toString();
        }
        names.append(names.isEmpty() ? "" : ", ").append(type.childName(c));
      }
      if (have < type.least(c)) {
        break;
      }
    }
    return names.toString();
  }

  private void close() {
    depth--;
    int node = open[depth];
    Place place = places.of(node);
    if (place == null || lost[depth] || place.type().isAny()) {
      return;
    }
    SimpleType text = place.type().text();
    if (text == null) {
      missing(node, depth);
    } else if (text != SimpleType.STRING && !tape.valueMatches(node, text::accepts)) {
      report("schema.value", spots.of(node), text.name());
    }
  }

  private void missing(int node, int level) {
    Place place = places.of(node);
    if (place != null && !lost[level]) {
      int first = firstMissing(place.type(), level, place.type().childCount());
      if (first >= 0) {
        report("schema.missing", spots.of(node, ""), expected(place.type(), level));
      }
    }
  }

  private void text(int node) {
    int level = depth - 1;
    Place parent = places.of(open[level]);
    if (parent != null
        && !lost[level]
        && parent.type().text() == null
        && !parent.type().isAny()
        && !tape.isBlank(node)) {
      lost[level] = true;
      report("schema.text", spots.of(node), "");
    }
  }

  private void attributes(int node, Place place) {
    Type type = place.type();
    if (type.isAny()) {
      return;
    }
    long missing = type.required();
    for (int a = tape.firstAttribute(node); a < tape.endOfAttributes(node); a++) {
      int name = tape.attributeName(a);
      int index = name >= Names.FIRST ? type.attributeOf(name) : -1;
      if (index >= 0) {
        missing &= ~(1L << index);
        SimpleType wanted = type.attributes().get(index).type();
        if (wanted != SimpleType.STRING && !tape.attributeMatches(a, wanted::accepts)) {
          report("schema.value", spots.ofAttribute(a), wanted.name());
        }
      } else if (name != Names.NAMESPACE) {
        undeclared(a, name, type);
      }
    }
    for (long bits = missing; bits != 0; bits &= bits - 1) {
      String name = type.attributes().get(Long.numberOfTrailingZeros(bits)).name();
      report("schema.attribute-missing", spots.of(node, ""), name);
    }
  }

  private void undeclared(int a, int name, Type type) {
    String written = tape.attributeNameText(a);
    boolean language = written.equals("xml:lang") && type.isOpen();
    if (language && !tape.attributeMatches(a, SimpleType.LANGUAGE::accepts)) {
      report("schema.value", spots.ofAttribute(a), SimpleType.LANGUAGE.name());
    }
    boolean foreign = name == Names.FOREIGN && (type.isOpen() || isInstance(written));
    if (!language && !foreign) {
      report("schema.attribute-unknown", spots.ofAttribute(a), names(type));
    }
  }

  /** The attributes of XML Schema itself may stand anywhere. */
  private static boolean isInstance(String name) {
    return name.endsWith(":schemaLocation")
        || name.endsWith(":noNamespaceSchemaLocation")
        || name.endsWith(":type")
        || name.endsWith(":nil");
  }

  private static String names(Type type) {
    return String.join(", ", type.attributes().stream().map(Type.Attribute::name).toList());
  }

  private void report(String message, Spot spot, String fact) {
    findings.accept(
        new Finding(
            new Check(ID, Severity.CRITICAL, "schema", message),
            Item.FILE,
            List.of(fact),
            List.of(new Context(List.of(spot), true))));
  }
}
