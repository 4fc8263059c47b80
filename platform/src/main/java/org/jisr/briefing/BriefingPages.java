package org.jisr.briefing;

import java.util.Optional;
import org.jisr.web.Form;
import org.jisr.web.Page;
import org.jisr.web.View;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The briefing on screen, and as one sheet in the language asked for. */
@Controller
class BriefingPages {

  private final Briefings briefings;
  private final Sheets sheets;

  BriefingPages(Briefings briefings, Sheets sheets) {
    this.briefings = briefings;
    this.sheets = sheets;
  }

  @GetMapping("/work/briefing")
  View show(Page page, Form form) {
    Optional<String> axis = axis(form);
    return View.of(
        "briefing/page",
        "briefing",
        briefings.of(axis, page.today()),
        "axes",
        briefings.axes(),
        "axis",
        axis);
  }

  @GetMapping("/work/briefing.pdf")
  ResponseEntity<byte[]> print(Page page, Form form) {
    Optional<String> axis = axis(form);
    Briefing briefing = briefings.of(axis, page.today());
    String name = "jisr-" + page.today() + "-" + page.lang().code() + ".pdf";
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header("Content-Language", page.lang().code())
        .header("Cache-Control", "no-store")
        .header(
            "Content-Disposition", ContentDisposition.inline().filename(name).build().toString())
        .body(sheets.print(page, briefing, briefings.title(axis)));
  }

  private static Optional<String> axis(Form form) {
    return Optional.of(form.text("axis")).filter(code -> !code.isEmpty());
  }
}
