package org.jisr.mobility.gtfs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jisr.mobility.csv.Table;
import org.jisr.mobility.finding.Finding;
import org.jisr.mobility.finding.Findings;

/** trips.txt: of which route and on which service each trip is. */
final class TripsTable {
  private final RowKeys keys = new RowKeys();
  private final Map<String, Integer> serviceNumbers = new HashMap<>();
  private final List<String> services = new ArrayList<>();
  private final Numbers routes = new Numbers();
  private final Numbers tripServices = new Numbers();

  TripsTable(Table t, RoutesTable routesTable, Calendars calendars, Findings findings) {
    int id = Required.column(t, "trip_id", findings);
    int route = Required.column(t, "route_id", findings);
    int service = Required.column(t, "service_id", findings);
    while (id >= 0 && t.next()) {
      if (keys.add(t, id, "trip_id", findings)) {
        int r = routesTable.ids().find(t, route);
        if (r < 0) {
          findings.add(
              Finding.fatal("reference-missing", t.place("route_id"), t.text(route), "routes.txt"));
        }
        routes.add(r);
        tripServices.add(service(t, service, calendars, findings));
      }
    }
  }

  private int service(Table t, int column, Calendars calendars, Findings findings) {
    String name = t.text(column);
    return serviceNumbers.computeIfAbsent(
        name,
        s -> {
          if (!calendars.known(s)) {
            findings.add(Finding.warning("service-unknown", t.place("service_id"), s));
          }
          services.add(s);
          return services.size() - 1;
        });
  }

  Ids ids() {
    return keys.ids();
  }

  int size() {
    return ids().size();
  }

  int route(int trip) {
    return routes.get(trip);
  }

  int service(int trip) {
    return tripServices.get(trip);
  }

  List<String> services() {
    return services;
  }
}
