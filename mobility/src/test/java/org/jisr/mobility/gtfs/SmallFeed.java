package org.jisr.mobility.gtfs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A feed of two lines made for tests; any table can be replaced or taken out. */
public final class SmallFeed {
  private final Map<String, String> tables = new LinkedHashMap<>();

  public SmallFeed() {
    with(
        "agency.txt",
        "agency_id,agency_name,agency_url,agency_timezone\nA,Agency,http://example.org,Africa/Casablanca");
    with(
        "stops.txt",
        "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station",
        "A,First,33.60,-7.60,,",
        "B,Second,33.61,-7.61,,",
        "C,Third,33.62,-7.62,,");
    with("routes.txt", "route_id,route_short_name,route_type", "R1,1,3", "R2,2,2");
    with(
        "calendar.txt",
        "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date",
        "WD,1,1,1,1,1,0,0,20260101,20261231");
    with("trips.txt", "route_id,service_id,trip_id", "R1,WD,T1", "R2,WD,T2");
    with(
        "stop_times.txt",
        "trip_id,arrival_time,departure_time,stop_id,stop_sequence",
        "T1,08:00:00,08:00:00,A,1",
        "T1,08:10:00,08:11:00,B,2",
        "T1,08:20:00,08:20:00,C,3",
        "T2,08:15:00,08:15:00,B,1",
        "T2,08:25:00,08:25:00,C,2");
  }

  public SmallFeed with(String table, String... lines) {
    tables.put(table, String.join("\n", lines) + "\n");
    return this;
  }

  public SmallFeed without(String table) {
    tables.remove(table);
    return this;
  }

  Map<String, String> tables() {
    return tables;
  }

  public Path folder(Path parent) {
    try {
      Path folder = Files.createDirectories(parent.resolve("feed"));
      for (Map.Entry<String, String> table : tables.entrySet()) {
        Path file = folder.resolve(table.getKey());
        Files.createDirectories(file.getParent());
        Files.writeString(file, table.getValue(), StandardCharsets.UTF_8);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path zip(Path parent) {
    Path file = parent.resolve("feed.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> table : tables.entrySet()) {
        zip.putNextEntry(new ZipEntry(table.getKey()));
        zip.write(table.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** The same tables under another folder of the zip. */
  public SmallFeed under(String folder) {
    Map<String, String> moved = new LinkedHashMap<>();
    tables.forEach((name, text) -> moved.put(folder + name, text));
    tables.clear();
    tables.putAll(moved);
    return this;
  }
}
