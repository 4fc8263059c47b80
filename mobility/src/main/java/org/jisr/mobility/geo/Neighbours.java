package org.jisr.mobility.geo;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Which of many points lie within a radius of a place: points sorted into cells of one radius.
 *
 * <p>Errors: none; up to 16 million points.
 */
public final class Neighbours {
  private static final double METRES_PER_DEGREE = 111_195;

  private final List<Point> points;
  private final double radius;
  private final double cellDegrees;
  private final long[] cells;

  /** Indexes points for searches up to {@code radius} metres. */
  public Neighbours(List<Point> points, double radius) {
    this.points = points;
    this.radius = radius;
    this.cellDegrees = Math.max(radius, 100) / METRES_PER_DEGREE;
    this.cells = new long[points.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = key(row(points.get(i).lat()), row(points.get(i).lon()), i);
    }
    Arrays.sort(cells);
  }

  /** Calls {@code found} with the index of every point within the radius, in no set order. */
  public void within(Point centre, IntConsumer found) {
    double shrink = Math.max(0.01, Math.cos(Math.toRadians(centre.lat())));
    int reach = (int) Math.ceil(1 / shrink);
    int column = row(centre.lon());
    for (int r = row(centre.lat()) - 1; r <= row(centre.lat()) + 1; r++) {
      int at = Arrays.binarySearch(cells, key(r, column - reach, 0));
      long last = key(r, column + reach + 1, 0);
      for (int i = at < 0 ? -at - 1 : at; i < cells.length && cells[i] < last; i++) {
        int point = (int) (cells[i] & 0xFF_FFFF);
        if (points.get(point).metresTo(centre) <= radius) {
          found.accept(point);
        }
      }
    }
  }

  private int row(double degrees) {
    return (int) Math.floor((degrees + 400) / cellDegrees);
  }

  /** Row, column and index in one sortable number: 20 + 20 + 24 bits. */
  private static long key(int row, int column, int index) {
    return ((long) row << 44) | ((long) column << 24) | index;
  }
}
