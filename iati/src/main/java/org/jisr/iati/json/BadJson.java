package org.jisr.iati.json;

/** Text that is not JSON; {@code position} counts characters from 0. */
public final class BadJson extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final int position;

  BadJson(int position) {
    super("not JSON at character " + position);
    this.position = position;
  }

  public int position() {
    return position;
  }
}
