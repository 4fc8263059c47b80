package org.jisr.testing;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** What was answered, read as text: enough to tell two answers apart. */
public record Seen(int status, String headers, String body) {

  /** What is made for each answer: keys of forms, a session. */
  private static final Pattern FRESH =
      Pattern.compile("name=\"_(csrf|once)\" value=\"[^\"]*\"|JSESSIONID=\\w+");

  private static final Pattern WRITTEN =
      Pattern.compile("<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\\w+>");

  /** Headers of the line and of the moment, not of what is answered. */
  private static final List<String> UNSTEADY =
      List.of("date", "set-cookie", "content-length", "connection", "keep-alive");

  /**
   * Reads pages, files, printed paper and spreadsheets.
   *
   * @throws AssertionError for a kind of file this cannot read: nothing is passed by
   */
  static Seen of(String address, HttpResponse<byte[]> answer) throws IOException {
    return new Seen(answer.statusCode(), headers(answer), text(address, answer));
  }

  /** Whether the word stands there as a whole word. */
  public boolean says(String word) {
    return says(headers, word) || says(body, word);
  }

  private static boolean says(String text, String word) {
    int from = text.indexOf(word);
    while (from >= 0) {
      int to = from + word.length();
      if (ends(text, from - 1) && ends(text, to)) {
        return true;
      }
      from = text.indexOf(word, from + 1);
    }
    return false;
  }

  private static boolean ends(String text, int at) {
    return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
  }

  private static String headers(HttpResponse<?> answer) {
    List<String> lines = new ArrayList<>();
    answer
        .headers()
        .map()
        .forEach((name, values) -> {
          if (!UNSTEADY.contains(name)) {
            lines.add(name + ": " + values);
          }
        });
    return String.join("\n", lines);
  }

  private static String text(String address, HttpResponse<byte[]> answer) throws IOException {
    String type = answer.headers().firstValue("content-type").orElse("");
    byte[] body = answer.body();
    if (body.length > 3 && body[0] == 'P' && body[1] == 'K') {
      return unzipped(body);
    }
    if (type.equals("application/pdf") && body.length > 0) {
      return PrintedText.of(body).logical();
    }
    if (body.length == 0 || type.matches("(text/|application/(.*\\+)?(json|xml)).*")) {
      String text = new String(body, StandardCharsets.UTF_8).replace("\r\n ", "");
      return FRESH.matcher(text).replaceAll("fresh");
    }
    throw new AssertionError("teach the walk to read " + type + " of " + address);
  }

  /** By its directory, as a spreadsheet opens it; without the moment at which it was written. */
  private static String unzipped(byte[] body) throws IOException {
    StringBuilder all = new StringBuilder();
    try (ZipFile zip = ZipFile.builder().setByteArray(body).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        all.append(entry.getName()).append('\n');
        all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        all.append('\n');
      }
    }
    return WRITTEN.matcher(all).replaceAll("");
  }
}
