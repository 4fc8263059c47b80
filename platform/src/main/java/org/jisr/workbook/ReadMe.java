package org.jisr.workbook;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jisr.base.Lang;
import org.jisr.web.Texts;

/** The first sheet: how to fill the workbook, what the colours mean, and each column explained. */
record ReadMe(Texts texts, Lang lang) {

  private static final List<String> RULES =
      List.of(
          "workbook.readme.codes",
          "workbook.readme.organisations",
          "workbook.readme.dates",
          "workbook.readme.numbers",
          "workbook.readme.lists",
          "workbook.readme.same",
          "workbook.readme.historic",
          "workbook.readme.publication",
          "workbook.readme.illustrative",
          "workbook.readme.plain");

  void write(Worksheet sheet) {
    int r = 0;
    sheet.value(r, 0, texts.get(lang, "workbook.readme.title"));
    sheet.style(r, 0).bold().fontSize(16).set();
    sheet.value(++r, 0, texts.get(lang, "workbook.readme.lead"));
    r++;
    for (String rule : RULES) {
      sheet.value(++r, 0, texts.get(lang, rule));
    }
    sheet.range(0, 0, r, 0).style().wrapText(true).verticalAlignment("top").set();
    sheet.style(0, 0).bold().fontSize(16).wrapText(true).set();
    colours(sheet, r + 2);
    columns(sheet, r + 6);
    sheet.width(0, 90);
    sheet.width(1, 34);
    sheet.width(2, 18);
    sheet.width(3, 90);
  }

  private void colours(Worksheet sheet, int r) {
    sheet.value(r, 0, texts.get(lang, "workbook.need.required"));
    sheet.style(r, 0).bold().fontColor("FFFFFF").fillColor(Paint.INK).set();
    sheet.value(r + 1, 0, texts.get(lang, "workbook.need.optional"));
    sheet.style(r + 1, 0).bold().fillColor(Paint.LINE).set();
    sheet.value(r + 2, 0, texts.get(lang, "workbook.need.shown"));
    sheet.style(r + 2, 0).italic().fillColor(Paint.SUNK).set();
  }

  private void columns(Worksheet sheet, int start) {
    int r = start;
    List<String> heads =
        List.of("workbook.at", "workbook.heading", "workbook.need", "workbook.what");
    for (int c = 0; c < heads.size(); c++) {
      sheet.value(r, c, texts.get(lang, heads.get(c)));
    }
    sheet.range(r, 0, r, 3).style().bold().set();
    for (Tab tab : Tab.READ) {
      for (Field field : Field.of(tab)) {
        sheet.value(++r, 0, texts.get(lang, tab.label()));
        sheet.value(r, 1, texts.get(lang, field.head()));
        sheet.value(r, 2, texts.get(lang, need(field)));
        sheet.value(r, 3, texts.get(lang, field.hint()));
      }
    }
    sheet.range(start + 1, 0, r, 3).style().wrapText(true).verticalAlignment("top").set();
  }

  private static String need(Field field) {
    if (field.kind().shown()) {
      return "workbook.need.shown";
    }
    return field.required() ? "workbook.need.required" : "workbook.need.optional";
  }
}
