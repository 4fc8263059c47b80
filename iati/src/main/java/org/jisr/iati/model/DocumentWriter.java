package org.jisr.iati.model;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jisr.iati.model.Node.Attribute;
import org.jisr.iati.model.Node.Element;

/**
 * Writes a document part by part as UTF-8.
 *
 * <p>What cannot stand in XML at all (control characters, {@code --} in a comment) is refused with
 * {@link IllegalArgumentException}: the parts a reader hands over never hold it.
 */
public final class DocumentWriter implements Consumer<Part>, AutoCloseable {

  private final Writer out;
  private String root = "";

  public DocumentWriter(OutputStream to) {
    out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
    print("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  @Override
  public void accept(Part part) {
    switch (part) {
      case Part.Outside outside -> {
        write(outside.node());
        print("\n");
      }
      case Part.Root opened -> {
        root = opened.element().name();
        startTag(opened.element());
        print(">");
      }
      case Part.Child child -> write(child.node());
      case Part.End end -> print("</" + root + ">\n");
    }
  }

  private void write(Node node) {
    switch (node) {
      case Node.Text text -> print(escaped(text.value(), false));
      case Node.Comment comment -> print("<!--" + checked(comment.value(), "--") + "-->");
      case Node.Instruction instruction -> print("<?" + checked(instruction.value(), "?>") + "?>");
      case Element element -> element(element);
    }
  }

  private void element(Element element) {
    startTag(element);
    if (element.children().isEmpty()) {
      print("/>");
      return;
    }
    print(">");
    element.children().forEach(this::write);
    print("</" + element.name() + ">");
  }

  private void startTag(Element element) {
    print("<" + element.name());
    for (Attribute a : element.attributes()) {
      print(" " + a.name() + "=\"" + escaped(a.value(), true) + "\"");
    }
  }

  private static String checked(String text, String forbidden) {
    if (text.contains(forbidden)) {
      throw new IllegalArgumentException(forbidden);
    }
    return text;
  }

  private static String escaped(String text, boolean inAttribute) {
    var safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '\r' -> safe.append("&#13;");
        case '"' -> safe.append(inAttribute ? "&quot;" : "\"");
        case '\n' -> safe.append(inAttribute ? "&#10;" : "\n");
        case '\t' -> safe.append(inAttribute ? "&#9;" : "\t");
        default -> safe.append(legal(c));
      }
    }
    return safe.toString();
  }

  private static char legal(char c) {
    if (c < ' ' || c == '\uFFFE' || c == '\uFFFF') {
      throw new IllegalArgumentException(String.format("U+%04X", (int) c));
    }
    return c;
  }

  private void print(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
