package org.jisr.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jisr.store.Upload;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The largest things that may be sent, from the settings, and what is said of larger ones. */
@Component
class Sizes {

  private final DataSize file;
  private final DataSize upload;
  private final DataSize form;

  Sizes(
      @Value("${spring.servlet.multipart.max-file-size}") DataSize file,
      @Value("${spring.servlet.multipart.max-request-size}") DataSize upload,
      @Value("${server.tomcat.max-http-form-post-size}") DataSize form) {
    this.file = file;
    this.upload = upload;
    this.form = form;
  }

  /** The most bytes a request of this kind brings before it is refused. */
  long largest(HttpServletRequest request) {
    return (multipart(request) ? upload : form).toBytes();
  }

  /** The answer to a request that was larger: the limit, the remedy, and the way to the form. */
  View exceeded(Page page, HttpServletRequest request) {
    boolean upload = multipart(request);
    String why =
        upload
            ? page.t("upload.huge", kept(request) ? Upload.LARGEST : file.toMegabytes())
            : page.t("form.huge", form.toMegabytes());
    return View.of(
        413, "web/unfit", "why", why, "back", Stand.before(request).orElse(""), "status", 413);
  }

  /** True for files that are kept, which are smaller than those that are only read through. */
  private static boolean kept(HttpServletRequest request) {
    return Paths.of(request).startsWith("/work/");
  }

  /** True for a form that brings files. */
  static boolean multipart(HttpServletRequest request) {
    return Objects.requireNonNullElse(request.getContentType(), "").startsWith("multipart/");
  }
}
