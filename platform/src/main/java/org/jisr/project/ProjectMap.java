package org.jisr.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jisr.base.Side;
import org.jisr.web.Page;
import org.jisr.web.draw.Place;
import org.jisr.web.draw.Regions;

/** Both regions with the numbers of a list in discs: the list and its map are one query. */
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
        words(page),
        places(page, projects, Side.A, workspace),
        places(page, projects, Side.B, workspace),
        near.map(n -> Place.named(page.t("projects.near.here"), n.lon(), n.lat())),
        page.rtl());
  }

  private static Regions.Words words(Page page) {
    return new Regions.Words(
        page.t("projects.map"),
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
}
