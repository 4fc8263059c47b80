package org.jisr.mobility.measure;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jisr.mobility.network.Network;

/**
 * What going from one network to another takes and costs. Amounts are minor units of the plan's
 * currency, 0 or more but for the running cost, which falls when less is run.
 *
 * <p>Errors: none.
 *
 * @param km kilometres of new line: a line's growth in length, straight lines between stops, the
 *     longer direction; a shorter line counts 0
 * @param stations stops more, 0 or more
 * @param vehicles vehicles more, by line; a line that needs fewer counts 0
 * @param vehicleKm kilometres more run on the day; below 0 when less is run
 * @param forKm km x cost per km
 * @param forStations stations x cost per station
 * @param forVehicles vehicles x cost per vehicle
 * @param yearly running cost of a year: vehicle-km x service days x cost per vehicle-km
 * @param phased investment by year; empty when the plan names no years
 */
public record Costs(
    double km,
    int stations,
    int vehicles,
    double vehicleKm,
    long forKm,
    long forStations,
    long forVehicles,
    long yearly,
    Map<Integer, Long> phased) {

  /**
   * Costs of an after over a before, by the difference of what they offer.
   *
   * @param turnaround at each end in seconds, 0 or more
   */
  public static Costs of(CostPlan plan, Network before, Network after, int turnaround) {
    Map<String, Supply> known = new HashMap<>();
    Supply.of(before, turnaround).forEach(s -> known.put(s.line(), s));
    double km = 0;
    double vehicleKm = 0;
    int vehicles = 0;
    for (Supply s : Supply.of(after, turnaround)) {
      Supply old = known.remove(s.line());
      km += Math.max(0, s.kilometres() - (old == null ? 0 : old.kilometres()));
      vehicleKm += s.vehicleKm() - (old == null ? 0 : old.vehicleKm());
      vehicles += Math.max(0, s.vehicles() - (old == null ? 0 : old.vehicles()));
    }
    vehicleKm -= known.values().stream().mapToDouble(Supply::vehicleKm).sum();
    int stations = Math.max(0, after.stops().size() - before.stops().size());
    long forKm = plan.investment(km, 0, 0);
    long forStations = plan.investment(0, stations, 0);
    long forVehicles = plan.investment(0, 0, vehicles);
    return new Costs(
        km,
        stations,
        vehicles,
        vehicleKm,
        forKm,
        forStations,
        forVehicles,
        plan.yearly(vehicleKm),
        phased(plan, List.of(forKm, forStations, forVehicles)));
  }

  private static Map<Integer, Long> phased(CostPlan plan, List<Long> parts) {
    Map<Integer, Long> phased = new LinkedHashMap<>();
    parts.forEach(p -> plan.phased(p).forEach((year, part) -> phased.merge(year, part, Long::sum)));
    return phased;
  }

  /** All three parts together, in minor units of the currency. */
  public long investment() {
    return forKm + forStations + forVehicles;
  }
}
