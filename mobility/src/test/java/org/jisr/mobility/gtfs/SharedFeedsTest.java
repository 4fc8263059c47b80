package org.jisr.mobility.gtfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jisr.mobility.finding.Finding;
import org.jisr.mobility.finding.Refusal;
import org.jisr.mobility.network.Network;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real feeds, when the folder of shared files lies beside the clone. */
class SharedFeedsTest {
  private static final Path SHARED = Path.of("../../shared/data/gtfs");

  @BeforeEach
  void present() {
    if (!"true".equals(System.getenv("CI"))) {
      Assumptions.assumeTrue(
          Files.isDirectory(SHARED),
          "SKIPPED: no real feeds in " + SHARED.toAbsolutePath().normalize());
    }
    assertThat(SHARED).isDirectory();
  }

  @ParameterizedTest
  @CsvSource({
    "nyc_subway, 2018-09-12, 207167, 0",
    "kaunas, 2018-06-01, 163990, 0",
    "oncf_rail_maroc, 2025-05-12, 240, 0",
    "poa_eptc, 2019-05-13, 130019, 0",
    "spo, 2019-05-13, 0, 77",
    "accra, 2016-05-20, 0, 651"
  })
  void everySoundFeedGivesItsDay(String feed, LocalDate date, long stopTimes, int headways) {
    Network network = read(feed, date);
    assertThat(network.stopTimes()).isEqualTo(stopTimes);
    assertThat(network.headways()).hasSize(headways);
  }

  private static Network read(String feed, LocalDate date) {
    return new Feeds().read(List.of(SHARED.resolve(feed + ".zip")), date).network();
  }

  @Test
  void bogotaIsRefusedWithFileAndLine() {
    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> read("bogota", LocalDate.of(2018, 1, 3)));
    assertThat(refusal.findings().list())
        .extracting(Finding::code, f -> f.place().toString(), Finding::value)
        .contains(
            org.assertj.core.groups.Tuple.tuple(
                "time-invalid", "bogota.zip/stop_times.txt:2 arrival_time", "08:00.0:00"))
        .anyMatch(t -> t.toList().contains("feed-swapped"));
  }

  @Test
  void busAndRailOfPortoAlegreAreOneNetwork() {
    Network both =
        new Feeds()
            .read(
                List.of(SHARED.resolve("poa_eptc.zip"), SHARED.resolve("poa_trensurb.zip")),
                LocalDate.of(2019, 5, 13))
            .network();
    assertThat(both.feeds()).hasSize(2);
    assertThat(both.findStop("poa_trensurb:MR")).isPresent();
    assertThat(both.stops()).hasSize(3986 + 24);
  }

  @Test
  void byteOrderMarksOfKaunasDoNotHideItsColumns() {
    assertThat(read("kaunas", LocalDate.of(2018, 6, 1)).stops().getFirst().name())
        .isEqualTo("9-ojo Forto g.");
  }
}
