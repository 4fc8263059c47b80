package org.jisr.mobility.network;

/**
 * A rule of transfers.txt for changing between two stops (or, for a change at one stop, from and to
 * the same).
 *
 * <p>Errors: none.
 *
 * @param from index of the stop left
 * @param to index of the stop reached
 * @param seconds time needed; {@link #FORBIDDEN} when no change is possible there
 */
public record Change(int from, int to, int seconds) {
  /** Stands for the seconds of a change that must not be made. */
  public static final int FORBIDDEN = -1;
}
