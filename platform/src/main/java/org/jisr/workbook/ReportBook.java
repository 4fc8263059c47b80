package org.jisr.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jisr.web.Page;

/** The faults of an upload as a workbook of one sheet, in the reader's language. */
final class ReportBook {

  private static final List<String> HEADS =
      List.of("workbook.cell", "workbook.heading", "workbook.typed", "workbook.wrong");
  private static final double[] WIDTHS = {24, 30, 40, 110};

  private ReportBook() {}

  static byte[] of(Page page, Upload upload, Check check) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Workbook book = new Workbook(out, "Jisr", "1.0");
      Worksheet sheet = book.newWorksheet(page.t("workbook.report"));
      if (page.rtl()) {
        sheet.rightToLeft();
      }
      sheet.value(0, 0, Neutral.cell(upload.fileName()));
      sheet.value(1, 0, page.t("workbook.faults", check.total()));
      sheet.style(1, 0).bold().set();
      for (int c = 0; c < HEADS.size(); c++) {
        sheet.value(3, c, page.t(HEADS.get(c)));
        sheet.style(3, c).bold().fillColor(Paint.LINE).set();
        sheet.width(c, WIDTHS[c]);
      }
      int r = 4;
      for (Fault fault : check.faults()) {
        write(page, sheet, r++, fault);
      }
      sheet.range(4, 0, r, 3).style().wrapText(true).verticalAlignment("top").set();
      sheet.freezePane(0, 4);
      book.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(Page page, Worksheet sheet, int r, Fault fault) {
    sheet.value(r, 0, Neutral.cell(fault.place()));
    sheet.value(r, 1, Neutral.cell(fault.heading()));
    sheet.value(r, 2, Neutral.cell(fault.visible()));
    sheet.value(r, 3, page.say(fault.key(), fault.args()));
  }
}
