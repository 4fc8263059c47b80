package org.jisr.bench.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A workbook of many projects, each with a place, a milestone and a promise, brought over HTTP and
 * entered: what an officer waits for, beside its limit. Argument: projects (default 10000).
 */
final class Import {

  private static final int PORT = 18_083;
  private static final int LIMIT = 5_000;
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final Running running;
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  private Import(Running running) {
    this.running = running;
  }

  static void run(Path home, String[] args) throws IOException, InterruptedException {
    int projects = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    Path data = Files.createTempDirectory("jisr-bench");
    Running running = Running.start(home, data, PORT);
    running.awaitFirstPage(System.nanoTime());
    Import officer = new Import(running);
    officer.signIn();
    officer.measure("warm", Math.min(1_000, projects));
    officer.measure("Projet", projects);
    System.out.printf("%-60s %6d MiB%n", "resident memory after it", running.residentMiB());
    running.stop();
  }

  private void signIn() throws IOException, InterruptedException {
    form("signin", "login=casa-officer&password=jisr-demonstration");
  }

  private void measure(String word, int projects) throws IOException, InterruptedException {
    HttpRequest empty = request("work/workbook.xlsx?lang=en").GET().build();
    byte[] book =
        filled(http.send(empty, HttpResponse.BodyHandlers.ofByteArray()).body(), word, projects);
    long start = System.nanoTime();
    String page = upload(book);
    long brought = System.nanoTime();
    if (!get(page).contains(page + "/enter")) {
      throw new IllegalStateException("the workbook has faults: " + page);
    }
    long read = System.nanoTime();
    form(page.substring(1) + "/enter", "_once=" + UUID.randomUUID());
    long entered = System.nanoTime();
    row(projects + " projects, " + 4 * projects + " rows: brought", start, brought);
    row("report read", brought, read);
    row("entered", read, entered);
    row("all three", start, entered);
  }

  private static byte[] filled(byte[] empty, String word, int projects) throws IOException {
    String mark = word.substring(0, 1);
    return new Filled(empty)
        .rows(
            3,
            projects,
            i ->
                Map.of(
                    "Project", mark + i,
                    "State", "closed",
                    "Title (Français)", word + " illustratif " + i,
                    "Summary (Français)", "Ce que fait " + word + " " + i,
                    "Leading region", "A",
                    "Lead organisation", "ORG-1",
                    "Partner organisation", "ORG-2",
                    "Axis", "AX1",
                    "First day", "01/02/2018",
                    "Last day", "31/12/2019"))
        .rows(
            6,
            projects,
            i ->
                Map.of(
                    "Project", mark + i,
                    "Province or département", "MA-CAS",
                    "Place (Français)", "Casablanca",
                    "Longitude", "-7.62",
                    "Latitude", "33.59"))
        .rows(
            7,
            projects,
            i ->
                Map.of(
                    "Project", mark + i,
                    "Milestone (Français)", "Bilan",
                    "Due on", "30/06/2019"))
        .rows(
            8,
            projects,
            i ->
                Map.of(
                    "Project", mark + i,
                    "Funder", "ORG-2",
                    "Amount promised", "1 234,56",
                    "Currency", "EUR"))
        .bytes();
  }

  private String upload(byte[] book) throws IOException, InterruptedException {
    String part = "--bench\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
    String file =
        "--bench\r\nContent-Disposition: form-data; name=\"file\"; filename=\"b.xlsx\"\r\n\r\n";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(part.formatted("_csrf", token()).getBytes(StandardCharsets.UTF_8));
    body.writeBytes(part.formatted("_once", UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(book);
    body.writeBytes("\r\n--bench--\r\n".getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        request("work/workbook")
            .header("Content-Type", "multipart/form-data; boundary=bench")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.discarding())
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new IllegalStateException("the workbook was refused"));
  }

  private void form(String path, String fields) throws IOException, InterruptedException {
    String token = URLEncoder.encode(token(), StandardCharsets.UTF_8);
    HttpRequest request =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(fields + "&_csrf=" + token))
            .build();
    int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status != 303) {
      throw new IllegalStateException(path + " answered " + status);
    }
  }

  private String token() throws IOException, InterruptedException {
    Matcher found = TOKEN.matcher(get("/work/workbook"));
    if (!found.find() && !(found = TOKEN.matcher(get("/signin"))).find()) {
      throw new IllegalStateException("no form");
    }
    return found.group(1);
  }

  private String get(String path) throws IOException, InterruptedException {
    HttpRequest request = request(path.substring(1)).GET().build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(running.address().resolve(path)).timeout(Duration.ofSeconds(60));
  }

  private static void row(String what, long from, long until) {
    long millis = (until - from) / 1_000_000;
    System.out.printf(
        "%-60s %6d ms   limit %d   ratio %.2f%n", what, millis, LIMIT, (double) millis / LIMIT);
  }
}
