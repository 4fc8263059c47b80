package org.jisr.iati.convert;

import java.util.List;
import org.jisr.iati.model.Node.Attribute;
import org.jspecify.annotations.Nullable;

/**
 * One element, text, comment or instruction of a document.
 *
 * @param item the identifier of the activity or organisation it belongs to
 * @param level 0 for the root and what stands outside it
 * @param name the element's name; {@code #text}, {@code #comment}, {@code #instruction} for others
 * @param text the text of an element that holds nothing else, or of the others; else null
 * @param before the white space in front of it, null for none
 * @param after the white space before its end tag, null for none
 */
record Row(
    String item,
    int level,
    String name,
    @Nullable String text,
    List<Attribute> attributes,
    @Nullable String before,
    @Nullable String after) {

  static final String TEXT = "#text";
  static final String COMMENT = "#comment";
  static final String INSTRUCTION = "#instruction";
}
