package org.jisr.partnership;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jisr.base.Lang;
import org.jisr.people.By;
import org.jisr.web.Attachments;
import org.jisr.web.Form;
import org.jisr.web.Page;
import org.jisr.web.Sending;
import org.jisr.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The files of an agreement, taken in and given out only through it. */
@Controller
class DocumentPages {

  private final AgreementFiles files;
  private final Agreements agreements;
  private final AgreementSheet sheet;
  private final Sending sending;

  DocumentPages(
      AgreementFiles files, Agreements agreements, AgreementSheet sheet, Sending sending) {
    this.files = files;
    this.agreements = agreements;
    this.sheet = sheet;
    this.sending = sending;
  }

  @PostMapping("/work/agreements/{id}/documents")
  View attach(
      By by,
      Form form,
      @PathVariable long id,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
      throws IOException {
    AgreementFiles.Attach attach =
        new AgreementFiles.Attach(id, form.text("title"), lang(form), Attachments.taken(file));
    return View.after(
        sending.send(form, () -> files.attach(by, attach)),
        "/work/agreements/" + id + "#documents",
        refused -> again(id, form.with(refused)));
  }

  private static Lang lang(Form form) {
    Optional<Lang> lang = Lang.find(form.text("lang"));
    if (form.text("lang").isEmpty()) {
      form.fault("lang", "form.choice.missing");
    } else if (lang.isEmpty()) {
      form.fault("lang", "form.choice.invalid", form.text("lang"));
    }
    return lang.orElse(Lang.FR);
  }

  private View again(long id, Form form) {
    return agreements
        .find(id)
        .map(a -> View.of(422, "partnership/documentform", "agreement", a, "form", form))
        .orElseGet(View.Absent::new);
  }

  @PostMapping("/work/agreements/{id}/documents/{document}/remove")
  View remove(Page page, By by, @PathVariable long id, @PathVariable long document) {
    return View.after(
        files.remove(by, id, document),
        "/work/agreements/" + id + "#documents",
        refused -> sheet.refused(page, id, refused));
  }

  /** Gives the bytes out to be kept, never to be shown inside the page. */
  @GetMapping("/work/agreements/{id}/documents/{document}")
  void read(
      @PathVariable long id,
      @PathVariable long document,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, NoResourceFoundException {
    Agreement.Document found =
        files.find(id, document).orElseThrow(() -> Attachments.absent(request));
    Attachments.give(
        response,
        found.fileName(),
        found.mediaType(),
        found.size(),
        out -> files.write(found, out));
  }
}
