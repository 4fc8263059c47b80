package org.jisr.iati.validate;

import org.jisr.iati.finding.Spot;
import org.jisr.iati.standard.Place;
import org.jisr.iati.xml.Chunk;
import org.jisr.iati.xml.Lines;
import org.jisr.iati.xml.Tape;

/** Makes places in the source out of nodes on a tape. */
final class Spots {

  private final Tape tape;
  private final Places places;
  private Lines body;
  private Lines root;
  private int bodyFrom;

  Spots(Tape tape, Places places, Lines root) {
    this.tape = tape;
    this.places = places;
    this.root = root;
    this.body = root;
  }

  /** The tape now reads this chunk; the root's start tag stands at its beginning. */
  void move(Chunk chunk, RootTag tag) {
    body = chunk.lines();
    bodyFrom = chunk.bodyFrom();
    root = new Lines(chunk.bytes(), 0, bodyFrom, tag.line(), tag.column());
  }

  /** The place of a node, or of an attribute {@code a} as {@code ~a}. */
  Spot of(int node) {
    return node < 0 ? ofAttribute(~node) : at(tape.offset(node), field(node), text(node));
  }

  Spot ofAttribute(int a) {
    String field = field(tape.attributeOwner(a)) + "/@" + tape.attributeNameText(a);
    return at(tape.attributeOffset(a), field, Spot.shortened(tape.attributeText(a)));
  }

  /** The place of an element, with a value that does not stand there itself. */
  Spot of(int node, String value) {
    return at(tape.offset(node), field(node), value);
  }

  Spot at(int offset, String field, String value) {
    Lines lines = offset < bodyFrom ? root : body;
    return new Spot(lines.line(offset), lines.column(offset), field, value);
  }

  /** The element's name behind that of its parent, where the parent is not the record itself. */
  private String field(int node) {
    int element = tape.isText(node) ? tape.parent(node) : node;
    int parent = tape.parent(element);
    Place place = element > Tape.RECORD ? places.of(element) : null;
    if (place != null && !place.path().isEmpty()) {
      return place.label();
    }
    String own = element == Tape.DOCUMENT ? "" : tape.nameText(element);
    return parent > Tape.RECORD ? tape.nameText(parent) + "/" + own : own;
  }

  /** The text of an element that holds no other. */
  private String text(int node) {
    for (int n = node + 1; n < tape.end(node); n++) {
      if (!tape.isText(n)) {
        return "";
      }
    }
    return Spot.shortened(tape.beginning(node, Spot.LONGEST));
  }
}
