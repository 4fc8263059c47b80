package org.jisr.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jisr.base.Lang;
import org.jisr.people.Act;
import org.jisr.project.Project;

/**
 * Everything that is open without a sign-in, from the access table: a new page or file is walked by
 * itself. What the walk cannot read or has no example for fails it, so that nothing is passed by.
 *
 * @param codes of projects, whose own addresses are walked too
 * @param words to search for, where there is a search
 */
public record Walk(Running jisr, Collection<String> codes, Collection<String> words) {

  private static final List<String> QUERIES =
      List.of(
          "limit=100",
          "axis=AX1&side=A&state=CONTRACTED",
          "side=B",
          "near=33.00,-7.60",
          "near=06.461.01.15&within=50",
          "commune=Settat",
          "after=1");

  /** What is made for each answer: keys of forms, a session. */
  private static final Pattern FRESH =
      Pattern.compile("name=\"_(csrf|once)\" value=\"[^\"]*\"|JSESSIONID=\\w+");

  private static final Pattern WRITTEN =
      Pattern.compile("<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\\w+>");

  /** Headers of the line and of the moment, not of what is answered. */
  private static final List<String> UNSTEADY =
      List.of("date", "set-cookie", "content-length", "connection", "keep-alive");

  /** Like the secret of somebody's own calendar, and nobody's: with a secret one is signed in. */
  private static final String NOBODYS = "A".repeat(43);

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** What was answered: enough to tell two answers apart. */
  public record Seen(int status, String headers, String body) {

    public boolean says(String word) {
      return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])")
          .matcher(headers + "\n" + body)
          .find();
    }
  }

  /** Every open address that is read, with examples for its variables. */
  public List<String> addresses() {
    return Arrays.stream(Act.values())
        .filter(act -> act.open() && act.method().equals("GET"))
        .flatMap(act -> examples(act.path()))
        .toList();
  }

  private Stream<String> examples(String path) {
    if (!path.contains("{")) {
      return Stream.of(path);
    }
    Stream<String> filled =
        switch (path) {
          case "/projects/{code}/documents/{version}" ->
              Stream.concat(codes.stream(), Stream.of("JSR-98765"))
                  .flatMap(code ->
                      versions(code)
                          .map(version ->
                              path.replace("{code}", code)
                                  .replace("{version}", Long.toString(version))));
          case "/calendar/{token}.ics" -> Stream.of(path.replace("{token}", NOBODYS));
          case "/projects/{code}", "/api/v1/projects/{code}" ->
              Stream.concat(codes.stream(), Stream.of("JSR-98765"))
                  .map(code -> path.replace("{code}", code));
          case "/commitments/{code}" ->
              Places.codes(jisr, "commitments").map(code -> path.replace("{code}", code));
          case "/agreements/{code}" ->
              Places.codes(jisr, "agreements").map(code -> path.replace("{code}", code));
          case "/about/{page}" ->
              Stream.of("accessibility", "privacy", "legal")
                  .map(page -> path.replace("{page}", page));
          default -> throw new AssertionError("give the walk an example for " + path);
        };
    return filled.peek(example -> {
      if (example.contains("{")) {
        throw new AssertionError("give the walk an example for " + example);
      }
    });
  }

  /** Every version of a project's documents, shown or not, and one that no project has. */
  private Stream<Long> versions(String code) {
    List<Long> versions =
        jisr.sql()
            .sql(
                """
                select v.id from dossier.version v
                join dossier.document d on d.id = v.document_id
                join project.project p on p.id = d.project_id
                where p.number = ? order by v.id
                """)
            .param(Project.number(code).orElseThrow())
            .query(Long.class)
            .list();
    return Stream.concat(versions.stream(), Stream.of(987_654_321L));
  }

  /** Everything once: each address in each language, then with each query. */
  public Map<String, Seen> all() {
    Map<String, Seen> seen = new LinkedHashMap<>();
    for (String address : addresses()) {
      for (Lang lang : Lang.values()) {
        seen.put(lang.code() + " " + address, get(lang, address));
      }
      for (String query : QUERIES) {
        seen.put("fr " + address + "?" + query, get(Lang.FR, address + "?" + query));
      }
      seen.put("HEAD " + address, ask("HEAD", Lang.FR, address));
      seen.put("fr " + address + "/none", get(Lang.FR, address + "/none"));
    }
    return seen;
  }

  /** Every search for the words, in every language; each with the word that was asked for. */
  public Map<String, Map<String, Seen>> searches() {
    Map<String, Map<String, Seen>> byWord = new LinkedHashMap<>();
    for (String word : words) {
      Map<String, Seen> seen = new LinkedHashMap<>();
      for (String address : addresses()) {
        for (Lang lang : Lang.values()) {
          String asked = address + "?q=" + word;
          seen.put(lang.code() + " " + asked, get(lang, asked));
        }
      }
      byWord.put(word, seen);
    }
    return byWord;
  }

  public Seen get(Lang lang, String address) {
    return ask("GET", lang, address);
  }

  /** Asks with the headers of a cache that has something already, as a second visit does. */
  public Seen ask(String method, Lang lang, String address, String... headers) {
    jisr.clock().pass(Duration.ofMillis(60));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + jisr.port() + address))
            .timeout(Duration.ofSeconds(30))
            .header("Accept-Language", lang.code())
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<byte[]> answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
      return new Seen(answer.statusCode(), headers(answer), text(address, answer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
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
