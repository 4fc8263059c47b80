package org.jisr.mobility.measure;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jisr.mobility.json.JsonObject;
import org.jisr.mobility.scenario.Scenario;

/**
 * Unit costs of a scenario (section "costs"), in minor units of its currency.
 *
 * <p>Errors: {@link #of} refuses faults by line and field.
 *
 * @param currency ISO 4217; amounts are in its minor unit
 * @param perKm for a kilometre of new line, 0 or more
 * @param perStation for a new station, 0 or more
 * @param perVehicle for a vehicle, 0 or more
 * @param perVehicleKm for a kilometre run, 0 or more
 * @param daysPerYear service days a year of the day studied, 1 to 366
 * @param years share of the investment by year, summing to 1
 */
public record CostPlan(
    Currency currency,
    long perKm,
    long perStation,
    long perVehicle,
    long perVehicleKm,
    int daysPerYear,
    Map<Integer, Double> years) {

  private static final double PARTS = 1e-6;

  /**
   * The scenario's costs, or empty when it has none.
   *
   * @throws org.jisr.mobility.finding.Refusal naming line and field
   */
  public static Optional<CostPlan> of(Scenario scenario) {
    return scenario.sections().findObject("costs").map(CostPlan::of);
  }

  private static CostPlan of(JsonObject o) {
    o.only(
        "currency",
        "per_km",
        "per_station",
        "per_vehicle",
        "per_vehicle_km",
        "days_per_year",
        "years",
        "figures");
    Currency currency = currency(o);
    Map<Integer, Double> years = new LinkedHashMap<>();
    for (JsonObject y : o.objects("years")) {
      years.put((int) y.number("year", 1900, 2200), y.number("share", 0, 1));
    }
    double sum = years.values().stream().mapToDouble(Double::doubleValue).sum();
    if (!years.isEmpty() && Math.abs(sum - 1) > PARTS) {
      throw o.refuse("shares-sum", "years", String.valueOf(sum));
    }
    return new CostPlan(
        currency,
        minor(o, "per_km", currency),
        minor(o, "per_station", currency),
        minor(o, "per_vehicle", currency),
        minor(o, "per_vehicle_km", currency),
        (int) o.number("days_per_year", 1, 366),
        years);
  }

  private static Currency currency(JsonObject o) {
    try {
      return Currency.getInstance(o.text("currency"));
    } catch (IllegalArgumentException e) {
      throw o.refuse("currency-unknown", "currency", o.text("currency"));
    }
  }

  private static long minor(JsonObject o, String field, Currency currency) {
    return Math.round(
        o.number(field, 0, 1e13, 0) * Math.pow(10, currency.getDefaultFractionDigits()));
  }

  /**
   * Investment = km x cost per km + stations x cost per station + vehicles x cost per vehicle.
   *
   * @param km kilometres of new line, @param stations new stations, @param vehicles more vehicles
   */
  public long investment(double km, int stations, int vehicles) {
    return Math.round(km * perKm) + stations * perStation + vehicles * perVehicle;
  }

  /** Running cost of a year = vehicle-km of the day x service days x cost per vehicle-km. */
  public long yearly(double vehicleKmPerDay) {
    return Math.round(vehicleKmPerDay * daysPerYear * perVehicleKm);
  }

  /**
   * The investment by year, in minor units of the currency; parts sum to the whole (largest
   * remainder). Empty when the plan names no years.
   */
  public Map<Integer, Long> phased(long investment) {
    Map<Integer, Long> phased = new LinkedHashMap<>();
    years.forEach((year, share) -> phased.put(year, (long) Math.floor(investment * share)));
    long rest = investment - phased.values().stream().mapToLong(Long::longValue).sum();
    List<Integer> byRemainder =
        years.keySet().stream()
            .sorted((a, b) -> Double.compare(remainder(investment, b), remainder(investment, a)))
            .toList();
    for (int i = 0; i < rest && !byRemainder.isEmpty(); i++) {
      phased.merge(byRemainder.get(i % byRemainder.size()), 1L, Long::sum);
    }
    return phased;
  }

  private double remainder(long investment, int year) {
    double part = investment * years.getOrDefault(year, 0.0);
    return part - Math.floor(part);
  }

  /**
   * Investment for one more resident within 45 minutes, in minor units; NaN when nobody more is
   * reached.
   */
  public static double perExtraResident(long investment, double extraResidents) {
    return extraResidents > 0 ? investment / extraResidents : Double.NaN;
  }
}
