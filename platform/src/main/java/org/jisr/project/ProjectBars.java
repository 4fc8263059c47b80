package org.jisr.project;

import java.util.Map;
import java.util.TreeMap;
import org.jisr.web.Page;
import org.jisr.web.draw.Bars;

/** Counted projects as bars. */
public final class ProjectBars {

  private ProjectBars() {}

  /** How many projects run in each year, the first year to the last; empty when not counted. */
  static Map<Integer, Integer> years(Tally tally) {
    Map<Integer, Integer> running = new TreeMap<>();
    tally
        .of(Tally.Part.YEARS)
        .forEach((years, count) -> {
          String[] ends = years.split("/", 2);
          for (int y = Integer.parseInt(ends[0]); y <= Integer.parseInt(ends[1]); y++) {
            running.merge(y, count, Integer::sum);
          }
        });
    return running;
  }

  /**
   * The picture as SVG.
   *
   * @param counts by what stands before the bar, in order; 0 is a gap and said so
   */
  public static String of(Page page, String title, Map<?, Integer> counts) {
    return new Bars(
            title,
            counts.entrySet().stream()
                .map(counted -> row(page, counted.getKey().toString(), counted.getValue()))
                .toList())
        .svg(page.rtl());
  }

  private static Bars.Row row(Page page, String label, int count) {
    String words = count == 0 ? page.t("projects.coverage.gap") : page.number(count);
    return new Bars.Row(label, count, words);
  }
}
