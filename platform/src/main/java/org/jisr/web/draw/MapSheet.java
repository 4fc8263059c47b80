package org.jisr.web.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jisr.base.Side;
import org.locationtech.jts.geom.Envelope;

/** One or two regions with discs, each under a line with its name and its scale bar. */
final class MapSheet {
  /** Width of the land of one region, in pixels; the picture is as large as it needs to be. */
  static final double WIDTH = 380;

  private static final double HEAD = 44;
  private static final double BAR = 90;

  private final Regions.Words words;
  private final boolean rtl;
  private final Svg land = new Svg();
  private final List<Discs.Disc> discs = new ArrayList<>();
  private final Envelope extent = new Envelope();

  MapSheet(Regions.Words words, boolean rtl) {
    this.words = words;
    this.rtl = rtl;
  }

  /** Adds a region with its upper western corner at (x, y) and returns where it ends below. */
  double add(Region region, Side side, List<Place> places, double x, double y) {
    return add(region, side, places, Optional.empty(), x, y);
  }

  /** The same with a point beside the list, from which the discs keep away. */
  double add(
      Region region, Side side, List<Place> places, Optional<Place> here, double x, double y) {
    double scale = WIDTH / region.extent().getWidth();
    var frame = new Frame(region, side, x, y + HEAD, scale);
    head(frame, y);
    land.add(frame.land());
    List<Discs.Disc> spread =
        Discs.spread(Stream.concat(here.stream(), places.stream()).toList(), frame);
    here.ifPresent(place -> mark(spread.getFirst()));
    discs.addAll(spread.subList(here.isPresent() ? 1 : 0, spread.size()));
    extent.expandToInclude(new Envelope(x, x + WIDTH, y, y + HEAD + frame.height()));
    return y + HEAD + frame.height();
  }

  /** A point that is no place of the list: two rings, and no disc upon them. */
  private void mark(Discs.Disc here) {
    land.open("g", "role", "img", "aria-label", here.place().label());
    land.open("title").words(here.place().label()).close("title");
    land.circle(here.x(), here.y(), 9, Palette.SHEET, "stroke", Palette.INK, "stroke-width", 2);
    land.circle(here.x(), here.y(), 4, Palette.INK).close("g");
  }

  String draw() {
    for (var disc : discs) {
      extent.expandToInclude(
          new Envelope(
              disc.x() - disc.radius(),
              disc.x() + disc.radius(),
              disc.y() - disc.radius(),
              disc.y() + disc.radius()));
    }
    extent.expandBy(2);
    boolean links = discs.stream().anyMatch(disc -> !disc.place().href().isEmpty());
    return Svg.picture(
            extent.getMinX(),
            extent.getMinY(),
            extent.getWidth(),
            extent.getHeight(),
            words.title(),
            rtl,
            links)
        .add(land.fragment())
        .add(Discs.draw(discs))
        .end();
  }

  private void head(Frame frame, double y) {
    double start = rtl ? frame.x() + WIDTH : frame.x();
    Names.draw(land, frame.side(), words.name(frame.side()), start, y + 20, rtl);
    int km = ScaleBar.kilometres(frame.scale(), BAR);
    double bar = rtl ? frame.x() + 2 : frame.x() + WIDTH - km * frame.scale() - 2;
    ScaleBar.draw(land, bar, y + 22, frame.scale(), km, words.distance());
  }
}
