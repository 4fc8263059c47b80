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
 * @param code of the unit or commune it stands for, as {@link Origins} knows it; empty for a point
 * @param within how many kilometres at most; 0 for any distance
 * @param beyond metres of the last project of the page before; -1 for the first page
 * @param after number of that project, 0 for the first page
 */
public record Near(double lat, double lon, String code, int within, long beyond, int after) {

  /** Every two places of the two regions are nearer than this, in kilometres. */
  public static final int FARTHEST = 3000;

  /** Metres, further than any place on earth: the rank of a project that has none. */
  public static final long NOWHERE = 99_000_000;

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

  /** A page of a point at any distance. */
  Near(double lat, double lon, long beyond, int after) {
    this(lat, lon, "", 0, beyond, after);
  }

  /**
   * {@code near=33.59,-7.62}, or the code of a unit or commune, with {@code within}, {@code beyond}
   * and {@code after}; empty when nothing was asked, and with a fault for what is no place.
   */
  public static Optional<Near> of(Form form) {
    String typed = form.text("near");
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    int within = form.whole("within").orElse(0);
    if (within < 0 || within > FARTHEST) {
      form.fault("within", "projects.within.bounds", Integer.toString(within), FARTHEST);
    }
    Optional<Near> near = at(typed, Math.clamp(within, 0, FARTHEST));
    if (near.isEmpty()) {
      form.fault("near", "projects.near.invalid", typed);
    }
    return near.map(n -> n.page(form));
  }

  private static Optional<Near> at(String typed, int within) {
    Optional<Origins.Origin> origin = Origins.find(typed);
    String code = origin.map(Origins.Origin::code).orElse("");
    Matcher point = POINT.matcher(origin.map(Origins.Origin::point).orElse(typed));
    if (!point.matches()) {
      return Optional.empty();
    }
    double lat = Double.parseDouble(point.group(1));
    double lon = Double.parseDouble(point.group(2));
    return Math.abs(lat) > 90 || Math.abs(lon) > 180
        ? Optional.empty()
        : Optional.of(new Near(lat, lon, code, within, -1, 0));
  }

  private Near page(Form form) {
    int last = form.text("after").matches("\\d{1,9}") ? form.whole("after").orElse(0) : 0;
    return from(form.whole("beyond").filter(n -> n >= 0).orElse(-1), last);
  }

  /** The page after a project so many metres away. */
  public Near from(long metres, int number) {
    return new Near(lat, lon, code, within, metres, number);
  }

  /** The region it lies in, with two kilometres of grace for its rounding; empty for neither. */
  public Optional<Side> side() {
    return REGIONS.side(lon, lat);
  }

  /** As it stands in an address: the code of the place, else {@code lat,lon}. */
  public String at() {
    return code.isEmpty() ? String.format(Locale.ROOT, "%.2f,%.2f", lat, lon) : code;
  }

  /** The query of a filter with this point added to it. */
  public String query(String filter) {
    return filter
        + (filter.isEmpty() ? "?" : "&")
        + "near="
        + URLEncoder.encode(at(), StandardCharsets.UTF_8)
        + (within == 0 ? "" : "&within=" + within);
  }

  /** The same from the first page on. */
  public Near first() {
    return from(-1, 0);
  }
}
