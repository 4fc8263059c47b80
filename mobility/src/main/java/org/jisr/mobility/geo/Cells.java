package org.jisr.mobility.geo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Areas cut into square cells, the figure of an area spread evenly over its cells. That people live
 * evenly spread in an area is an assumption, and a poor one for large rural provinces: whoever
 * shows a result must say so.
 *
 * <p>Errors: none.
 */
public final class Cells {
  private static final double METRES_PER_DEGREE = 111_195;

  private Cells() {}

  /**
   * Cell centres on one grid for all areas; each area's figure divided equally among its cells, so
   * that cells sum to the area. An area too small for a cell gets one at the centre of its box.
   *
   * @param field name of the figure, such as population_2024; areas without it count 0
   * @param metres side of a cell, at least 50
   */
  public static Places spread(List<Area> areas, String field, double metres) {
    List<String> ids = new ArrayList<>();
    List<Point> points = new ArrayList<>();
    List<Integer> in = new ArrayList<>();
    double[] shares = new double[areas.size()];
    for (int a = 0; a < areas.size(); a++) {
      List<Point> cells = cells(areas.get(a), Math.max(50, metres));
      shares[a] = areas.get(a).figures().getOrDefault(field, 0.0) / cells.size();
      for (int c = 0; c < cells.size(); c++) {
        ids.add(areas.get(a).id() + "/" + (c + 1));
        points.add(cells.get(c));
        in.add(a);
      }
    }
    double[] weight = in.stream().mapToDouble(a -> shares[a]).toArray();
    Map<String, double[]> weights = new LinkedHashMap<>();
    weights.put(field, weight);
    int[] area = in.stream().mapToInt(Integer::intValue).toArray();
    return new Places(List.copyOf(ids), List.copyOf(points), weights, List.copyOf(areas), area);
  }

  private static List<Point> cells(Area area, double metres) {
    List<Point> cells = new ArrayList<>();
    double height = metres / METRES_PER_DEGREE;
    for (Polygon polygon : area.polygons()) {
      Point[] box = polygon.box();
      for (double row = Math.floor(box[0].lat() / height); row * height <= box[1].lat(); row++) {
        double lat = (row + 0.5) * height;
        double width = height / Math.max(0.01, Math.cos(Math.toRadians(row * height)));
        double first = Math.floor(box[0].lon() / width);
        for (double column = first; column * width <= box[1].lon(); column++) {
          Point centre = new Point(lat, (column + 0.5) * width);
          if (polygon.contains(centre)) {
            cells.add(centre);
          }
        }
      }
    }
    if (cells.isEmpty()) {
      Point[] box = area.polygons().getFirst().box();
      cells.add(new Point((box[0].lat() + box[1].lat()) / 2, (box[0].lon() + box[1].lon()) / 2));
    }
    return cells;
  }
}
