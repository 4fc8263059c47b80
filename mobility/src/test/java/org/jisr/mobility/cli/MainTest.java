package org.jisr.mobility.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    List<String> args =
        new ArrayList<>(
            List.of(
                "access",
                "--feed",
                new SmallFeed().zip(folder).toString(),
                "--date",
                "2026-03-02",
                "--from",
                "07:30",
                "--to",
                "08:00",
                "--origins",
                origins.toString(),
                "--out",
                folder.resolve("out.csv").toString(),
                "--lang",
                "en"));
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
