package org.jisr.workbook;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file as an answer: to be kept, never to be shown inside a page. */
public final class Download {

  public static final MediaType GEOJSON = new MediaType("application", "geo+json");
  public static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  public static final MediaType XLSX =
      new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private Download() {}

  public static ResponseEntity<byte[]> of(MediaType type, String name, String body) {
    return of(type, name, body.getBytes(StandardCharsets.UTF_8));
  }

  public static ResponseEntity<byte[]> of(MediaType type, String name, byte[] body) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            "Content-Disposition",
            ContentDisposition.attachment().filename(name).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Vary", "Accept-Language, Cookie")
        .body(body);
  }
}
