package org.jisr.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jisr.store.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Files over HTTP: taken in with a form, given out to be kept and never shown inside a page. */
public final class Attachments {

  private Attachments() {}

  /** Writes the bytes of a file. */
  public interface Body {
    void write(OutputStream out) throws IOException;
  }

  /** What came with a form; without a file, one of no bytes. */
  public static Upload taken(@Nullable MultipartFile file) throws IOException {
    return file == null
        ? new Upload("", new byte[0])
        : new Upload(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
  }

  /**
   * Gives a file out. It is kept by nobody on the way: what is taken from sight is gone at once.
   *
   * @param size in bytes
   */
  public static void give(
      HttpServletResponse response, String name, String mediaType, long size, Body body)
      throws IOException {
    ContentDisposition keep =
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
    response.setContentType(mediaType);
    response.setContentLengthLong(size);
    response.setHeader("Content-Disposition", keep.toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "private, no-store");
    body.write(response.getOutputStream());
  }

  /** What to throw for a file that is not there, or not for this reader. */
  public static NoResourceFoundException absent(HttpServletRequest request) {
    return new NoResourceFoundException(HttpMethod.GET, request.getRequestURI(), "document");
  }
}
