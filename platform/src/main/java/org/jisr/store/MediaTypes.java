package org.jisr.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The kinds of files a record takes, known by their first bytes and not by what they are called. A
 * file whose name says something else, or that is two kinds at once, is refused.
 */
final class MediaTypes {

  /**
   * @param start the bytes every file of this kind begins with, in Latin-1
   * @param inside a name that must stand within the first entries of a zip, else empty
   */
  record Kind(String type, List<String> endings, String start, String inside) {}

  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
  private static final List<Kind> KINDS =
      List.of(
          new Kind("application/pdf", List.of("pdf"), "%PDF-", ""),
          new Kind("image/png", List.of("png"), "\u0089PNG\r\n\u001a\n", ""),
          new Kind("image/jpeg", List.of("jpg", "jpeg"), "\u00ff\u00d8\u00ff", ""),
          new Kind(OOXML + "wordprocessingml.document", List.of("docx"), "PK\u0003\u0004", "word/"),
          new Kind(OOXML + "spreadsheetml.sheet", List.of("xlsx"), "PK\u0003\u0004", "xl/"),
          new Kind(
              "application/vnd.oasis.opendocument.text",
              List.of("odt"),
              "PK\u0003\u0004",
              "opendocument.text"));

  private static final Pattern PAGE =
      Pattern.compile("<(!doctype html|html|script|svg|body|iframe)\\b", Pattern.CASE_INSENSITIVE);

  private MediaTypes() {}

  static Optional<Kind> of(byte[] content) {
    String head = new String(content, 0, Math.min(content.length, 64), StandardCharsets.ISO_8859_1);
    return KINDS.stream()
        .filter(kind -> head.startsWith(kind.start()))
        .filter(kind -> kind.inside().isEmpty() || holds(content, kind.inside()))
        .findFirst();
  }

  static boolean fits(byte[] content, String fileName) {
    String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return of(content)
        .filter(kind -> kind.endings().contains(ending) && alone(kind, content))
        .isPresent();
  }

  /** True when the file is this kind and not another beside it, and unpacks to a bounded size. */
  private static boolean alone(Kind kind, byte[] content) {
    return kind.inside().isEmpty()
        ? !Archive.endsAsOne(content) && !PAGE.matcher(beginning(content)).find()
        : Archive.bounded(content);
  }

  /** As far as a browser looks when it guesses what a file is. */
  private static String beginning(byte[] content) {
    return new String(content, 0, Math.min(content.length, 2048), StandardCharsets.ISO_8859_1);
  }

  private static boolean holds(byte[] content, String name) {
    return new String(content, StandardCharsets.ISO_8859_1).contains(name);
  }
}
