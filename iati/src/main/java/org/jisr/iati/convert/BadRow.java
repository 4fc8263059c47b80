package org.jisr.iati.convert;

import java.io.IOException;

/** A row of a table that does not fit; {@code row} counts from 1, the header included. */
public final class BadRow extends IOException {

  private static final long serialVersionUID = 1L;

  private final int row;

  BadRow(int row, String cell) {
    super(cell);
    this.row = row;
  }

  public int row() {
    return row;
  }
}
