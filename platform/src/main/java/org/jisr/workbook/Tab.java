package org.jisr.workbook;

import java.util.List;
import java.util.Locale;

/** A sheet of the workbook, in the order of its tabs. */
enum Tab {
  READ_ME(0),
  ORGANISATIONS(20_000),
  PROJECTS(20_000),
  SERVICES(200_000),
  MARKERS(200_000),
  PLACES(200_000),
  MILESTONES(200_000),
  FINANCING(200_000),
  CHOICES(0);

  private final int most;

  Tab(int most) {
    this.most = most;
  }

  /** The sheets that are read back. */
  static final List<Tab> READ =
      List.of(ORGANISATIONS, PROJECTS, SERVICES, MARKERS, PLACES, MILESTONES, FINANCING);

  /** How many rows are read at most. */
  int most() {
    return most;
  }

  /** The key of its name. */
  String label() {
    return "workbook.tab." + name().toLowerCase(Locale.ROOT);
  }
}
