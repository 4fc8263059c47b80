package org.jisr.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Every fault of a workbook, counted; the first of them are kept. */
final class Faults {

  /** So many are shown; the number of all is said. */
  static final int SHOWN = 500;

  private final List<Fault> shown = new ArrayList<>();
  private final List<String> sheets = new ArrayList<>();
  private final Set<String> cells = new LinkedHashSet<>();
  private int total;

  /** Says that a sheet is read now: faults are shown in this order, whenever they were found. */
  void reading(String sheet) {
    sheets.add(sheet);
  }

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
    return shown.stream()
        .sorted(
            Comparator.<Fault>comparingInt(f -> sheets.indexOf(f.sheet()))
                .thenComparingInt(Fault::row)
                .thenComparingInt(f -> f.cell().length())
                .thenComparing(f -> f.cell()))
        .toList();
  }
}
