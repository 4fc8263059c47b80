package org.jisr.mobility.cli;

import java.util.Map;
import org.jisr.mobility.csv.Sheet;
import org.jisr.mobility.measure.CostPlan;
import org.jisr.mobility.measure.Costs;

/** Costs in words, and as rows of a table: item, quantity, unit cost and amount in the currency. */
record CostSheet(CostPlan plan, Costs costs, int turnaround) {

  void tell(Speaking command) {
    String currency = plan.currency().getCurrencyCode();
    command.say(
        "supply.investment",
        major(costs.investment()),
        currency,
        costs.km(),
        costs.stations(),
        costs.vehicles());
    costs
        .phased()
        .forEach((year, part) ->
            command.say("supply.year", String.valueOf(year), major(part), currency));
    command.say("supply.running", major(costs.yearly()), currency, costs.vehicleKm());
    command.say("formula.investment", currency);
    command.say("formula.vehicles", turnaround);
    command.say("formula.running", plan.daysPerYear(), currency);
  }

  /** Rows under the columns item, quantity, unit, unit_cost, amount, currency. */
  void rows(Sheet sheet) {
    row(sheet, "km of new line", costs.km(), "km", plan.perKm(), costs.forKm());
    row(
        sheet,
        "new stations",
        costs.stations(),
        "stations",
        plan.perStation(),
        costs.forStations());
    row(sheet, "vehicles", costs.vehicles(), "vehicles", plan.perVehicle(), costs.forVehicles());
    for (Map.Entry<Integer, Long> year : costs.phased().entrySet()) {
      double share = plan.years().getOrDefault(year.getKey(), 0.0);
      row(
          sheet,
          "investment of " + year.getKey(),
          share,
          "share",
          costs.investment(),
          year.getValue());
    }
    double yearly = costs.vehicleKm() * plan.daysPerYear();
    row(sheet, "running a year", yearly, "vehicle-km", plan.perVehicleKm(), costs.yearly());
  }

  void row(Sheet sheet, String item, double quantity, String unit, long unitCost, double amount) {
    sheet.row(
        item, quantity, unit, major(unitCost), major(amount), plan.currency().getCurrencyCode());
  }

  /** Minor units as the amount people write. */
  double major(double minor) {
    return minor / Math.pow(10, plan.currency().getDefaultFractionDigits());
  }
}
