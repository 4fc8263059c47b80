package org.jisr.iati.xpath;

/** An expression that cannot be read; {@code position} counts characters from 0. */
public final class BadExpression extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final int position;

  BadExpression(String text, int position) {
    super(text);
    this.position = position;
  }

  public int position() {
    return position;
  }
}
