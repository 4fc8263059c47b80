package org.jisr.mobility.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands on every file of the shared folder, when it lies beside the clone. */
class EveryFeedTest {
  private static final Path SHARED = Path.of("../../shared/data/gtfs");

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void present() {
    if (!"true".equals(System.getenv("CI"))) {
      Assumptions.assumeTrue(
          Files.isDirectory(SHARED),
          "SKIPPED: no real feeds in " + SHARED.toAbsolutePath().normalize());
    }
    assertThat(SHARED).isDirectory();
  }

  private int run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--lang", "en"));
    return Main.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
  }

  private static String feed(String name) {
    return SHARED.resolve(name + ".zip").toString();
  }

  private List<String> access(String points, String date, String... more) throws IOException {
    Path origins = Files.writeString(folder.resolve("origins.csv"), "id,lat,lon\n" + points + "\n");
    Path result = folder.resolve("out.csv");
    List<String> args =
        new ArrayList<>(
            List.of("access", "--date", date, "--from", "13:00", "--to", "14:00", "--draws", "5"));
    args.addAll(List.of("--origins", origins.toString(), "--out", result.toString()));
    args.addAll(List.of(more));
    assertThat(run(args.toArray(String[]::new))).as(err.toString()).isZero();
    return Files.readAllLines(result);
  }

  @Test
  void noFileOfTheFolderIsLeftOut() throws IOException {
    try (Stream<Path> files = Files.list(SHARED)) {
      assertThat(files.map(f -> String.valueOf(f.getFileName())))
          .containsExactlyInAnyOrder(
              "accra.zip",
              "bogota.zip",
              "kaunas.zip",
              "nyc_subway.zip",
              "oncf_rail_maroc.zip",
              "poa_eptc.zip",
              "poa_hexgrid.csv",
              "poa_trensurb.zip",
              "spo.zip");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "accra, '2,565 stops, 651 lines'",
    "kaunas, '876 stops, 69 lines'",
    "nyc_subway, '446,924 stop times'",
    "oncf_rail_maroc, '240 stop times'",
    "poa_eptc, 'stop times'",
    "poa_trensurb, '24 stops'",
    "spo, 'known by headway only'"
  })
  void checkReadsEverySoundFeed(String name, String told) {
    assertThat(run("check", feed(name))).isZero();
    assertThat(out.toString()).contains(told, "Readable.", "Fingerprint of " + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "ar", "en"})
  void bogotaIsRefusedWithFileAndLineInEveryLanguageAndNothingIsWritten(String language)
      throws IOException {
    assertThat(
            Main.run(
                new PrintWriter(out),
                new PrintWriter(err),
                "check",
                feed("bogota"),
                "--lang",
                language))
        .isEqualTo(1);
    assertThat(err.toString())
        .contains("bogota.zip/stop_times.txt:2 arrival_time", "08:00.0:00", "HH:MM:SS")
        .doesNotContain("Exception");
    Path origins = Files.writeString(folder.resolve("o.csv"), "id,lat,lon\na,4.6,-74.1\n");
    String result = folder.resolve("out.csv").toString();
    assertThat(
            run(
                "access",
                "--feed",
                feed("bogota"),
                "--date",
                "2018-01-03",
                "--from",
                "08:00",
                "--to",
                "09:00",
                "--origins",
                origins.toString(),
                "--out",
                result))
        .isEqualTo(1);
    assertThat(Path.of(result)).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "kaunas, 2018-06-01, 'a,54.8967,23.9036', 500",
    "nyc_subway, 2018-09-12, 'a,40.7554,-73.9870', 700",
    "oncf_rail_maroc, 2025-06-14, 'a,33.5969,-7.6187', 3",
    "poa_eptc, 2019-05-13, 'a,-30.0277,-51.2287', 2500",
    "poa_trensurb, 2019-05-13, 'a,-30.0240,-51.2280', 20"
  })
  void accessReachesTheStopsOfEveryTimetable(String name, String date, String point, int atLeast)
      throws IOException {
    List<String> rows = access(point, date, "--feed", feed(name));
    assertThat(rows).hasSizeGreaterThan(atLeast);
    assertThat(rows.getFirst()).isEqualTo("origin,network,stop_id,stop_name," + TIMES);
    for (String row : rows.subList(1, rows.size())) {
      double[] t = times(row);
      assertThat(t[0]).as(row).isBetween(0.0, 90.0).isLessThanOrEqualTo(t[1]);
      assertThat(t[1]).as(row).isLessThanOrEqualTo(t[2]);
      assertThat(t[4]).as("timetables have no spread: " + row).isEqualTo(t[3]);
    }
  }

  private static final String TIMES = "best_min,median_min,p90_min,median_low_min,median_high_min";

  @ParameterizedTest
  @CsvSource({
    "spo, 2019-05-13, 'a,-23.5505,-46.6333', 100",
    "accra, 2016-05-20, 'a,5.5500,-0.2050', 800"
  })
  void headwaysGiveResultsWithTheirSpread(String name, String date, String point, int atLeast)
      throws IOException {
    List<String> rows = access(point, date, "--feed", feed(name));
    assertThat(rows).hasSizeGreaterThan(atLeast);
    long spread = rows.stream().skip(1).map(EveryFeedTest::times).filter(t -> t[3] < t[4]).count();
    assertThat(spread).isGreaterThan(rows.size() / 2);
    for (String row : rows.subList(1, rows.size())) {
      assertThat(times(row)[3]).as(row).isLessThanOrEqualTo(times(row)[4]);
    }
    assertThat(out.toString()).contains("the spread between draws is given");
  }

  /** The last five fields, minutes; a blank one stands for never. */
  private static double[] times(String row) {
    String[] fields = row.split(",", -1);
    double[] times = new double[5];
    for (int i = 0; i < 5; i++) {
      String field = fields[fields.length - 5 + i];
      times[i] = field.isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(field);
    }
    return times;
  }

  @Test
  void anHourWithoutServiceIsSaidWithTheHoursThatHaveIt() throws IOException {
    access("a,-30.0277,-51.2287", "2019-05-13", "--feed", feed("poa_eptc"));
    assertThat(out.toString()).doesNotContain("WARNING");
    assertThat(
            run(
                "access",
                "--feed",
                feed("poa_eptc"),
                "--feed",
                feed("poa_trensurb"),
                "--date",
                "2019-05-13",
                "--from",
                "08:00",
                "--to",
                "09:00",
                "--origins",
                folder.resolve("origins.csv").toString(),
                "--out",
                folder.resolve("early.csv").toString()))
        .isZero();
    assertThat(out.toString())
        .containsOnlyOnce("WARNING: nothing of poa_eptc runs from 08:00 to 10:30; on this day")
        .doesNotContain("nothing of poa_trensurb");
  }

  @Test
  void busAndRailOfPortoAlegreReachTheJobsAndResidentsOfItsHexagons() throws IOException {
    String hexagons = SHARED.resolve("poa_hexgrid.csv").toString();
    String point = "centre,-30.0277,-51.2287";
    String[] goals = {"--destinations", hexagons, "--field", "population", "--field", "jobs"};
    List<String> bus = access(point, "2019-05-13", with(goals, "--feed", feed("poa_eptc")));
    List<String> both =
        access(
            point,
            "2019-05-13",
            with(goals, "--feed", feed("poa_eptc"), "--feed", feed("poa_trensurb")));
    assertThat(both).hasSameSizeAs(bus).hasSize(1 + 2 * 4);
    for (int i = 1; i < both.size(); i++) {
      assertThat(reached(both.get(i))).isGreaterThanOrEqualTo(reached(bus.get(i)));
    }
    assertThat(reached(both.get(8))).isGreaterThan(200_000);
  }

  private static double reached(String row) {
    return Double.parseDouble(row.split(",", -1)[5]);
  }

  private static String[] with(String[] args, String... more) {
    return Stream.concat(Stream.of(args), Stream.of(more)).toArray(String[]::new);
  }
}
