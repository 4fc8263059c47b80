package org.jisr.workbook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Every fault of a workbook, counted; the first of them are kept. */
final class Faults {

  /** So many are shown; the number of all is said. */
  static final int SHOWN = 500;

  private final List<Fault> shown = new ArrayList<>();
  private final Set<String> cells = new LinkedHashSet<>();
  private int total;

  /** Notes one; a cell that has a fault already gets no second. */
  void add(Fault fault) {
    if (!fault.cell().isEmpty() && cells.size() < 10 * SHOWN && !cells.add(fault.place())) {
      return;
    }
    total++;
    if (shown.size() < SHOWN) {
      shown.add(fault);
    }
  }

  int total() {
    return total;
  }

  List<Fault> shown() {
    return List.copyOf(shown);
  }
}
