package org.jisr.bench.mobility;

import java.util.Arrays;
import org.jisr.mobility.network.Headway;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.network.NetworkBuilder;
import org.jisr.mobility.network.Pattern;
import org.jisr.mobility.network.Phase;

/** Cuts a network down to what both oracles can express; every engine is then given the rest. */
final class Likeness {
  private Likeness() {}

  /** One draw of headway services, and no time of its own for a change at one stop. */
  static Network of(Network network) {
    Network drawn = network.drawn(Phase.random(1, 1), 0);
    NetworkBuilder builder = new NetworkBuilder(drawn.date());
    drawn.stops().forEach(builder::stop);
    drawn.lines().forEach(builder::line);
    drawn.patterns().forEach(builder::keep);
    drawn.changes().stream().filter(c -> c.from() != c.to()).forEach(builder::change);
    return builder.build();
  }

  /** Boarding and alighting everywhere, and no runs that start before the day. */
  static Network plain(Network network) {
    NetworkBuilder builder = new NetworkBuilder(network.date());
    network.stops().forEach(builder::stop);
    network.lines().forEach(builder::line);
    network.changes().forEach(builder::change);
    for (Pattern p : network.patterns()) {
      byte[] flags = new byte[p.size()];
      Arrays.fill(flags, Headway.flags(true, true));
      for (int r = 0; r < p.runs(); r++) {
        int[] arrivals = new int[p.size()];
        int[] departures = new int[p.size()];
        for (int i = 0; i < p.size(); i++) {
          arrivals[i] = p.arrival(r, i);
          departures[i] = p.departure(r, i);
        }
        if (arrivals[0] >= 0) {
          builder.run(p.line(), p.stops().toArray(), flags, arrivals, departures);
        }
      }
    }
    return builder.build();
  }
}
