package org.jisr.mobility.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jisr.mobility.gtfs.SmallFeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Main.run(new PrintWriter(out), new PrintWriter(err), args);
  }

  private int access(String... more) throws IOException {
    Path origins =
        Files.writeString(
            folder.resolve("origins.csv"), "id,lat,lon,people\nhome,33.60,-7.60,10\n");
    Map<String, String> options = new LinkedHashMap<>();
    options.put("--feed", new SmallFeed().zip(folder).toString());
    options.put("--date", "2026-03-02");
    options.put("--from", "07:30");
    options.put("--to", "08:00");
    options.put("--origins", origins.toString());
    options.put("--out", folder.resolve("out.csv").toString());
    options.put("--lang", "en");
    List<String> args = new ArrayList<>(List.of("access"));
    options.keySet().removeAll(List.of(more));
    options.forEach((option, value) -> args.addAll(List.of(option, value)));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  @Test
  void checkTellsWhatAFeedHolds() {
    assertThat(run("check", new SmallFeed().zip(folder).toString(), "--lang", "en")).isZero();
    assertThat(out.toString()).contains("3 stops, 2 lines, 2 trips, 5 stop times", "2026-01-01");
  }

  @Test
  void checkRefusesABadFeedWithOneAndTheReadersWords() {
    Path bad =
        new SmallFeed().with("trips.txt", "route_id,service_id,trip_id", "R9,WD,T1").zip(folder);
    assertThat(run("check", bad.toString(), "--lang", "ar")).isEqualTo(1);
    assertThat(err.toString()).contains("feed.zip/trips.txt:2 route_id", "مرفوض");
  }

  @Test
  void accessWritesTravelTimesToStops() throws IOException {
    assertThat(access()).isZero();
    assertThat(Files.readAllLines(folder.resolve("out.csv")))
        .contains("home,base,C,Third,21,35,47,35,35");
  }

  @Test
  void aFileThatIsReadIsNotWrittenOver() throws IOException {
    Path origins = folder.resolve("origins.csv");
    assertThat(access("--out", folder.resolve(".").resolve("origins.csv").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("--out: the file ", "is also that of --origins");
    assertThat(origins).content().startsWith("id,lat,lon,people");
  }

  @Test
  void pointsWithoutAStopInAWalkAreNamedWithTheNearest() throws IOException {
    Path far = Files.writeString(folder.resolve("far.csv"), "id,lat,lon\nfield,34.60,-7.60\n");
    assertThat(access("--origins", far.toString())).isZero();
    assertThat(out.toString())
        .contains("points without a stop within 1,000 m: 1 of 1. For \"field\" the nearest is ");
  }

  @Test
  void pointsWithAStopNearbyAreNotSpokenOf() throws IOException {
    assertThat(access()).isZero();
    assertThat(out.toString()).doesNotContain("without a stop");
  }

  @Test
  void accessSumsAFieldWithinTheLimits() throws IOException {
    Path jobs =
        Files.writeString(
            folder.resolve("jobs.csv"),
            "id,lat,lon,jobs\nfar,33.62,-7.62,100\nhere,33.60,-7.60,7\n");
    assertThat(access("--destinations", jobs.toString(), "--field", "jobs")).isZero();
    assertThat(Files.readAllLines(folder.resolve("out.csv")))
        .contains("home,base,jobs,,30,7,7,7,7,107", "home,base,jobs,,60,107,107,107,107,107");
  }

  @Test
  void arrivingByLooksBackwards() throws IOException {
    assertThat(access("--arrive-by")).isZero();
    assertThat(Files.readString(folder.resolve("out.csv"))).contains("home,base,A");
  }

  @Test
  void nothingIsWrittenWhenAnInputIsRefused() throws IOException {
    Path jobs =
        Files.writeString(folder.resolve("jobs.csv"), "id,lat,lon,jobs\nfar,333,-7.62,100\n");
    assertThat(access("--destinations", jobs.toString(), "--field", "jobs")).isEqualTo(1);
    assertThat(folder.resolve("out.csv")).doesNotExist();
  }

  @Test
  void aPathIsToldInWords() {
    assertThat(
            run(
                "path",
                "--feed",
                new SmallFeed().zip(folder).toString(),
                "--date",
                "2026-03-02",
                "--at",
                "07:55",
                "--origin",
                "33.60,-7.60",
                "--destination",
                "33.62,-7.62",
                "--lang",
                "en"))
        .isZero();
    assertThat(out.toString())
        .contains("08:00  First: line 1 towards Third, get off at Third (08:20)", "Arrival 08:20");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "ar", "en"})
  void wrongOptionsAreSaidInTheReadersLanguageAndEndWithTwo(String language) throws IOException {
    assertThat(run("access", "--lang", language)).isEqualTo(2);
    assertThat(run("nonsense", "--lang", language)).isEqualTo(2);
    assertThat(err.toString()).contains("--origins").doesNotContain("Exception");
    assertThat(access("--max-rides", "99", "--lang", language)).isEqualTo(2);
  }

  @Test
  void supplyTellsVehicles() {
    assertThat(
            run(
                "supply",
                "--feed",
                new SmallFeed().zip(folder).toString(),
                "--date",
                "2026-03-02",
                "--out",
                folder.resolve("s.csv").toString(),
                "--lang",
                "fr"))
        .isZero();
    assertThat(folder.resolve("s.csv")).content().contains("base,R1,");
  }
}
