package org.jisr.web;

import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Keeps what is being typed: by itself with JavaScript, by a button without. */
@Controller
class DraftPages {

  private final Drafts drafts;

  DraftPages(Drafts drafts) {
    this.drafts = drafts;
  }

  /** Answers the time, as words, for the note under the form. */
  @PostMapping(value = "/work/drafts", headers = "X-Jisr=draft")
  ResponseEntity<String> keepQuietly(Page page, Form form) {
    Instant at = drafts.keep(page.signedIn().person().id(), address(form), form.values());
    String zoned = page.formats().time(at, page.territory(page.signedIn().seat().side()).zone());
    return ResponseEntity.ok()
        .header("Content-Type", "text/plain;charset=UTF-8")
        .body(page.t("draft.saved", zoned));
  }

  @PostMapping("/work/drafts")
  View keep(Page page, Form form) {
    drafts.keep(page.signedIn().person().id(), address(form), form.values());
    return View.of("web/kept", "back", address(form));
  }

  @PostMapping("/work/drafts/drop")
  View drop(Page page, Form form) {
    drafts.drop(page.signedIn().person().id(), address(form));
    return View.of("web/dropped", "back", address(form));
  }

  private static String address(Form form) {
    return Carried.ownAddress(form.value("_draft"));
  }
}
