package org.jisr.iati.xml;

import java.util.Arrays;

/**
 * A stretch of a file that begins between two records, with the root's start tag before it.
 *
 * @param bytes the root's start tag, then the stretch, then at least one spare byte
 * @param bodyFrom where the stretch begins
 * @param limit where it ends
 * @param line the line on which the stretch begins
 * @param column the column at which it begins
 * @param last whether the file ends with it
 */
public record Chunk(byte[] bytes, int bodyFrom, int limit, int line, int column, boolean last) {

  public Lines lines() {
    return new Lines(bytes, bodyFrom, limit, line, column);
  }

  public int length() {
    return limit - bodyFrom;
  }

  /** This stretch and the one behind it as one. */
  public Chunk join(Chunk next) {
    byte[] all = Arrays.copyOf(bytes, limit + next.length() + 1);
    System.arraycopy(next.bytes, next.bodyFrom, all, limit, next.length());
    return new Chunk(all, bodyFrom, limit + next.length(), line, column, next.last);
  }
}
