package org.jisr.bench.platform;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/**
 * A workbook of projects, each in five rows: itself, a commitment served, a place, a milestone and
 * a promise; brought over HTTP, checked, read and entered by an officer who was the first to come
 * after a start. What the officer waits for, beside its limit. Argument: projects of the large
 * workbook (default 10,000).
 */
final class Import {

  private static final int PORT = 18_084;

  /** The whole workbook, in milliseconds. */
  private static final int LIMIT = 5_000;

  private static final int ROWS = 5;

  /** As many projects as make ten thousand rows. */
  private static final int SMALL = 10_000 / ROWS;

  private Import() {}

  static void run(Path home, String[] args) throws IOException, InterruptedException {
    int projects = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    System.out.printf(
        "limit: %d ms; load average %.1f%n",
        LIMIT, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    System.out.printf(
        "%-44s %7s %8s %8s %8s %8s %8s %6s%n",
        "workbook", "kB", "brought", "checked", "entered", "page", "all ms", "ratio");
    started(home, SMALL, "first after a start");
    started(home, projects, "first after a start", "second", "third");
  }

  /** Starts anew, on two processors, and brings so large a workbook once for each time. */
  private static void started(Path home, int projects, String... times)
      throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("jisr-bench");
    Running running = Running.start(home, data, PORT);
    try {
      running.awaitFirstPage(System.nanoTime());
      Guest officer = new Guest(running.address()).signedIn("casa-officer");
      for (int i = 0; i < times.length; i++) {
        measure(officer, (char) ('A' + i), projects, times[i]);
      }
      System.out.printf("  resident memory after it: %d MiB%n", running.residentMiB());
    } finally {
      running.stop();
    }
  }

  private static void measure(Guest officer, char mark, int projects, String time)
      throws IOException, InterruptedException {
    byte[] book = filled(officer.file("work/workbook.xlsx?lang=en"), mark, projects);
    String token = Guest.token(officer.page("work/workbook"));
    long start = System.nanoTime();
    String place = officer.send("work/workbook", form(token), book);
    long brought = System.nanoTime();
    String report = officer.page(place);
    if (!report.contains(place + "/enter")) {
      throw new IllegalStateException("the workbook has faults: " + report);
    }
    long checked = System.nanoTime();
    officer.send(place + "/enter", form(token));
    long entered = System.nanoTime();
    officer.page(place);
    long end = System.nanoTime();
    System.out.printf(
        "%-44s %7d %8d %8d %8d %8d %8d %6.2f%n",
        "%,d projects, %,d rows, %s".formatted(projects, projects * ROWS, time),
        book.length / 1_000,
        millis(start, brought),
        millis(brought, checked),
        millis(checked, entered),
        millis(entered, end),
        millis(start, end),
        (double) millis(start, end) / LIMIT);
  }

  private static Map<String, String> form(String token) {
    return Map.of("_csrf", token, "_once", UUID.randomUUID().toString());
  }

  private static byte[] filled(byte[] empty, char mark, int projects) throws IOException {
    return new Filled(empty)
        .rows(3, projects, i -> project(mark, i))
        .rows(4, projects, i -> Map.of("Project", mark + "" + i, "Commitment", "C" + (1 + i % 5)))
        .rows(6, projects, i -> place(mark, i))
        .rows(
            7,
            projects,
            i ->
                Map.of(
                    "Project", mark + "" + i,
                    "Milestone (Français)", "Bilan de l’étape " + i,
                    "Milestone (العربية)", "حصيلة المرحلة " + i,
                    "Due on", "30/06/2019"))
        .rows(
            8,
            projects,
            i ->
                Map.of(
                    "Project", mark + "" + i,
                    "Funder", "ORG-" + (1 + i % 2),
                    "Amount promised", "12 " + (100 + i % 900) + ",56",
                    "Currency", i % 2 == 0 ? "EUR" : "MAD"))
        .bytes();
  }

  private static Map<String, String> project(char mark, int i) {
    return Map.ofEntries(
        Map.entry("Project", mark + "" + i),
        Map.entry("Illustrative", "yes"),
        Map.entry("State", i % 3 == 0 ? "archived" : "closed"),
        Map.entry("Title (Français)", "Projet illustratif " + mark + i),
        Map.entry("Title (العربية)", "مشروع توضيحي " + mark + i),
        Map.entry("Title (English)", "Illustrative project " + mark + i),
        Map.entry("Summary (Français)", "Ce que fait le projet " + i + " pour les deux régions."),
        Map.entry("Summary (العربية)", "ما يقوم به المشروع " + i + " لفائدة الجهتين."),
        Map.entry("Leading region", "A"),
        Map.entry("Lead organisation", "ORG-1"),
        Map.entry("Partner organisation", "ORG-2"),
        Map.entry("Axis", "AX" + (1 + i % 3)),
        Map.entry("DAC purpose codes", "21010; 25010"),
        Map.entry("SDG targets", "11.2; 8.3"),
        Map.entry("First day", "01/02/2018"),
        Map.entry("Last day", "31/12/2019"));
  }

  private static Map<String, String> place(char mark, int i) {
    return Map.of(
        "Project", mark + "" + i,
        "Province or département", "MA-CAS",
        "Place (Français)", "Casablanca",
        "Place (العربية)", "الدار البيضاء",
        "Longitude", "-7." + (6_000 + i % 200),
        "Latitude", "33.59");
  }

  private static long millis(long from, long until) {
    return (until - from) / 1_000_000;
  }
}
