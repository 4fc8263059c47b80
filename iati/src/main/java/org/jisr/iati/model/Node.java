package org.jisr.iati.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A piece of a document. Immutable. */
public sealed interface Node {

  /** An attribute or namespace declaration, its name as written. */
  record Attribute(String name, String value) {}

  /**
   * An element.
   *
   * @param name as written, with its prefix
   */
  record Element(String name, List<Attribute> attributes, List<Node> children) implements Node {

    public Element {
      attributes = List.copyOf(attributes);
      children = List.copyOf(children);
    }

    /** An element without attributes that holds one text. */
    public static Element of(String name, String text) {
      return new Element(name, List.of(), List.of(new Text(text)));
    }

    public Optional<String> attribute(String attributeName) {
      return attributes.stream()
          .filter(a -> a.name().equals(attributeName))
          .map(Attribute::value)
          .findFirst();
    }

    /** The child elements of that name. */
    public List<Element> list(String childName) {
      return children.stream()
          .filter(Element.class::isInstance)
          .map(Element.class::cast)
          .filter(e -> e.name.equals(childName))
          .toList();
    }

    /** All text inside. */
    public String text() {
      return children.stream()
          .map(n ->
              switch (n) {
                case Text t -> t.value();
                case Element e -> e.text();
                case Comment c -> "";
                case Instruction i -> "";
              })
          .collect(Collectors.joining());
    }
  }

  /** Text, references resolved. */
  record Text(String value) implements Node {

    public boolean isBlank() {
      return value.chars().allMatch(c -> c == ' ' || c == '\n' || c == '\t' || c == '\r');
    }
  }

  /** A comment, without its marks. */
  record Comment(String value) implements Node {}

  /** A processing instruction, target and content, without its marks. */
  record Instruction(String value) implements Node {}
}
