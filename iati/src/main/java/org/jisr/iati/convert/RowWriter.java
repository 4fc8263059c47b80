package org.jisr.iati.convert;

import java.util.List;
import java.util.function.Consumer;
import org.jisr.iati.model.Node;
import org.jisr.iati.model.Node.Element;
import org.jisr.iati.model.Part;
import org.jspecify.annotations.Nullable;

/** Turns the parts of a document into rows. */
final class RowWriter implements Consumer<Part> {

  private final Consumer<Row> rows;
  private String item = "";

  RowWriter(Consumer<Row> rows) {
    this.rows = rows;
  }

  @Override
  public void accept(Part part) {
    switch (part) {
      case Part.Outside outside -> aside(outside.node(), 0, null);
      case Part.Root root ->
          rows.accept(
              new Row("", 0, root.element().name(), null, root.element().attributes(), null, null));
      case Part.Child child -> {
        item = child.node() instanceof Element e ? identifier(e) : "";
        node(child.node(), 1, null);
      }
      case Part.End end -> {}
    }
  }

  private static String identifier(Element record) {
    for (String name : List.of("iati-identifier", "organisation-identifier")) {
      List<Element> found = record.list(name);
      if (!found.isEmpty()) {
        return found.get(0).text().strip();
      }
    }
    return "";
  }

  private void node(Node node, int level, @Nullable String before) {
    if (!(node instanceof Element element)) {
      aside(node, level, before);
      return;
    }
    List<Node> children = element.children();
    if (children.isEmpty()) {
      row(element, level, null, before, null);
    } else if (children.size() == 1 && children.get(0) instanceof Node.Text text) {
      row(element, level, text.value(), before, null);
    } else {
      String after = children.getLast() instanceof Node.Text t && t.isBlank() ? t.value() : null;
      row(element, level, null, before, after);
      children(after == null ? children : children.subList(0, children.size() - 1), level + 1);
    }
  }

  /** Blank text goes with the element behind it; two texts in a row stay rows of their own. */
  private void children(List<Node> children, int level) {
    String before = null;
    for (int i = 0; i < children.size(); i++) {
      boolean last = i == children.size() - 1;
      if (children.get(i) instanceof Node.Text t
          && t.isBlank()
          && before == null
          && !last
          && !(children.get(i + 1) instanceof Node.Text)) {
        before = t.value();
      } else {
        node(children.get(i), level, before);
        before = null;
      }
    }
  }

  private void aside(Node node, int level, @Nullable String before) {
    switch (node) {
      case Node.Text t -> other(Row.TEXT, level, t.value(), before);
      case Node.Comment c -> other(Row.COMMENT, level, c.value(), before);
      case Node.Instruction i -> other(Row.INSTRUCTION, level, i.value(), before);
      case Element e -> node(e, level, before);
    }
  }

  private void other(String name, int level, String text, @Nullable String before) {
    rows.accept(new Row(item, level, name, text, List.of(), before, null));
  }

  private void row(
      Element e,
      int level,
      @Nullable String text,
      @Nullable String before,
      @Nullable String after) {
    rows.accept(new Row(item, level, e.name(), text, e.attributes(), before, after));
  }
}
