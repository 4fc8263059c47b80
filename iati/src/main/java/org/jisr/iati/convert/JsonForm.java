package org.jisr.iati.convert;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jisr.iati.json.BadJson;
import org.jisr.iati.json.Json;
import org.jisr.iati.json.JsonWriter;
import org.jisr.iati.model.Node;
import org.jisr.iati.model.Node.Attribute;
import org.jisr.iati.model.Node.Element;
import org.jisr.iati.model.Part;
import org.jspecify.annotations.Nullable;

/**
 * Documents as JSON: {@code {"before": […], "root": {"name", "attributes", "children": […]},
 * "after": […]}}. Text is a string, an element an object with name, attributes and children, a
 * comment an object with comment, an instruction an object with instruction.
 */
final class JsonForm {

  private JsonForm() {}

  /** Writes parts as they come. */
  static final class Out implements Consumer<Part> {
    private final JsonWriter json;

    Out(Appendable to) {
      json = new JsonWriter(to).beginObject().key("before").beginArray();
    }

    @Override
    public void accept(Part part) {
      switch (part) {
        case Part.Outside outside -> write(outside.node());
        case Part.Root root -> {
          json.endArray().key("root").beginObject();
          start(root.element());
          json.key("children").beginArray();
        }
        case Part.Child child -> write(child.node());
        case Part.End end -> json.endArray().endObject().key("after").beginArray();
      }
    }

    void end() {
      json.endArray().endObject();
    }

    private void write(Node node) {
      switch (node) {
        case Node.Text t -> json.value(t.value());
        case Node.Comment c -> json.beginObject().key("comment").value(c.value()).endObject();
        case Node.Instruction i ->
            json.beginObject().key("instruction").value(i.value()).endObject();
        case Element e -> {
          json.beginObject();
          start(e);
          if (!e.children().isEmpty()) {
            json.key("children").beginArray();
            e.children().forEach(this::write);
            json.endArray();
          }
          json.endObject();
        }
      }
    }

    private void start(Element e) {
      json.key("name").value(e.name());
      if (!e.attributes().isEmpty()) {
        json.key("attributes").beginObject();
        e.attributes().forEach(a -> json.key(a.name()).value(a.value()));
        json.endObject();
      }
    }
  }

  /** Reads what {@link Out} wrote. Throws {@link BadRow} where it is something else. */
  static void read(String text, Consumer<Part> parts) throws IOException {
    try {
      Map<?, ?> document = object(Json.parse(text));
      for (Object node : list(document.get("before"))) {
        parts.accept(new Part.Outside(node(node)));
      }
      Element root = (Element) node(document.get("root"));
      parts.accept(new Part.Root(new Element(root.name(), root.attributes(), List.of())));
      root.children().forEach(n -> parts.accept(new Part.Child(n)));
      parts.accept(new Part.End());
      for (Object node : list(document.get("after"))) {
        parts.accept(new Part.Outside(node(node)));
      }
    } catch (BadJson e) {
      int line = (int) text.substring(0, e.position()).lines().count();
      throw new BadRow(Math.max(1, line), "");
    } catch (ClassCastException e) {
      throw new BadRow(1, "");
    }
  }

  private static Node node(@Nullable Object value) throws BadRow {
    if (value instanceof String text) {
      return new Node.Text(text);
    }
    Map<?, ?> map = object(value);
    if (map.get("comment") instanceof String comment) {
      return new Node.Comment(comment);
    }
    if (map.get("instruction") instanceof String instruction) {
      return new Node.Instruction(instruction);
    }
    var attributes = new ArrayList<Attribute>();
    if (map.get("attributes") instanceof Map<?, ?> all) {
      all.forEach((k, v) -> attributes.add(new Attribute((String) k, String.valueOf(v))));
    }
    var children = new ArrayList<Node>();
    for (Object child : list(map.get("children"))) {
      children.add(node(child));
    }
    if (!(map.get("name") instanceof String name)) {
      throw new BadRow(1, "name");
    }
    return new Element(name, attributes, children);
  }

  private static Map<?, ?> object(@Nullable Object value) throws BadRow {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new BadRow(1, String.valueOf(value));
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }
}
