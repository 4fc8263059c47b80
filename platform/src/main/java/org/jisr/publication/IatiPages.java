package org.jisr.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.jisr.base.Lang;
import org.jisr.iati.answer.Rows;
import org.jisr.iati.finding.Language;
import org.jisr.iati.finding.Messages;
import org.jisr.iati.validate.Options;
import org.jisr.iati.validate.Validator;
import org.jisr.web.Page;
import org.jisr.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page that validates an IATI file. Nothing that is sent is kept. */
@Controller
class IatiPages {

  private final Places places;
  private final Map<Lang, Messages> messages = new EnumMap<>(Lang.class);

  IatiPages(Places places) {
    this.places = places;
    for (Lang lang : Lang.values()) {
      messages.put(lang, Messages.in(Language.of(lang.code()).orElseThrow()));
    }
  }

  @GetMapping("/iati")
  View ask() {
    return View.of("publication/iati", "fault", "");
  }

  @PostMapping(value = "/iati", params = "!tsv")
  View check(
      Page page,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      HttpServletResponse response)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return View.of(422, "publication/iati", "fault", page.t("upload.missing"));
    }
    if (!places.take()) {
      return busy(response);
    }
    try {
      IatiSheet sheet = IatiSheet.of(name(file), file::getInputStream, messages(page));
      return View.of("publication/findings", "sheet", sheet);
    } finally {
      places.leave();
    }
  }

  private static View busy(HttpServletResponse response) {
    response.setHeader("Retry-After", Places.PATIENCE);
    return View.of(503, "web/busy");
  }

  @PostMapping(value = "/iati", params = "tsv")
  @Nullable View download(
      Page page,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      HttpServletResponse response)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return View.of(422, "publication/iati", "fault", page.t("upload.missing"));
    }
    if (!places.take()) {
      return busy(response);
    }
    response.setContentType("text/tab-separated-values;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"findings.tsv\"");
    try (InputStream in = file.getInputStream();
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
      new Validator(Options.standard()).validate(in, new Rows(out, name(file), messages(page)));
    } finally {
      places.leave();
    }
    return null;
  }

  private Messages messages(Page page) {
    return messages.getOrDefault(page.lang(), Messages.in(Language.EN));
  }

  private static String name(MultipartFile file) {
    String name = file.getOriginalFilename();
    return name == null || name.isBlank() ? "iati.xml" : name;
  }
}
