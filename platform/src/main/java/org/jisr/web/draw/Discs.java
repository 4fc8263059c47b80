package org.jisr.web.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbered discs on a map, none over another. A disc whose place is taken moves to the nearest free
 * spot, found on a spiral; a dot stays at the place and a hair line joins them. The earlier in the
 * list, the nearer to its place.
 */
final class Discs {
  static final double RADIUS = 13;

  /** Clear pixels between the edges of two discs, their lines included. */
  private static final double CLEAR = 3;

  /** Least distance between two centres of discs with up to three characters. */
  static final double APART = 2 * RADIUS + CLEAR;

  private static final double STEP = 2;

  private Discs() {}

  /** The disc at (x, y) of a place at (placeX, placeY), in pixels. */
  record Disc(Place place, double placeX, double placeY, double x, double y) {
    boolean moved() {
      return Math.hypot(x - placeX, y - placeY) > 1;
    }

    /** Wide enough for its characters. */
    double radius() {
      return Math.max(RADIUS, 4.4 * place.number().length() + 2);
    }

    /** Squares and a plain loop: a hundred places of one town ask this a million times. */
    boolean free(List<Disc> placed) {
      for (Disc other : placed) {
        double dx = other.x - x;
        double dy = other.y - y;
        double apart = radius() + other.radius() + CLEAR;
        if (dx * dx + dy * dy < apart * apart) {
          return false;
        }
      }
      return true;
    }
  }

  static List<Disc> spread(List<Place> places, Frame frame) {
    var placed = new ArrayList<Disc>();
    for (Place place : places) {
      var p = frame.at(place.lon(), place.lat());
      placed.add(nearestFree(new Disc(place, p.x, p.y, p.x, p.y), placed));
    }
    return placed;
  }

  /** Hair lines and dots lie under every disc. */
  static String draw(List<Disc> discs) {
    var svg = new Svg();
    discs.stream().filter(Disc::moved).forEach(disc -> tie(svg, disc));
    discs.forEach(disc -> draw(svg, disc));
    return svg.fragment();
  }

  private static Disc nearestFree(Disc wanted, List<Disc> placed) {
    var disc = wanted;
    for (double away = STEP; !disc.free(placed); away += STEP) {
      int spots = (int) Math.ceil(2 * Math.PI * away / STEP);
      for (int i = 0; i < spots && !disc.free(placed); i++) {
        disc = around(wanted, away, 2 * Math.PI * i / spots);
      }
    }
    return disc;
  }

  private static Disc around(Disc disc, double away, double turn) {
    double x = disc.placeX + away * Math.cos(turn);
    double y = disc.placeY + away * Math.sin(turn);
    return new Disc(disc.place, disc.placeX, disc.placeY, x, y);
  }

  private static void tie(Svg svg, Disc disc) {
    svg.line(disc.placeX, disc.placeY, disc.x, disc.y, Palette.INK, 1);
    svg.circle(disc.placeX, disc.placeY, 2.4, Palette.INK);
  }

  private static void draw(Svg svg, Disc disc) {
    boolean link = !disc.place.href().isEmpty();
    if (link) {
      svg.open("a", "href", disc.place.href(), "aria-label", disc.place.name());
    } else {
      svg.open("g");
    }
    svg.open("title").words(disc.place.name()).close("title");
    svg.circle(
        disc.x, disc.y, disc.radius(), Palette.SHEET, "stroke", Palette.INK, "stroke-width", 1.6);
    svg.open("g", "direction", "ltr", "font-weight", 600, "font-size", 14, "fill", Palette.INK);
    svg.text(disc.x, disc.y + 5, "middle", disc.place.number()).close("g");
    svg.close(link ? "a" : "g");
  }
}
