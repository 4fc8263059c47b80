package org.jisr.mobility.geo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jisr.mobility.json.Json;
import org.jisr.mobility.json.JsonFile;
import org.jisr.mobility.json.JsonObject;

/**
 * Areas read from GeoJSON (RFC 7946): Polygon and MultiPolygon features with their properties.
 * Coordinates are degrees, longitude first as the format has it.
 */
public final class Areas {
  private static final List<String> ID_FIELDS =
      List.of("id", "iso", "code", "insee", "hcp", "name_fr", "nom", "name");

  private Areas() {}

  /**
   * All areas of a file.
   *
   * @throws org.jisr.mobility.finding.Refusal naming the line at fault; nothing is handed on then
   */
  public static List<Area> read(Path file) {
    return of(JsonFile.read(file));
  }

  static List<Area> of(JsonObject collection) {
    List<Area> areas = new ArrayList<>();
    if (!collection.text("type", "").equals("FeatureCollection")) {
      throw collection.refuse("geojson", "type", collection.text("type", ""));
    }
    for (JsonObject feature : collection.objects("features")) {
      areas.add(area(feature, areas.size()));
    }
    return areas;
  }

  private static Area area(JsonObject feature, int number) {
    JsonObject properties = feature.object("properties");
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, Double> figures = new LinkedHashMap<>();
    for (String language : List.of("fr", "ar", "en")) {
      if (properties.has("name_" + language)) {
        names.put(language, properties.text("name_" + language));
      }
    }
    for (String field : Set.of("nom", "name")) {
      if (properties.has(field)) {
        names.put("", properties.text(field));
      }
    }
    for (String field : properties.fields()) {
      properties.findNumber(field).ifPresent(n -> figures.put(field, n));
    }
    String id =
        ID_FIELDS.stream()
            .flatMap(f -> properties.findText(f).stream())
            .findFirst()
            .orElse("area " + (number + 1));
    return new Area(id, names, figures, polygons(feature.object("geometry")));
  }

  private static List<Polygon> polygons(JsonObject geometry) {
    String type = geometry.text("type");
    List<Json> coordinates = geometry.items("coordinates");
    return switch (type) {
      case "Polygon" -> List.of(polygon(geometry, coordinates));
      case "MultiPolygon" ->
          coordinates.stream().map(c -> polygon(geometry, items(geometry, c))).toList();
      default -> throw geometry.refuse("geojson", "type", type);
    };
  }

  private static Polygon polygon(JsonObject geometry, List<Json> rings) {
    return new Polygon(
        rings.stream()
            .map(r -> items(geometry, r).stream().map(p -> point(geometry, p)).toList())
            .toList());
  }

  private static Point point(JsonObject geometry, Json position) {
    List<Json> numbers = items(geometry, position);
    if (numbers.size() >= 2
        && numbers.get(0) instanceof Json.Num lon
        && numbers.get(1) instanceof Json.Num lat) {
      Point point = new Point(lat.value(), lon.value());
      if (point.valid()) {
        return point;
      }
    }
    throw geometry.refuse("geojson", "coordinates", String.valueOf(position.line()));
  }

  private static List<Json> items(JsonObject geometry, Json json) {
    if (json instanceof Json.Arr array) {
      return array.items();
    }
    throw geometry.refuse("geojson", "coordinates", String.valueOf(json.line()));
  }
}
