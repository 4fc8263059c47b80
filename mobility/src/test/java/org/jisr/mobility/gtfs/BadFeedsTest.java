package org.jisr.mobility.gtfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jisr.mobility.finding.Finding;
import org.jisr.mobility.finding.Refusal;
import org.jisr.mobility.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadFeedsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  @TempDir Path folder;

  @Test
  void aTimeLikeEightPointNoughtIsRefusedByFileLineAndValue() {
    refused(
        new SmallFeed()
            .with(
                "stop_times.txt",
                "trip_id,arrival_time,departure_time,stop_id,stop_sequence",
                "T1,08:00:00,08:00:00,A,1",
                "T1,08:00.0:00,08:00:00,B,2"),
        "time-invalid",
        "feed/stop_times.txt:3 arrival_time",
        "08:00.0:00");
  }

  @Test
  void aStopWithoutCoordinatesIsRefused() {
    refused(
        new SmallFeed()
            .with(
                "stops.txt",
                "stop_id,stop_name,stop_lat,stop_lon",
                "A,a,33.6,-7.6",
                "B,b,,",
                "C,c,33.6,-7.6"),
        "coordinate-missing",
        "feed/stops.txt:3 stop_lat, stop_lon",
        "B");
  }

  @Test
  void latitudeBeyondThePoleWithASensibleExchangeIsCalledSwapped() {
    Finding finding =
        refused(
            new SmallFeed()
                .with(
                    "stops.txt",
                    "stop_id,stop_name,stop_lat,stop_lon",
                    "A,a,-97.6,33.6",
                    "B,b,33.6,-97.6",
                    "C,c,33.6,-97.6"),
            "coordinate-swapped",
            "feed/stops.txt:2 stop_lat, stop_lon",
            "-97.6, 33.6");
    assertThat(finding.details()).containsExactly("33.6, -97.6");
  }

  @Test
  void oneSwappedStopAmongManyIsFoundByItsNeighbours() {
    refused(
        new SmallFeed()
            .with(
                "stops.txt",
                "stop_id,stop_name,stop_lat,stop_lon",
                "A,a,33.6,-7.6",
                "B,b,-7.61,33.61",
                "C,c,33.62,-7.62"),
        "coordinate-swapped",
        "feed/stops.txt:3 stop_lat, stop_lon",
        "-7.61, 33.61");
  }

  @Test
  void aWhollySwappedFeedIsFoundByItsShapes() {
    refused(
        new SmallFeed()
            .with(
                "stops.txt",
                "stop_id,stop_name,stop_lat,stop_lon",
                "A,a,-7.60,33.60",
                "B,b,-7.61,33.61",
                "C,c,-7.62,33.62")
            .with(
                "shapes.txt",
                "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence",
                "S,33.6,-7.6,1"),
        "feed-swapped",
        "feed/stops.txt",
        "-7.61, 33.61");
  }

  @Test
  void aWhollySwappedFeedIsFoundByItsTimeZone() {
    refused(
        new SmallFeed()
            .with(
                "agency.txt",
                "agency_id,agency_name,agency_url,agency_timezone",
                "A,A,http://example.org,America/Bogota")
            .with(
                "stops.txt",
                "stop_id,stop_name,stop_lat,stop_lon",
                "A,a,-74.2,4.63",
                "B,b,-74.2,4.64",
                "C,c,-74.2,4.65"),
        "feed-swapped",
        "feed/stops.txt",
        "-74.2, 4.64");
  }

  @Test
  void aMissingTableIsNamed() {
    refused(new SmallFeed().without("stop_times.txt"), "table-missing", "feed", "stop_times.txt");
    refused(new SmallFeed().without("calendar.txt"), "table-missing", "feed", "calendar.txt");
  }

  @Test
  void aMissingColumnIsNamedWithThoseThatAreThere() {
    Finding finding =
        refused(
            new SmallFeed().with("trips.txt", "route_id,trip_id", "R1,T1"),
            "column-missing",
            "feed/trips.txt:1 service_id",
            "service_id");
    assertThat(finding.details()).containsExactly("route_id, trip_id");
  }

  @Test
  void anIdUsedTwiceIsRefusedWithTheFirstLine() {
    Finding finding =
        refused(
            new SmallFeed()
                .with("trips.txt", "route_id,service_id,trip_id", "R1,WD,T1", "R2,WD,T1"),
            "id-duplicated",
            "feed/trips.txt:3 trip_id",
            "T1");
    assertThat(finding.details()).containsExactly("2");
  }

  @Test
  void aRowRepeatedToTheLetterIsOnlyAWarning() {
    SmallFeed feed =
        new SmallFeed()
            .with("trips.txt", "route_id,service_id,trip_id", "R1,WD,T1", "R2,WD,T2", "R1,WD,T1");
    Reading reading = new Feeds().read(List.of(feed.folder(folder)), MONDAY);
    assertThat(reading.findings().count("row-repeated")).isEqualTo(1);
    assertThat(reading.network().runs()).isEqualTo(2);
  }

  @Test
  void parentStationsThatGoRoundAreRefused() {
    refused(
        new SmallFeed()
            .with(
                "stops.txt",
                "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station",
                "A,a,33.6,-7.6,1,B",
                "B,b,33.6,-7.6,1,A",
                "C,c,33.6,-7.6,0,"),
        "parent-loop",
        "feed/stops.txt:2 parent_station",
        "B");
  }

  @Test
  void aReferenceToNothingIsRefused() {
    refused(
        new SmallFeed().with("trips.txt", "route_id,service_id,trip_id", "R9,WD,T1", "R2,WD,T2"),
        "reference-missing",
        "feed/trips.txt:2 route_id",
        "R9");
  }

  @Test
  void timesThatGoBackAreRefused() {
    refused(
        new SmallFeed()
            .with(
                "stop_times.txt",
                "trip_id,arrival_time,departure_time,stop_id,stop_sequence",
                "T1,08:00:00,08:00:00,A,1",
                "T1,07:59:00,07:59:00,B,2"),
        "time-backwards",
        "feed/stop_times.txt:3 arrival_time",
        "07:59:00");
  }

  @Test
  void aDateOutsideTheCalendarIsRefusedWithTheDatesCovered() {
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () ->
                new Feeds()
                    .read(List.of(new SmallFeed().folder(folder)), LocalDate.of(2027, 1, 4)));
    Finding finding = refusal.findings().list().getFirst();
    assertThat(finding.code()).isEqualTo("date-outside");
    assertThat(finding.details()).containsExactly("2026-01-01", "2026-12-31");
    assertThat(finding.tell(Words.in("en"))).contains("2026-01-01", "2026-12-31");
  }

  @Test
  void aPathThatClimbsOutOfTheZipIsRefused() {
    Path zip = new SmallFeed().with("../../evil.txt", "x").zip(folder);
    assertThat(refusal(zip).code()).isEqualTo("zip-path");
    assertThat(refusal(zip).value()).isEqualTo("../../evil.txt");
  }

  @Test
  void aZipThatSaysItUnpacksToTwoTerabytesIsRefusedBeforeReading() throws IOException {
    Path zip = BombZip.write(folder.resolve("feed.zip"), new SmallFeed(), 2, 2L << 40);
    Finding finding = refusal(new Feeds(), zip);
    assertThat(finding.code()).isEqualTo("zip-bomb");
    assertThat(finding.place().file()).isEqualTo("feed.zip/stop_times.txt");
    assertThat(finding.value()).isEqualTo(String.valueOf(2 << 20));
  }

  @Test
  void aZipThatLiesAboutItsSizeIsStoppedAtTheBoundAndNotAtItsEnd() throws IOException {
    Path zip = BombZip.write(folder.resolve("feed.zip"), new SmallFeed(), 16 << 10, 1000);
    assertThat(Files.size(zip)).as("what unpacks to 16 GiB").isLessThan(64 << 20);
    Finding finding = refusal(new Feeds(0, 32 << 20, Long.MAX_VALUE), zip);
    assertThat(finding.code()).isEqualTo("zip-bomb");
    assertThat(finding.value()).as("MiB read when it stopped").isEqualTo("32");
    assertThat(finding.details()).containsExactly("32");
  }

  @Test
  void aDayLargerThanTheMemoryIsRefusedByLine() throws IOException {
    Path zip = BombZip.write(folder.resolve("feed.zip"), new SmallFeed(), 16 << 10, 1000);
    Finding finding = refusal(new Feeds(0, 8L << 30, 100_000), zip);
    assertThat(finding.code()).isEqualTo("feed-memory");
    assertThat(finding.place()).hasToString("feed.zip/stop_times.txt:100002 trip_id");
    assertThat(finding.value()).isEqualTo("100000");
  }

  @Test
  void aFileThatIsNoZipIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("feed.zip"), "not a zip");
    assertThat(refusal(file).code()).isEqualTo("zip-broken");
    assertThat(refusal(folder.resolve("nowhere.zip")).code()).isEqualTo("file-missing");
  }

  @Test
  void twoFeedsInOneZipAreRefused() {
    Path zip = new SmallFeed().under("one/").with("two/stops.txt", "stop_id").zip(folder);
    assertThat(refusal(zip).code()).isEqualTo("feed-several");
  }

  @Test
  void aLineWithoutEndIsRefusedInBoundedMemory() {
    refused(
        new SmallFeed()
            .with(
                "routes.txt",
                "route_id,route_short_name,route_type",
                "R1,\"" + "x".repeat(3 << 20)),
        "record-overlong",
        "feed/routes.txt:2",
        "feed/routes.txt");
  }

  @Test
  void aMillionFaultsKeepOnlyAFewFindings() {
    String[] lines = new String[50_001];
    java.util.Arrays.fill(lines, "T1,x,x,A,1");
    lines[0] = "trip_id,arrival_time,departure_time,stop_id,stop_sequence";
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () ->
                new Feeds()
                    .read(
                        List.of(new SmallFeed().with("stop_times.txt", lines).folder(folder)),
                        MONDAY));
    assertThat(refusal.findings().count("time-invalid")).isEqualTo(100_000);
    assertThat(refusal.findings().list()).hasSizeLessThan(50);
  }

  private Finding refused(SmallFeed feed, String code, String place, String value) {
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> new Feeds().read(List.of(feed.folder(folder)), MONDAY));
    Finding finding =
        refusal.findings().list().stream()
            .filter(f -> f.code().equals(code))
            .findFirst()
            .orElseThrow(() -> refusal);
    assertThat(finding.place()).hasToString(place);
    assertThat(finding.value()).isEqualTo(value);
    for (String language : List.of("fr", "ar", "en")) {
      assertThat(finding.tell(Words.in(language))).contains(place).doesNotContain("{");
    }
    delete();
    return finding;
  }

  private void delete() {
    try (var files = Files.walk(folder)) {
      files.filter(Files::isRegularFile).forEach(f -> f.toFile().delete());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Finding refusal(Path path) {
    return refusal(new Feeds(), path);
  }

  private static Finding refusal(Feeds feeds, Path path) {
    return catchThrowableOfType(Refusal.class, () -> feeds.read(List.of(path), MONDAY))
        .findings()
        .list()
        .getFirst();
  }
}
