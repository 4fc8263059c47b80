package org.jisr.mobility.gtfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jisr.mobility.network.Change;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.network.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final String TIMES = "trip_id,arrival_time,departure_time,stop_id,stop_sequence";

  @TempDir Path folder;

  private Network read(SmallFeed feed) {
    return new Feeds().read(List.of(feed.folder(folder)), MONDAY).network();
  }

  @Test
  void aZipAndItsFolderGiveTheSameNetworkAndFingerprint() {
    Network zip = new Feeds().read(List.of(new SmallFeed().zip(folder)), MONDAY).network();
    Network plain = read(new SmallFeed());
    assertThat(plain.feeds().getFirst().fingerprint())
        .isEqualTo(zip.feeds().getFirst().fingerprint());
    assertThat(plain.runs()).isEqualTo(2).isEqualTo(zip.runs());
    assertThat(plain.stopTimes()).isEqualTo(5).isEqualTo(zip.stopTimes());
  }

  @Test
  void aNestedFolderIsFoundAndTheLitterOfAMacIsNot() {
    Path zip = new SmallFeed().under("export/2026/").with("__MACOSX/stops.txt", "x").zip(folder);
    assertThat(new Feeds().read(List.of(zip), MONDAY).network().runs()).isEqualTo(2);
  }

  @Test
  void byteOrderMarksPaddingAndQuotesAreNoObstacle() {
    SmallFeed feed =
        new SmallFeed()
            .with(
                "stops.txt",
                "\uFEFF stop_id , \"stop_name\",stop_lat,stop_lon\r",
                " A , \"Place \"\"Nord\"\", Kénitra\" , 33.60 , -7.60 \r",
                "\"B\",\"two\nlines\",33.61,-7.61\r",
                "C,Third,33.62,-7.62\r");
    Network network = read(feed);
    assertThat(network.stops().get(0).name()).isEqualTo("Place \"Nord\", Kénitra");
    assertThat(network.stops().get(1).name()).isEqualTo("two\nlines");
    assertThat(network.findStop("A")).contains(0);
  }

  @Test
  void exceptionsAddAndRemoveService() {
    SmallFeed holiday =
        new SmallFeed()
            .with(
                "calendar_dates.txt",
                "service_id,date,exception_type",
                "WD,20260302,2",
                "WD,20260307,1");
    assertThat(read(holiday).runs()).isZero();
    Network saturday =
        new Feeds().read(List.of(holiday.folder(folder)), LocalDate.of(2026, 3, 7)).network();
    assertThat(saturday.runs()).isEqualTo(2);
  }

  @Test
  void runsAfterMidnightBelongToBothNights() {
    SmallFeed feed =
        new SmallFeed()
            .with("stop_times.txt", TIMES, "T1,23:50:00,23:50:00,A,1", "T1,24:30:00,24:30:00,B,2");
    LocalDate tuesday = MONDAY.plusDays(1);
    Network network = new Feeds().read(List.of(feed.folder(folder)), tuesday).network();
    List<Integer> arrivals =
        network.patterns().stream()
            .flatMap(
                p -> java.util.stream.IntStream.range(0, p.runs()).mapToObj(r -> p.arrival(r, 1)))
            .sorted()
            .toList();
    assertThat(arrivals).containsExactly(1800, 88_200);
  }

  @Test
  void rowsInAnyOrderAreSortedByTripAndSequence() {
    SmallFeed feed =
        new SmallFeed()
            .with(
                "stop_times.txt",
                TIMES,
                "T1,08:20:00,08:20:00,C,30",
                "T2,08:15:00,08:15:00,B,1",
                "T1,08:00:00,08:00:00,A,4",
                "T2,08:25:00,08:25:00,C,2",
                "T1,08:10:00,08:11:00,B,7");
    Pattern first =
        read(feed).patterns().stream().filter(p -> p.size() == 3).findFirst().orElseThrow();
    assertThat(first.stops().boxed()).containsExactly(0, 1, 2);
    assertThat(first.departure(0, 1)).isEqualTo(8 * 3600 + 660);
  }

  @Test
  void blankTimesAreFilledByDistance() {
    SmallFeed feed =
        new SmallFeed()
            .with(
                "stops.txt",
                "stop_id,stop_name,stop_lat,stop_lon",
                "A,a,33.60,-7.6",
                "B,b,33.61,-7.6",
                "C,c,33.64,-7.6")
            .with(
                "stop_times.txt",
                TIMES,
                "T1,08:00:00,08:00:00,A,1",
                "T1,,,B,2",
                "T1,08:40:00,08:40:00,C,3");
    assertThat(read(feed).patterns().getFirst().arrival(0, 1)).isEqualTo(8 * 3600 + 600);
  }

  @Test
  void exactFrequenciesAreRunsAndOthersAreHeadways() {
    SmallFeed feed =
        new SmallFeed()
            .with(
                "frequencies.txt",
                "trip_id,start_time,end_time,headway_secs,exact_times",
                "T1,06:00:00,07:00:00,600,1",
                "T2,06:00:00,08:00:00,900,0");
    Network network = read(feed);
    assertThat(network.runs()).isEqualTo(6);
    assertThat(network.patterns().getFirst().departure(0, 0)).isEqualTo(6 * 3600);
    assertThat(network.headways()).hasSize(1);
    assertThat(network.headways().getFirst().periods().getFirst().seconds()).isEqualTo(900);
  }

  @Test
  void pickUpAndDropOffRulesAreKept() {
    SmallFeed feed =
        new SmallFeed()
            .with(
                "stop_times.txt",
                TIMES + ",pickup_type,drop_off_type",
                "T1,08:00:00,08:00:00,A,1,0,0",
                "T1,08:10:00,08:11:00,B,2,1,0",
                "T1,08:20:00,08:20:00,C,3,0,0");
    Pattern pattern = read(feed).patterns().getFirst();
    assertThat(pattern.boards(1)).isFalse();
    assertThat(pattern.alights(1)).isTrue();
  }

  @Test
  void transfersOfAStationHoldForItsStops() {
    SmallFeed feed =
        new SmallFeed()
            .with(
                "stops.txt",
                "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station",
                "S,Station,33.61,-7.61,1,",
                "A,First,33.60,-7.60,,",
                "B,Second,33.61,-7.61,0,S",
                "C,Third,33.62,-7.62,0,S")
            .with(
                "transfers.txt",
                "from_stop_id,to_stop_id,transfer_type,min_transfer_time",
                "S,S,2,180",
                "A,B,3,");
    Network network = read(feed);
    assertThat(network.stops()).hasSize(3);
    assertThat(network.changes())
        .contains(new Change(1, 2, 180), new Change(1, 1, 180), new Change(0, 1, Change.FORBIDDEN));
  }

  @Test
  void aSurveyOfSingleRunsGetsAnAssumedHeadwayThatIsSaid() {
    StringBuilder routes = new StringBuilder();
    StringBuilder trips = new StringBuilder();
    StringBuilder times = new StringBuilder();
    for (int i = 0; i < 25; i++) {
      routes.append("\nR").append(i).append(",").append(i).append(",3");
      trips.append("\nR").append(i).append(",WD,T").append(i);
      times.append("\nT").append(i).append(",08:00:00,08:00:00,A,1");
      times.append("\nT").append(i).append(",08:1").append(i % 6).append(":00,08:20:00,B,2");
    }
    SmallFeed feed =
        new SmallFeed()
            .with("routes.txt", "route_id,route_short_name,route_type" + routes)
            .with("trips.txt", "route_id,service_id,trip_id" + trips)
            .with("stop_times.txt", TIMES + times);
    Reading reading = new Feeds().read(List.of(feed.folder(folder)), MONDAY);
    assertThat(reading.network().headways()).hasSize(25);
    assertThat(reading.findings().count("feed-sampled")).isEqualTo(1);
    Reading plain = new Feeds().assumingHeadway(0).read(List.of(feed.folder(folder)), MONDAY);
    assertThat(plain.network().runs()).isEqualTo(25);
  }

  @Test
  void severalFeedsKeepTheirIdsApart() {
    Path one = new SmallFeed().folder(folder.resolve("one"));
    Path two = new SmallFeed().zip(folder);
    Network network = new Feeds().read(List.of(two, one), MONDAY).network();
    assertThat(network.stops()).hasSize(6);
    assertThat(network.findStop("feed:A")).isPresent();
    assertThat(network.findStop("feed-2:A")).isPresent();
  }

  @Test
  void checkTakesTheBusiestDay() {
    Reading reading = new Feeds().check(List.of(new SmallFeed().folder(folder)));
    assertThat(reading.network().runs()).isEqualTo(2);
    assertThat(reading.contents().getFirst().stopTimes()).isEqualTo(5);
  }
}
