package org.jisr.iati.standard;

import org.jisr.iati.xml.Names;

/**
 * One check of a value against a code list.
 *
 * @param id the public validator's id, such as 9.4.1
 * @param field the attribute, or {@code text()}
 * @param list the name of the code list
 * @param link the number of the attribute on which the list depends (a vocabulary), -1 for none
 * @param onParent whether that attribute stands on the parent element
 * @param linkValue the value of that attribute for which this check counts
 * @param isDefault whether it also counts where that attribute is missing or empty
 */
public record CodeCheck(
    String id,
    String severity,
    String category,
    String field,
    CodeList list,
    int link,
    boolean onParent,
    String linkValue,
    boolean isDefault) {

  static CodeCheck parse(String[] cells, CodeList list, Names names) {
    String condition = cells[3];
    if (condition.isEmpty()) {
      return new CodeCheck(cells[0], cells[5], cells[6], cells[2], list, -1, false, "", false);
    }
    boolean onParent = condition.startsWith("@../@");
    int equals = condition.indexOf('=');
    String value = condition.substring(equals + 1);
    boolean isDefault = value.endsWith(" (default)");
    return new CodeCheck(
        cells[0],
        cells[5],
        cells[6],
        cells[2],
        list,
        names.number(condition.substring(onParent ? 5 : 1, equals)),
        onParent,
        isDefault ? value.substring(0, value.indexOf(' ')) : value,
        isDefault);
  }
}
