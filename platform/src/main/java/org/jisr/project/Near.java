package org.jisr.project;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jisr.base.Side;
import org.jisr.web.Form;
import org.jisr.web.draw.Regions;

/**
 * A point from which projects are sought, the nearest first. It is kept to two decimals of a
 * degree, about a kilometre: nobody's door.
 *
 * @param lat degrees north, WGS 84
 * @param lon degrees east, WGS 84
 * @param beyond metres of the last project of the page before; -1 for the first page
 * @param after number of that project, 0 for the first page
 */
public record Near(double lat, double lon, long beyond, int after) {

  private static final Regions REGIONS = Regions.seed();
  private static final Pattern POINT =
      Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,20})?),(-?\\d{1,3}(?:\\.\\d{1,20})?)");

  /**
   * A project and how far its nearest place is.
   *
   * @param metres rounded; empty for a project that is nowhere, which comes last
   */
  public record Found(Project project, Optional<Long> metres) {}

  public Near {
    lat = Math.round(lat * 100) / 100.0;
    lon = Math.round(lon * 100) / 100.0;
  }

  /** {@code near=33.59,-7.62} with {@code beyond} and {@code after}; empty for what is no point. */
  public static Optional<Near> of(Form form) {
    Matcher point = POINT.matcher(form.text("near"));
    if (!point.matches()) {
      return Optional.empty();
    }
    double lat = Double.parseDouble(point.group(1));
    double lon = Double.parseDouble(point.group(2));
    if (Math.abs(lat) > 90 || Math.abs(lon) > 180) {
      return Optional.empty();
    }
    int after = form.whole("after").filter(n -> n > 0).orElse(0);
    int beyond = form.whole("beyond").filter(n -> n >= 0).orElse(-1);
    return Optional.of(new Near(lat, lon, beyond, after));
  }

  /** The region it lies in, with two kilometres of grace for its rounding; empty for neither. */
  public Optional<Side> side() {
    return REGIONS.side(lon, lat);
  }

  /** As it stands in an address. */
  public String point() {
    return String.format(Locale.ROOT, "%.2f,%.2f", lat, lon);
  }

  /** The query of a filter with this point added to it. */
  public String query(String filter) {
    return filter
        + (filter.isEmpty() ? "?" : "&")
        + "near="
        + URLEncoder.encode(point(), StandardCharsets.UTF_8);
  }

  /** The same from the first page on. */
  public Near first() {
    return new Near(lat, lon, -1, 0);
  }
}
