package org.jisr.workbook;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.people.By;
import org.jisr.project.Directory;
import org.jisr.web.Form;
import org.jisr.web.Page;
import org.jisr.web.Sending;
import org.jisr.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The workbook: taken out, filled, brought in, checked and entered. */
@Controller
class WorkbookPages {

  private static final String LIST = "/work/workbook";
  private static final String ONE = "/work/workbook/{id}";
  private static final String ABOUT = "about.";

  private final Uploads uploads;
  private final Workbooks workbooks;
  private final Directory directory;
  private final Sending sending;

  WorkbookPages(Uploads uploads, Workbooks workbooks, Directory directory, Sending sending) {
    this.uploads = uploads;
    this.workbooks = workbooks;
    this.directory = directory;
    this.sending = sending;
  }

  @GetMapping(LIST)
  View list(Page page) {
    return listed(200, page, Form.empty());
  }

  private View listed(int status, Page page, Form form) {
    return View.of(
        status,
        "workbook/workbook",
        "form",
        form,
        "uploads",
        uploads.list(page.signedIn().seat().side()));
  }

  /** An empty workbook with the organisations there are. */
  @GetMapping("/work/workbook.xlsx")
  ResponseEntity<byte[]> take(Page page) {
    return Download.of(
        Download.XLSX,
        "jisr-" + page.lang().code() + ".xlsx",
        workbooks.empty(page.lang(), directory.all()));
  }

  @PostMapping(LIST)
  View bring(
      Page page,
      By by,
      Form form,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
      throws IOException {
    boolean large = file != null && file.getSize() > Archive.MOST;
    if (large) {
      form.fault("file", "upload.large", Archive.MOST / 1024 / 1024);
    }
    byte[] content = file == null || large ? new byte[0] : file.getBytes();
    String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
    return View.after(
        sending.send(form, () -> uploads.bring(by, new Uploads.Bring(name, content))),
        ONE,
        refused -> listed(422, page, form.with(refused)));
  }

  @GetMapping(ONE)
  View show(Page page, @PathVariable long id) {
    return on(page, id, upload -> shown(200, upload, List.of()));
  }

  private View shown(int status, Upload upload, List<Refusal> refused) {
    return View.of(
        status,
        "workbook/upload",
        "upload",
        upload,
        "check",
        uploads.check(upload),
        "refused",
        refused);
  }

  /** Every fault that is kept, as a workbook in the reader's language. */
  @GetMapping("/work/workbook/{id}/report.xlsx")
  Object report(Page page, @PathVariable long id) {
    Optional<Upload> upload = uploads.find(page.signedIn().seat().side(), id);
    return upload.isEmpty()
        ? new View.Absent()
        : Download.of(
            Download.XLSX,
            "jisr-report-" + id + ".xlsx",
            ReportBook.of(page, upload.get(), uploads.check(upload.get())));
  }

  @PostMapping("/work/workbook/{id}/answers")
  View match(Page page, By by, Form form, @PathVariable long id) {
    Map<String, String> answers = new HashMap<>();
    form.values()
        .forEach((field, value) -> {
          if (field.startsWith(ABOUT) && value.matches("new|\\d{1,18}")) {
            answers.put(field.substring(ABOUT.length()), value);
          }
        });
    return after(page, id, uploads.answer(by, new Uploads.Answer(id, answers)));
  }

  @PostMapping("/work/workbook/{id}/enter")
  View enter(Page page, By by, Form form, @PathVariable long id) {
    return after(page, id, sending.send(form, () -> uploads.enter(by, id)));
  }

  private View after(Page page, long id, Outcome outcome) {
    return View.after(outcome, ONE, refused -> on(page, id, u -> shown(422, u, refused.reasons())));
  }

  private View on(Page page, long id, Function<Upload, View> then) {
    return uploads.find(page.signedIn().seat().side(), id).map(then).orElseGet(View.Absent::new);
  }
}
