package org.jisr.workbook;

import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;

/** How the cells of a workbook look: what must be filled is dark, what is only shown is sunk. */
final class Paint {

  static final String INK = "1B2228";
  static final String LINE = "E0D9CA";
  static final String SUNK = "F2EDE2";
  private static final String FAINT = "5F676D";

  private Paint() {}

  static void head(Worksheet sheet, int c, Field field) {
    var style = sheet.style(0, c).bold().wrapText(true).verticalAlignment("top");
    if (field.kind().shown()) {
      style.italic().fontColor(FAINT).fillColor(SUNK).set();
    } else if (field.required()) {
      style.fontColor("FFFFFF").fillColor(INK).set();
    } else {
      style.fillColor(LINE).set();
    }
  }

  static void cells(Range cells, Field field) {
    switch (field.kind()) {
      case DAY -> cells.style().format("dd/mm/yyyy").set();
      case AMOUNT -> cells.style().format("#,##0.00").set();
      case AMOUNT_SHOWN -> cells.style().format("#,##0.00").fontColor(FAINT).set();
      case RATE -> cells.style().format("0.000000").set();
      case DEGREES -> cells.style().format("0.######").set();
      case CODES, WORD -> cells.style().format("@").verticalAlignment("top").set();
      case TEXT -> cells.style().wrapText(true).verticalAlignment("top").set();
      case SHOWN -> cells.style().fontColor(FAINT).wrapText(true).verticalAlignment("top").set();
      case CHOICE -> cells.style().verticalAlignment("top").set();
    }
  }
}
