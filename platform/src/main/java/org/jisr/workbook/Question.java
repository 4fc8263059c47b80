package org.jisr.workbook;

import java.util.List;
import org.jisr.base.LocalText;
import org.jisr.people.Organisation;

/**
 * An organisation of a workbook that may be one that Jisr knows: a person decides.
 *
 * @param reference the name it has within the workbook
 * @param row of the sheet, from 1
 * @param candidates those it may be, the likeliest first
 * @param answer the number of one of them, {@link #NEW}, or empty while nobody decided
 */
public record Question(
    String reference, int row, LocalText name, List<Organisation> candidates, String answer) {

  public static final String NEW = "new";

  public boolean open() {
    return answer.isEmpty();
  }
}
