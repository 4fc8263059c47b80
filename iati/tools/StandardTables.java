import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes the engine's tables of the IATI standard from its published schemas, lists and rules.
 *
 * <p>Run from the repository's root with a JDK 25:
 *
 * <pre>java iati/tools/StandardTables.java ../shared/data/iati-standard
 * iati/src/main/resources/org/jisr/iati/standard</pre>
 *
 * <p>Only facts are taken: names, order, cardinality, types, codes and their names, rule
 * expressions. Sentences (documentation, rule messages, descriptions) stay behind.
 */
public final class StandardTables {

  private static final List<String> VERSIONS = List.of("2.01", "2.02", "2.03");

  private final Path from;
  private final Path to;

  private StandardTables(Path from, Path to) {
    this.from = from;
    this.to = to;
  }

  public static void main(String[] args) throws Exception {
    var tables = new StandardTables(Path.of(args[0]), Path.of(args[1]));
    Files.createDirectories(tables.to);
    for (String version : VERSIONS) {
      tables.schema(version, "activities");
      tables.schema(version, "organisations");
      tables.rules(version);
      tables.copyFacts("codelist-rules-" + version + ".tsv", "codes-checked-" + version + ".tsv");
    }
    tables.copyFacts("advisories-2.03.tsv", "advisories.tsv");
    tables.codes();
    tables.prefixes();
  }

  // --- schema: one line per type (T), its children (C) and attributes (A), and root element (G)

  private void schema(String version, String kind) throws Exception {
    var dir = from.resolve("xsd/" + version);
    var schema =
        new Schema(
            List.of(
                parse(dir.resolve("iati-" + kind + "-schema.xsd")),
                parse(dir.resolve("iati-common.xsd"))));
    Files.writeString(to.resolve(kind + "-" + version + ".tsv"), schema.table());
  }

  private static final class Schema {
    private final Map<String, Element> elements = new LinkedHashMap<>();
    private final Map<String, Element> types = new HashMap<>();
    private final Map<String, Element> attributes = new HashMap<>();
    private final Map<String, Integer> ids = new LinkedHashMap<>();

    Schema(List<Document> documents) {
      for (Document d : documents) {
        for (Element e : children(d.getDocumentElement())) {
          switch (e.getLocalName()) {
            case "element" -> elements.put(e.getAttribute("name"), e);
            case "complexType" -> types.put(e.getAttribute("name"), e);
            case "attribute" -> attributes.put(e.getAttribute("name"), e);
            default -> {}
          }
        }
      }
    }

    String table() {
      var globals = new StringBuilder();
      elements.forEach(
          (name, e) -> globals.append("G\t").append(name).append('\t').append(type(e)).append('\n'));
      var out = new StringBuilder();
      ids.forEach((body, id) -> out.append("T\t").append(id).append('\t').append(body));
      return out.append(globals).toString();
    }

    private int type(Element element) {
      if (element.hasAttribute("ref")) {
        return type(elements.get(local(element.getAttribute("ref"))));
      }
      String body;
      if (element.hasAttribute("type")) {
        String name = element.getAttribute("type");
        body =
            name.startsWith("xsd:") ? local(name) + "\t0\n" : complex(types.get(name), new Shape());
      } else {
        body =
            children(element).stream()
                .filter(c -> c.getLocalName().equals("complexType"))
                .findFirst()
                .map(c -> complex(c, new Shape()))
                // No type at all is xsd:anyType.
                .orElse("*\t1\n");
      }
      Integer known = ids.get(body);
      if (known != null) {
        return known;
      }
      ids.put(body, ids.size());
      return ids.size() - 1;
    }

    private String complex(Element complexType, Shape shape) {
      fill(complexType, shape);
      return shape.text
          + "\t"
          + (shape.open ? 1 : 0)
          + "\n"
          + String.join("", shape.children)
          + String.join("", shape.attributes);
    }

    private void fill(Element node, Shape shape) {
      for (Element e : children(node)) {
        switch (e.getLocalName()) {
          case "sequence", "simpleContent", "complexContent" -> fill(e, shape);
          case "extension" -> {
            String base = e.getAttribute("base");
            if (base.startsWith("xsd:")) {
              shape.text = local(base);
            } else {
              fill(types.get(base), shape);
            }
            fill(e, shape);
          }
          case "element" ->
              shape.children.add(
                  "C\t%s\t%s\t%s\t%d\n"
                      .formatted(
                          local(e.hasAttribute("ref") ? e.getAttribute("ref") : e.getAttribute("name")),
                          orElse(e, "minOccurs", "1"),
                          orElse(e, "maxOccurs", "1").replace("unbounded", "*"),
                          type(e)));
          case "any" -> shape.children.add("C\t*\t0\t*\t-1\n");
          case "anyAttribute" -> shape.open = true;
          case "attribute" -> shape.attributes.add(attribute(e));
          case "annotation" -> {}
          default -> throw new IllegalStateException("not met before: " + e.getLocalName());
        }
      }
    }

    private String attribute(Element e) {
      String name = e.getAttribute(e.hasAttribute("ref") ? "ref" : "name");
      Element declared = e.hasAttribute("ref") ? attributes.get(name) : e;
      String simple = declared == null ? name : local(declared.getAttribute("type"));
      if (simple.isEmpty()) {
        simple = "string";
      }
      return "A\t%s\t%s\t%d\n"
          .formatted(name, simple, "required".equals(e.getAttribute("use")) ? 1 : 0);
    }

    private static String orElse(Element e, String attribute, String other) {
      return e.hasAttribute(attribute) ? e.getAttribute(attribute) : other;
    }

    private static String local(String name) {
      return name.substring(name.indexOf(':') + 1);
    }

    private static final class Shape {
      private String text = "-";
      private boolean open;
      private final List<String> children = new ArrayList<>();
      private final List<String> attributes = new ArrayList<>();
    }
  }

  // --- code lists: list, code, English name, French name

  private void codes() throws Exception {
    var all = new TreeMap<String, List<String[]>>();
    for (Path file : list(from.resolve("codelists"))) {
      all.put(listName(file), items(file));
    }
    Files.writeString(to.resolve("codes.tsv"), lines(all));
    for (String version : List.of("2.01", "2.02")) {
      var older = new TreeMap<String, List<String[]>>();
      for (Path file : list(from.resolve("codelists-embedded-" + version))) {
        older.put(listName(file), items(file));
      }
      Files.writeString(to.resolve("codes-" + version + ".tsv"), lines(older));
    }
  }

  private static String lines(Map<String, List<String[]>> lists) {
    var out = new StringBuilder();
    lists.forEach(
        (name, items) ->
            items.forEach(
                i -> out.append(name).append('\t').append(String.join("\t", i)).append('\n')));
    return out.toString();
  }

  private static String listName(Path file) {
    return file.getFileName().toString().replace(".xml", "");
  }

  private static List<String[]> items(Path file) throws Exception {
    var out = new ArrayList<String[]>();
    var found = parse(file).getElementsByTagName("codelist-item");
    for (int i = 0; i < found.getLength(); i++) {
      String code = "";
      String english = "";
      String french = "";
      for (Element e : children((Element) found.item(i))) {
        if (e.getLocalName().equals("code")) {
          code = e.getTextContent().strip();
        } else if (e.getLocalName().equals("name")) {
          for (Element n : children(e)) {
            if (n.getAttribute("xml:lang").equals("fr")) {
              french = tidy(n);
            } else if (english.isEmpty()) {
              english = tidy(n);
            }
          }
        }
      }
      out.add(new String[] {code, english, french});
    }
    return out;
  }

  private static String tidy(Element e) {
    return e.getTextContent().strip().replaceAll("\\s+", " ");
  }

  // --- rules without their sentences, and the rest

  private void rules(String version) throws IOException {
    String json = Files.readString(from.resolve("ruleset-" + version + ".json"));
    String string = "\"(?:[^\"\\\\]|\\\\.)*\"";
    json = Pattern.compile(",\\s*\"link\":\\s*\\{[^}]*\\}").matcher(json).replaceAll("");
    json = Pattern.compile(",\\s*\"message\":\\s*" + string).matcher(json).replaceAll("");
    json = Pattern.compile("(" + string + ")|\\s+").matcher(json).replaceAll(m -> quoted(m.group(1)));
    Files.writeString(
        to.resolve("rules-" + version + ".json"), json.replace("\"/iati-", "\n\"/iati-") + "\n");
  }

  private static String quoted(String group) {
    return group == null ? "" : java.util.regex.Matcher.quoteReplacement(group);
  }

  private void copyFacts(String source, String target) throws IOException {
    List<String> lines = Files.readAllLines(from.resolve(source));
    Files.writeString(
        to.resolve(target), String.join("\n", lines.subList(1, lines.size())) + "\n");
  }

  private void prefixes() throws IOException {
    var out = new StringBuilder();
    for (String line : Files.readAllLines(from.resolve("org-id-prefixes.tsv"))) {
      String[] cells = line.split("\t", -1);
      if (cells[1].equals("confirmed")) {
        out.append(cells[0]).append('\n');
      }
    }
    Files.writeString(to.resolve("organisation-prefixes.txt"), out);
  }

  // --- XML

  private static List<Path> list(Path dir) throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files.sorted().toList();
    }
  }

  private static Document parse(Path file) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(file.toFile());
  }

  private static List<Element> children(Node node) {
    var out = new ArrayList<Element>();
    for (Node n = node.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element e) {
        out.add(e);
      }
    }
    return out;
  }
}
