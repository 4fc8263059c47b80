package org.jisr.briefing;

import java.util.ArrayList;
import java.util.List;
import org.jisr.web.Page;

/**
 * The cells of the printed table beside the name of each row, from the edge of the page that
 * follows the name: the printer does not mirror a table, so in Arabic they come the other way
 * round.
 */
public final class Columns {

  private Columns() {}

  public static List<String> heads(Page page, Briefing briefing) {
    List<String> heads = new ArrayList<>();
    heads.add(page.t("briefing.projects"));
    heads.add(page.t("briefing.running"));
    heads.add(page.t("briefing.late.count"));
    briefing
        .currencies()
        .forEach(c -> heads.add(page.t("briefing.planned") + " (" + c.getCurrencyCode() + ")"));
    return mirrored(page, heads);
  }

  public static List<String> of(Page page, Briefing briefing, Briefing.Row row) {
    List<String> cells = new ArrayList<>();
    boolean none = row.projects() == 0;
    cells.add(none ? page.t("briefing.row.none") : page.number(row.projects()));
    cells.add(none ? "" : page.number(row.running()));
    cells.add(none ? "" : page.number(row.late()));
    briefing.currencies().forEach(c -> cells.add(row.in(c).map(page::money).orElse("–")));
    return mirrored(page, cells);
  }

  private static List<String> mirrored(Page page, List<String> cells) {
    return page.rtl() ? cells.reversed() : cells;
  }
}
