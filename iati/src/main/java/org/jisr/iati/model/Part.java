package org.jisr.iati.model;

/** What a document is made of, in the order it is read and written. */
public sealed interface Part {

  /** A comment or instruction before the root or behind it. */
  record Outside(Node node) implements Part {}

  /** The root opens; its children follow as parts of their own. */
  record Root(Node.Element element) implements Part {}

  /** A child of the root: an activity, an organisation, the space between them. */
  record Child(Node node) implements Part {}

  /** The root closes. */
  record End() implements Part {}
}
