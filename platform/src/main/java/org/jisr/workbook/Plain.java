package org.jisr.workbook;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Rate;
import org.jisr.project.Marker;
import org.jisr.project.Project;

/**
 * A sheet as a workbook can hold it, to compare two: line ends are single, rates without idle
 * zeros, commitments in the order of their numbers.
 */
final class Plain {

  private Plain() {}

  static Project.Sheet of(Project.Sheet s) {
    return new Project.Sheet(
        text(s.title()),
        text(s.summary()),
        s.partners(),
        new Project.Aims(
            s.aims().axis(),
            s.aims().commitments().stream().sorted().toList(),
            s.aims().purposes(),
            s.aims().targets(),
            s.aims().markers().stream().map(Plain::marker).toList()),
        s.period(),
        s.places().stream().map(Plain::place).toList(),
        s.milestones().stream().map(Plain::milestone).toList(),
        s.financing().stream().map(Plain::financing).toList(),
        s.illustrative());
  }

  private static Marker marker(Marker m) {
    return new Marker(m.code(), m.significance(), text(m.reason()));
  }

  private static Project.Place place(Project.Place p) {
    return new Project.Place(p.side(), p.unit(), text(p.label()), p.lon(), p.lat());
  }

  private static Project.Milestone milestone(Project.Milestone m) {
    return new Project.Milestone(text(m.title()), m.due(), m.done());
  }

  private static Project.Financing financing(Project.Financing line) {
    return new Project.Financing(line.funder(), line.amount(), line.conversion().map(Plain::plain));
  }

  private static Rate.Converted plain(Rate.Converted c) {
    Rate rate = c.rate();
    BigDecimal value = rate.value().stripTrailingZeros();
    return new Rate.Converted(
        c.original(),
        new Rate(rate.from(), rate.to(), value, rate.kind(), rate.date(), rate.source()),
        c.result());
  }

  private static LocalText text(LocalText text) {
    Map<Lang, String> lines = new EnumMap<>(Lang.class);
    text.texts()
        .forEach((lang, words) -> lines.put(lang, words.replace("\r\n", "\n").replace('\r', '\n')));
    return new LocalText(text.source(), lines);
  }
}
