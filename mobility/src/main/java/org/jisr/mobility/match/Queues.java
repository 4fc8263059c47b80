package org.jisr.mobility.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The crowd as a fluid, one minute a step: the stands empty by the egress curve, modes take their
 * share, riders walk to the stations, pass the entrance, and board vehicles that come empty. Riders
 * choose lines in proportion to the places each offers.
 */
final class Queues {
  private final MatchPlan plan;
  private final List<Offer> offers;
  private final double[] shares;
  private final List<Element> elements = new ArrayList<>();
  private final double[] left;

  Queues(MatchPlan plan, List<Offer> offers) {
    this.plan = plan;
    this.offers = offers;
    double total = offers.stream().mapToDouble(Offer::total).sum();
    this.shares = offers.stream().mapToDouble(o -> total == 0 ? 0 : o.total() / total).toArray();
    this.left = new double[plan.minutes() + 1];
  }

  Clearance clear() {
    double gone = 0;
    for (MatchPlan.Mode mode : plan.modes()) {
      if (!mode.transit()) {
        gone += lane(mode);
      }
    }
    double riders = plan.crowd() * plan.transitShare();
    gone += riders > 0 ? ride(riders) : 0;
    for (int m = 1; m < left.length; m++) {
      left[m] += left[m - 1];
    }
    double remaining = Math.max(0, plan.crowd() - gone);
    int minutes = left.length - 1;
    while (remaining < 0.5 && minutes > 0 && left[minutes - 1] > plan.crowd() - 0.5) {
      minutes--;
    }
    return new Clearance(
        minutes,
        remaining,
        perHour(),
        elements.stream().flatMap(e -> e.slow().stream()).min(this::earlier),
        Arrays.stream(left).boxed().toList(),
        elements.stream().map(e -> new Clearance.Queue(e.name, e.longest, e.perHour)).toList());
  }

  private int earlier(Clearance.Bottleneck a, Clearance.Bottleneck b) {
    return a.minute() != b.minute()
        ? Integer.compare(a.minute(), b.minute())
        : Double.compare(b.waiting(), a.waiting());
  }

  /** Places per hour over the first two hours. */
  private double perHour() {
    int span = Math.min(120, plan.minutes());
    double places = 0;
    for (Offer o : offers) {
      places += o.places() * (double) o.departures().stream().filter(d -> d < span).count();
    }
    return places * 60 / span;
  }

  /** A mode of its own capacity, such as cars on the road out; gives the people it took. */
  private double lane(MatchPlan.Mode mode) {
    Element lane = element(mode.name(), mode.perHour());
    double taken = 0;
    for (int m = 0; m < left.length; m++) {
      double out = lane.pass(m, plan.crowd() * mode.share() * leaving(m, 0), mode.perHour() / 60);
      left[m] += out;
      taken += out;
    }
    return taken;
  }

  private double ride(double riders) {
    Map<String, Element> gates = new HashMap<>();
    Element[] lines = new Element[offers.size()];
    for (int i = 0; i < lines.length; i++) {
      Offer o = offers.get(i);
      double perHour = o.total() * 60 / plan.minutes();
      lines[i] = element(o.line() + " @ " + o.stop(), perHour);
      double gate = plan.gates().getOrDefault(o.stop(), Double.POSITIVE_INFINITY);
      gates.computeIfAbsent(o.stop(), s -> element(s, gate));
    }
    double taken = 0;
    for (int m = 0; m < left.length; m++) {
      Map<String, Double> passed = new HashMap<>();
      int minute = m;
      gates.forEach(
          (s, g) -> passed.put(s, g.pass(minute, arriving(s, minute, riders), g.perHour / 60)));
      for (int i = 0; i < lines.length; i++) {
        Offer o = offers.get(i);
        double in = passed.getOrDefault(o.stop(), 0.0) * shares[i] / stationShare(o.stop());
        double out = lines[i].pass(m, in, places(o, m));
        left[m] += out;
        taken += out;
      }
    }
    return taken;
  }

  private double arriving(String stop, int minute, double riders) {
    Optional<Offer> any = offers.stream().filter(o -> o.stop().equals(stop)).findFirst();
    int walk = any.map(Offer::walkSeconds).orElse(0);
    return riders * stationShare(stop) * leaving(minute, walk / 60.0);
  }

  private double stationShare(String stop) {
    double share = 0;
    for (int i = 0; i < shares.length; i++) {
      share += offers.get(i).stop().equals(stop) ? shares[i] : 0;
    }
    return share;
  }

  /** Share of the crowd that leaves the stands so as to arrive, after a walk, in this minute. */
  private double leaving(int minute, double walk) {
    double before = minute == 0 ? 0 : plan.left(minute - 1 - walk);
    return plan.left(minute - walk) - before;
  }

  private static double places(Offer o, int minute) {
    return o.places() * (double) o.departures().stream().filter(d -> d == minute).count();
  }

  private Element element(String name, double perHour) {
    Element element = new Element(name, perHour);
    elements.add(element);
    return element;
  }

  /** Something people pass, and the queue before it. */
  private static final class Element {
    final String name;
    final double perHour;
    double queue;
    double longest;
    private int slowMinute = -1;
    private double slowQueue;

    Element(String name, double perHour) {
      this.name = name;
      this.perHour = perHour;
    }

    double pass(int minute, double in, double room) {
      queue += in;
      double out = Math.min(queue, room);
      queue -= out;
      longest = Math.max(longest, queue);
      if (slowMinute < 0 && queue > perHour * Clearance.Bottleneck.LONG_WAIT / 60 + 1e-6) {
        slowMinute = minute;
        slowQueue = queue;
      }
      return out;
    }

    Optional<Clearance.Bottleneck> slow() {
      return slowMinute < 0
          ? Optional.empty()
          : Optional.of(new Clearance.Bottleneck(name, slowMinute, slowQueue));
    }
  }
}
