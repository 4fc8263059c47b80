package org.jisr.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jisr.base.Side;
import org.jisr.web.Page;
import org.jisr.web.draw.Place;
import org.jisr.web.draw.Regions;

/**
 * Both regions with what a list finds: the list and its map are one query. What stands on one page
 * is drawn project by project; what does not is counted in each province and département, over all
 * pages, and each count leads to its projects.
 */
public final class ProjectMap {

  private static final Regions REGIONS = Regions.seed();

  private ProjectMap() {}

  /**
   * The picture as SVG.
   *
   * @param projects in the order of the list, whose numbers from 1 stand in the discs
   * @param workspace whether a disc leads to the workspace, else to the portal
   */
  public static String of(Page page, List<Project> projects, boolean workspace) {
    return of(page, projects, workspace, Optional.empty());
  }

  /** The same with the point the reader started from. */
  public static String of(
      Page page, List<Project> projects, boolean workspace, Optional<Near> near) {
    return REGIONS.maps(
        words(page, "projects.map"),
        places(page, projects, Side.A, workspace),
        places(page, projects, Side.B, workspace),
        near.map(n -> Place.named(page.t("projects.near.here"), n.lon(), n.lat())),
        page.rtl());
  }

  /** The picture of all that was found, as SVG. */
  public static String of(Page page, Portfolio.Found found, boolean workspace) {
    return found.whole()
        ? of(page, found.shown(), workspace)
        : REGIONS.maps(
            words(page, "projects.map.counts"),
            counts(page, found, Side.A, workspace),
            counts(page, found, Side.B, workspace),
            page.rtl());
  }

  private static Regions.Words words(Page page, String title) {
    return new Regions.Words(
        page.t(title),
        page.name(Side.A),
        page.name(Side.B),
        km -> page.t("projects.map.km", Integer.toString(km)));
  }

  private static List<Place> places(
      Page page, List<Project> projects, Side side, boolean workspace) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < projects.size(); i++) {
      Project project = projects.get(i);
      String href = workspace ? "/work/projects/" + project.id() : "/projects/" + project.code();
      for (Project.Place place : project.places(side)) {
        places.add(
            new Place(
                Integer.toString(i + 1),
                place.lon(),
                place.lat(),
                page.plain(project.title()) + " · " + page.plain(place.label()),
                href));
      }
    }
    return places;
  }

  private static List<Place> counts(
      Page page, Portfolio.Found found, Side side, boolean workspace) {
    String list = workspace ? "/work/projects" : "/projects";
    return Units.list().stream()
        .filter(unit -> unit.side() == side && found.tally().of(Tally.Part.UNIT, unit.code()) > 0)
        .map(unit -> {
          int count = found.tally().of(Tally.Part.UNIT, unit.code());
          return REGIONS.middle(
              side,
              unit.code(),
              Integer.toString(count),
              page.t("projects.map.unit", page.plain(unit.name()), count),
              list + found.filter().with(Choice.UNIT, unit.code()).query());
        })
        .toList();
  }
}
