package org.jisr.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
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

  /** Like the secret of somebody's own calendar, and nobody's: with a secret one is signed in. */
  private static final String NOBODYS = "A".repeat(43);

  /** As many as ask at once: about what keeps the processors of a small machine busy. */
  private static final int READERS = 6;

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

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
          case "/roadmaps/{code}", "/roadmaps/{roadmap}/{code}" ->
              Places.roadmaps(jisr, path.contains("{roadmap}"));
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

  /** One question and under which name its answer is kept. */
  private record Question(String name, String method, Lang lang, String address) {

    static Question get(Lang lang, String address) {
      return new Question(lang.code() + " " + address, "GET", lang, address);
    }
  }

  /** Everything once: each address in each language, then with each query. */
  public Map<String, Seen> all() {
    return answers(addresses().stream().flatMap(Walk::questions));
  }

  private static Stream<Question> questions(String address) {
    return Stream.of(
            Stream.of(Lang.values()).map(lang -> Question.get(lang, address)),
            QUERIES.stream().map(query -> Question.get(Lang.FR, address + "?" + query)),
            Stream.of(new Question("HEAD " + address, "HEAD", Lang.FR, address)),
            Stream.of(Question.get(Lang.FR, address + "/none")))
        .flatMap(all -> all);
  }

  /** Every search for the words, in every language; each with the word that was asked for. */
  private Map<String, Map<String, Seen>> searches() {
    List<String> addresses = addresses();
    Map<String, Map<String, Seen>> byWord = new LinkedHashMap<>();
    for (String word : words) {
      byWord.put(
          word,
          answers(
              addresses.stream()
                  .flatMap(address ->
                      Stream.of(Lang.values())
                          .map(lang -> Question.get(lang, address + "?q=" + word)))));
    }
    return byWord;
  }

  /** Asks a few at a time, as many readers do; in the order of the questions. */
  private Map<String, Seen> answers(Stream<Question> questions) {
    Map<String, Seen> seen = new LinkedHashMap<>();
    try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
      questions
          .map(asked ->
              Map.entry(
                  asked.name(),
                  readers.submit(() -> ask(asked.method(), asked.lang(), asked.address()))))
          .toList()
          .forEach(asked -> seen.put(asked.getKey(), answer(asked.getValue())));
    }
    return seen;
  }

  private static Seen answer(Future<Seen> asked) {
    try {
      return asked.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Where any of these words stands, on all that is read and in all that is searched. */
  public List<String> found(List<String> sought) {
    return Stream.of(saying(all(), sought), searched(sought)).flatMap(List::stream).toList();
  }

  /**
   * Where a search finds these words; what was searched for itself is echoed: it does not count.
   */
  public List<String> searched(List<String> sought) {
    return searches().entrySet().stream()
        .flatMap(search ->
            saying(
                search.getValue(),
                sought.stream().filter(word -> !word.equals(search.getKey())).toList())
                .stream())
        .toList();
  }

  /** Which of the answers say which of the words. */
  public static List<String> saying(Map<String, Seen> answers, List<String> sought) {
    return answers.entrySet().stream()
        .flatMap(answer ->
            sought.stream()
                .filter(answer.getValue()::says)
                .map(word -> answer.getKey() + " says " + word))
        .toList();
  }

  /** The addresses that answered otherwise before. */
  public static List<String> changed(Map<String, Seen> before, Map<String, Seen> after) {
    return after.entrySet().stream()
        .filter(answer -> before.containsKey(answer.getKey()))
        .filter(answer -> !answer.getValue().equals(before.get(answer.getKey())))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
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
      return Seen.of(address, CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
