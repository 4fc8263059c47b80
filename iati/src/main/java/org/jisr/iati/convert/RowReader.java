package org.jisr.iati.convert;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jisr.iati.model.Node;
import org.jisr.iati.model.Node.Element;
import org.jisr.iati.model.Part;
import org.jspecify.annotations.Nullable;

/** Turns rows back into the parts of a document. */
final class RowReader {

  private final Consumer<Part> parts;
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable String root;
  private boolean ended;

  /** An element whose rows are still coming. */
  private record Open(Row row, List<Node> children) {
    private Element close() {
      if (row.text() != null) {
        children.add(0, new Node.Text(row.text()));
      }
      if (row.after() != null) {
        children.add(new Node.Text(row.after()));
      }
      return new Element(row.name(), row.attributes(), children);
    }
  }

  RowReader(Consumer<Part> parts) {
    this.parts = parts;
  }

  /** Throws where the row does not fit behind those before it; the message is its name. */
  void accept(Row row) throws IOException {
    closeTo(row.level());
    if (row.level() == 0) {
      top(row);
      return;
    }
    if (root == null || ended || row.level() > open.size() + 1) {
      throw new IOException(row.name());
    }
    if (row.before() != null) {
      add(new Node.Text(row.before()));
    }
    if (row.name().startsWith("#")) {
      add(aside(row));
    } else {
      open.push(new Open(row, new ArrayList<>()));
    }
  }

  void end() throws IOException {
    closeTo(0);
    if (root == null) {
      throw new IOException("");
    }
    finish();
  }

  private void top(Row row) throws IOException {
    if (row.name().startsWith("#")) {
      finish();
      parts.accept(new Part.Outside(aside(row)));
    } else if (root == null) {
      root = row.name();
      parts.accept(new Part.Root(new Element(row.name(), row.attributes(), List.of())));
    } else {
      throw new IOException(row.name());
    }
  }

  private void finish() {
    if (root != null && !ended) {
      ended = true;
      parts.accept(new Part.End());
    }
  }

  private void closeTo(int level) {
    while (!open.isEmpty() && open.size() >= level) {
      add(open.pop().close());
    }
  }

  private void add(Node node) {
    Open parent = open.peek();
    if (parent == null) {
      parts.accept(new Part.Child(node));
    } else {
      parent.children.add(node);
    }
  }

  private static Node aside(Row row) throws IOException {
    String text = Objects.requireNonNullElse(row.text(), "");
    return switch (row.name()) {
      case Row.TEXT -> new Node.Text(text);
      case Row.COMMENT -> new Node.Comment(text);
      case Row.INSTRUCTION -> new Node.Instruction(text);
      default -> throw new IOException(row.name());
    };
  }
}
