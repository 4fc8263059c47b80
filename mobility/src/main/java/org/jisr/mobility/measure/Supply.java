package org.jisr.mobility.measure;

import java.util.ArrayList;
import java.util.List;
import org.jisr.mobility.network.Network;

/**
 * What a line offers on the service day.
 *
 * <p>Errors: none.
 *
 * @param line id of the line
 * @param kilometres length from first to last stop, straight lines between stops, the longer
 *     direction
 * @param vehicleKm kilometres run by all vehicles, by the same straight lines
 * @param vehicleHours hours from first departure to last arrival, summed over runs
 * @param vehicles vehicles needed at the busiest moment: ceil(cycle / headway) of the shortest
 *     headway for headway services (cycle = both directions and the turnaround at each end), else
 *     the most runs under way at one time, turnaround included
 * @param placesPerHour places per hour in the busier direction in the busiest hour; 0 when the
 *     vehicle's places are not known
 */
public record Supply(
    String line,
    double kilometres,
    double vehicleKm,
    double vehicleHours,
    int vehicles,
    double placesPerHour) {

  /** Turnaround at each end taken when nothing better is known, in seconds. */
  public static final int USUAL_TURNAROUND = 300;

  /**
   * The supply of every line that runs, in the order of the lines.
   *
   * @param turnaround at each end in seconds, 0 or more
   */
  public static List<Supply> of(Network network, int turnaround) {
    List<Supply> supplies = new ArrayList<>();
    for (int line = 0; line < network.lines().size(); line++) {
      LineRuns runs = new LineRuns(network, line);
      if (!runs.isEmpty()) {
        supplies.add(
            new Supply(
                network.lines().get(line).id(),
                runs.kilometres(),
                runs.vehicleKm(),
                runs.vehicleHours(),
                runs.vehicles(turnaround),
                runs.runsInBusiestHour() * network.lines().get(line).places()));
      }
    }
    return supplies;
  }
}
