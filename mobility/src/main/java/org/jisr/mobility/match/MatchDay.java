package org.jisr.mobility.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jisr.mobility.geo.Places;
import org.jisr.mobility.geo.Walking;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.network.Phase;
import org.jisr.mobility.search.Direction;
import org.jisr.mobility.search.Limits;
import org.jisr.mobility.search.Study;
import org.jisr.mobility.search.TravelTimes;
import org.jisr.mobility.search.Window;

/**
 * A match day on a network: how the crowd gets away. Vehicles are taken to come empty and riders to
 * choose lines in proportion to their places, so clearance times are the best the lines can do.
 *
 * <p>Errors: none; a scenario's faults are found by {@link MatchPlan#of}.
 */
public final class MatchDay {
  private static final int STEP = 300;

  private final Network network;
  private final MatchPlan plan;
  private final Phase phase;
  private final Walking walking;

  public MatchDay(Network network, MatchPlan plan, Phase phase, Walking walking) {
    this.network = network;
    this.plan = plan;
    this.phase = phase;
    this.walking = walking;
  }

  /** One clearance a draw of the headway services, quickest first. */
  public List<Clearance> clearances() {
    return clearances(phase.draws(), "");
  }

  private List<Clearance> clearances(int draws, String without) {
    int n = network.headways().isEmpty() ? 1 : draws;
    List<Clearance> clearances = new ArrayList<>();
    for (int draw = 0; draw < n; draw++) {
      List<Offer> offers =
          Offers.of(network.drawn(phase, draw), plan, walking).stream()
              .filter(o -> !o.line().equals(without))
              .toList();
      clearances.add(new Queues(plan, offers).clear());
    }
    clearances.sort(
        Comparator.comparingDouble(Clearance::remaining).thenComparingInt(Clearance::minutes));
    return clearances;
  }

  /** The clearance in the middle of all draws. */
  public static Clearance middle(List<Clearance> clearances) {
    return clearances.get((clearances.size() - 1) / 2);
  }

  /** Lines that board near the venue and whose places are known, the largest offer first. */
  public List<String> lines() {
    return Offers.of(network.drawn(phase, 0), plan, walking).stream()
        .map(Offer::line)
        .distinct()
        .toList();
  }

  /** The middle clearance with one line out, for each line in turn. */
  public Map<String, Clearance> oneLineOut() {
    Map<String, Clearance> out = new LinkedHashMap<>();
    for (String line : lines()) {
      out.put(line, middle(clearances(phase.draws(), line)));
    }
    return out;
  }

  /**
   * Until when each area is reached from the venue, looking every five minutes from the whistle to
   * the end; over the draws, the earliest of the last departures.
   *
   * @param residents points with their area and the field to count
   * @param limits of the journey home
   */
  public List<LastDeparture> lastDepartures(Places residents, String field, Limits limits) {
    Window window = new Window(plan.whistle(), plan.until(), STEP);
    Walking walk = limits.walking();
    Walking home =
        new Walking(
            walk.metresPerSecond(),
            walk.detour(),
            Math.max(walk.accessMetres(), plan.walkMetres()),
            walk.transferMetres());
    Study study =
        new Study(
            network,
            window,
            new Limits(limits.rides(), limits.seconds(), home),
            phase,
            Direction.FORWARDS,
            residents.points());
    List<List<LastDeparture>> draws = new ArrayList<>();
    study.searcher().eachDraw(plan.at(), times -> draws.add(last(times, residents, field, window)));
    return draws.stream().reduce(MatchDay::earlier).orElse(List.of());
  }

  private static List<LastDeparture> earlier(List<LastDeparture> a, List<LastDeparture> b) {
    List<LastDeparture> earlier = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      earlier.add(a.get(i).time() <= b.get(i).time() ? a.get(i) : b.get(i));
    }
    return earlier;
  }

  private static List<LastDeparture> last(
      TravelTimes times, Places residents, String field, Window window) {
    double[] people = residents.weight(field);
    int areas = residents.areas().size();
    double[][] reached = new double[areas][window.size()];
    double[] ever = new double[areas];
    double[] all = new double[areas];
    for (int i = 0; i < people.length; i++) {
      int area = residents.area()[i];
      if (area < 0) {
        continue;
      }
      all[area] += people[i];
      boolean any = false;
      for (int d = 0; d < window.size(); d++) {
        if (times.toTarget(i, d) != TravelTimes.UNREACHED) {
          reached[area][d] += people[i];
          any = true;
        }
      }
      ever[area] += any ? people[i] : 0;
    }
    List<LastDeparture> last = new ArrayList<>();
    for (int a = 0; a < areas; a++) {
      int time = -1;
      for (int d = 0; d < window.size() && ever[a] > 0; d++) {
        time = reached[a][d] >= ever[a] / 2 ? window.time(d) : time;
      }
      last.add(new LastDeparture(residents.areas().get(a).id(), time, ever[a], all[a]));
    }
    return last;
  }

  /**
   * Places offered in the first two hours over the riders of the whole crowd: 1 and more takes all
   * away in two hours; below 0.5 capacity is called far below the crowd.
   */
  public static double capacityRatio(Clearance clearance, MatchPlan plan) {
    double riders = plan.crowd() * plan.transitShare();
    return riders == 0 ? Double.POSITIVE_INFINITY : clearance.perHour() * 2 / riders;
  }
}
