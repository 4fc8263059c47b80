package org.jisr.mobility.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jisr.mobility.geo.Point;
import org.jisr.mobility.json.Json;
import org.jisr.mobility.json.JsonObject;
import org.jisr.mobility.scenario.Scenario;

/**
 * A match day as a scenario's section "match" tells it.
 *
 * @param venue its name
 * @param at the venue, in degrees
 * @param crowd people in the venue
 * @param whistle seconds of the service day at which they may leave
 * @param until seconds of the service day at which the look ends
 * @param egress who has left the stands: minutes after the whistle and share 0 to 1, both growing
 * @param modes how people leave; shares sum to 1
 * @param walkMetres longest straight line from the venue to a station used on the day
 * @param placesByMode places of a vehicle, by GTFS route_type, for lines that do not say
 * @param gates people per hour that a station lets in, by stop id; stations not named do not limit
 */
public record MatchPlan(
    String venue,
    Point at,
    int crowd,
    int whistle,
    int until,
    List<Egress> egress,
    List<Mode> modes,
    double walkMetres,
    Map<Integer, Integer> placesByMode,
    Map<String, Double> gates) {

  /**
   * By {@code minute} after the whistle this share of the crowd has left the stands.
   *
   * @param minute after the whistle, 0 to 600
   * @param share of the crowd, 0 to 1
   */
  public record Egress(double minute, double share) {}

  /**
   * A way to leave.
   *
   * @param name what people call it
   * @param share of the crowd, 0 to 1
   * @param perHour people per hour it takes away; 0 for the public transport of the network,
   *     infinite for those whom nothing holds up
   */
  public record Mode(String name, double share, double perHour) {
    /** Whether the network carries it. */
    public boolean transit() {
      return perHour == 0;
    }
  }

  /**
   * Reads the section.
   *
   * @throws org.jisr.mobility.finding.Refusal naming line and field
   */
  public static MatchPlan of(Scenario scenario) {
    JsonObject o = scenario.sections().object("match");
    o.only(
        "venue",
        "lat",
        "lon",
        "crowd",
        "whistle",
        "until",
        "egress",
        "modes",
        "walk_metres",
        "places_by_mode",
        "stations",
        "figures");
    for (String figure : o.texts("figures")) {
      if (!scenario.figures().containsKey(figure)) {
        throw o.refuse("figure-unknown", "figures", figure);
      }
    }
    int whistle = o.clock("whistle");
    int until = o.clock("until");
    if (until <= whistle) {
      throw o.refuse("period-empty", "until", o.text("until"), o.text("whistle"));
    }
    return new MatchPlan(
        o.text("venue"),
        new Point(o.number("lat", -90, 90), o.number("lon", -180, 180)),
        (int) o.number("crowd", 1, 1_000_000),
        whistle,
        until,
        egress(o),
        modes(o),
        o.number("walk_metres", 0, 10_000, 2_000),
        places(o),
        gates(o));
  }

  private static List<Egress> egress(JsonObject o) {
    List<Egress> curve = new ArrayList<>();
    curve.add(new Egress(0, 0));
    for (Json item : o.items("egress")) {
      JsonObject point = o.objectOf(item, "egress");
      point.only("minute", "share");
      Egress next = new Egress(point.number("minute", 0, 600), point.number("share", 0, 1));
      Egress last = curve.getLast();
      if (next.minute() < last.minute() || next.share() < last.share()) {
        throw point.refuse("egress-order", "share", next.share() + "", last.share() + "");
      }
      curve.add(next);
    }
    if (curve.getLast().share() != 1) {
      throw o.refuse("egress-end", "egress", String.valueOf(curve.getLast().share()));
    }
    return curve;
  }

  private static List<Mode> modes(JsonObject o) {
    List<Mode> modes = new ArrayList<>();
    for (JsonObject m : o.objects("modes")) {
      m.only("mode", "share", "per_hour", "network");
      boolean network = m.flag("network", false);
      double perHour = network ? 0 : m.number("per_hour", 1, 1e7, Double.POSITIVE_INFINITY);
      modes.add(new Mode(m.text("mode"), m.number("share", 0, 1), perHour));
    }
    double sum = modes.stream().mapToDouble(Mode::share).sum();
    if (Math.abs(sum - 1) > 1e-6) {
      throw o.refuse("shares-sum", "modes", String.valueOf(sum));
    }
    return modes;
  }

  private static Map<Integer, Integer> places(JsonObject o) {
    Map<Integer, Integer> places = new LinkedHashMap<>();
    o.findObject("places_by_mode")
        .ifPresent(p ->
            p.fields()
                .forEach(mode -> {
                  if (!mode.matches("\\d{1,4}")) {
                    throw p.refuse("field-unknown", mode, mode, "0-1799");
                  }
                  places.put(Integer.parseInt(mode), (int) p.number(mode, 1, 100_000));
                }));
    return places;
  }

  private static Map<String, Double> gates(JsonObject o) {
    Map<String, Double> gates = new LinkedHashMap<>();
    o.objects("stations")
        .forEach(s -> {
          s.only("stop", "per_hour");
          gates.put(s.text("stop"), s.number("per_hour", 1, 1e7));
        });
    return gates;
  }

  /** Share of the crowd, 0 to 1, that has left the stands by a minute after the whistle. */
  double left(double minute) {
    for (int i = 1; i < egress.size(); i++) {
      Egress a = egress.get(i - 1);
      Egress b = egress.get(i);
      if (minute < b.minute()) {
        double part = (minute - a.minute()) / (b.minute() - a.minute());
        return Math.max(0, a.share() + part * (b.share() - a.share()));
      }
    }
    return 1;
  }

  /** Minutes looked at. */
  int minutes() {
    return (until - whistle) / 60;
  }

  /** Share of the crowd, 0 to 1, that the network carries. */
  public double transitShare() {
    return modes.stream().filter(Mode::transit).mapToDouble(Mode::share).sum();
  }
}
