package org.jisr.briefing;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.Optional;
import org.jisr.base.LocalText;
import org.jisr.paper.Paper;
import org.jisr.web.Page;
import org.springframework.stereotype.Component;

/**
 * Puts a briefing on exactly one sheet: what does not fit at first is set closer and cut shorter.
 */
@Component
class Sheets {

  private final TemplateEngine templates;
  private final Paper paper;

  Sheets(TemplateEngine templates, Paper paper) {
    this.templates = templates;
    this.paper = paper;
  }

  /**
   * A PDF of one page of A4.
   *
   * @param axis the title of the axis it is about; empty for all
   * @throws IllegalStateException when it takes two pages even in the closest setting; its lists
   *     are bounded so that it does not
   */
  byte[] print(Page page, Briefing briefing, Optional<LocalText> axis) {
    for (Setting setting : Setting.values()) {
      Paper.Printed printed = paper.print(xhtml(page, briefing, axis, setting));
      if (printed.pages() == 1) {
        return printed.bytes();
      }
    }
    throw new IllegalStateException("a briefing of more than one page");
  }

  private String xhtml(Page page, Briefing briefing, Optional<LocalText> axis, Setting setting) {
    StringOutput out = new StringOutput();
    templates.render(
        "briefing/sheet.jte",
        Map.of("page", page, "briefing", briefing, "axis", axis, "setting", setting),
        out);
    return out.toString();
  }
}
