package org.jisr.mobility.network;

/**
 * A rule of transfers.txt for changing between two stops (or, for a change at one stop, from and to
 * the same).
 *
 * @param from index of the stop left
 * @param to index of the stop reached
 * @param seconds time needed; {@link #FORBIDDEN} when no change is possible there
 */
public record Change(int from, int to, int seconds) {
  public static final int FORBIDDEN = -1;
}
