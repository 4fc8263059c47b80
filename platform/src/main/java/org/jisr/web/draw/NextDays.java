package org.jisr.web.draw;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The next days in one row, with a box and a label for every deadline. When there are too many to
 * be read one by one, those near each other share a label.
 *
 * @param first today, the first day of the row
 * @param days how many days are shown, 7 to 45
 * @param daysOff days drawn sunk
 * @param deadlines in any order; those outside the row are left out
 */
public record NextDays(
    LocalDate first, int days, Set<DayOfWeek> daysOff, List<Deadline> deadlines, Words words) {

  /** Saturday and Sunday, the weekly rest of both administrations. */
  public static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  /** A deadline; {@code href} leads to what is due, empty for none. */
  public record Deadline(LocalDate date, String label, String detail, boolean late, String href) {}

  /** A label that stands for several deadlines, such as "3 deadlines" and "2 to 4 December". */
  public record Shared(String label, String detail) {}

  /** Words for deadlines that share a label. */
  @FunctionalInterface
  public interface Sharing {
    /** The label of {@code count} deadlines from one day to another, both included. */
    Shared of(int count, LocalDate from, LocalDate to);
  }

  /**
   * Words in the reader's language.
   *
   * @param title read aloud instead of the picture
   * @param href where a shared label leads: the list of all deadlines
   */
  public record Words(String title, String href, Sharing sharing) {}

  public NextDays {
    if (days < 7 || days > 45) {
      throw new IllegalArgumentException("A row shows 7 to 45 days, not " + days);
    }
    var last = first.plusDays(days - 1L);
    daysOff = Set.copyOf(daysOff);
    deadlines =
        deadlines.stream()
            .filter(d -> !d.date.isBefore(first) && !d.date.isAfter(last))
            .sorted(Comparator.comparing(Deadline::date))
            .toList();
  }

  /** The picture, 1140 pixels wide; time runs to the left for a right-to-left reader. */
  public String svg(boolean rtl) {
    return new DayRow(this, rtl).draw();
  }
}
