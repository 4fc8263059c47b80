package org.jisr.mobility.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.network.Pattern;

/**
 * The runs of a network that can matter to a window, in flat arrays made for the scan: the times of
 * all runs at one stop lie together, those of the stops of a pattern follow each other. Immutable
 * and shared by all threads.
 *
 * <p>Backwards it is the mirror image: time is negated, every run is reversed and boarding and
 * alighting change places, so that one and the same search answers both questions.
 *
 * <p>Numbers: a <em>place</em> is one stop of one pattern, a <em>run</em> one run of any pattern.
 */
public final class Timetable {
  /** Later than any time. */
  static final int NEVER = Footpaths.NEVER;

  final Network network;
  final Window window;
  final Limits limits;
  final Direction direction;
  final Footpaths footpaths;
  final int stopCount;

  /** Per pattern: its first place, its first run, and where its times start. */
  final int[] firstPlace;

  final int[] firstRun;
  final int[] firstTime;

  /** Per place: the stop where one alights or boards, {@link #stopCount} where one may not. */
  final int[] alightStop;

  final int[] boardStop;

  final int[] stopOfPlace;
  final int[] lineOfPattern;

  /** arrivals[firstTime[p] + i * runs + run], and the same for departures. */
  final int[] arrivals;

  final int[] departures;

  /** Places where one may board, stop after stop: boardPlace[firstBoard[stop] ..]. */
  final int[] firstBoard;

  final int[] boardPlace;

  final int[] patternOfPlace;

  private Timetable(
      Network network,
      Footpaths footpaths,
      Window window,
      Limits limits,
      Direction direction,
      List<Slice> slices) {
    this.network = network;
    this.window = window;
    this.limits = limits;
    this.direction = direction;
    this.footpaths = footpaths;
    this.stopCount = network.stops().size();
    int n = slices.size();
    firstPlace = new int[n + 1];
    firstRun = new int[n + 1];
    firstTime = new int[n + 1];
    for (int p = 0; p < n; p++) {
      Slice slice = slices.get(p);
      firstPlace[p + 1] = firstPlace[p] + slice.size();
      firstRun[p + 1] = firstRun[p] + slice.runs();
      firstTime[p + 1] = firstTime[p] + slice.size() * slice.runs();
    }
    alightStop = new int[firstPlace[n]];
    boardStop = new int[firstPlace[n]];
    patternOfPlace = new int[firstPlace[n]];
    stopOfPlace = new int[firstPlace[n]];
    lineOfPattern = new int[n];
    arrivals = new int[firstTime[n]];
    departures = new int[firstTime[n]];
    firstBoard = new int[stopCount + 2];
    for (int p = 0; p < n; p++) {
      fill(slices.get(p), p);
    }
    for (int s = 0; s <= stopCount; s++) {
      firstBoard[s + 1] += firstBoard[s];
    }
    boardPlace = new int[firstBoard[stopCount]];
    int[] next = Arrays.copyOf(firstBoard, stopCount);
    for (int place = 0; place < boardStop.length; place++) {
      if (boardStop[place] < stopCount) {
        boardPlace[next[boardStop[place]]++] = place;
      }
    }
  }

  /**
   * The timetable for a window of departures (backwards: of times to arrive by).
   *
   * @param network without headway services: see {@link Network#drawn}
   * @throws IllegalArgumentException when it has some
   */
  public static Timetable of(Network network, Window window, Limits limits, Direction direction) {
    Footpaths footpaths = Footpaths.of(network, limits.walking(), direction);
    return of(network, footpaths, window, limits, direction);
  }

  /** The same with ways on foot already known, which do not depend on the draw. */
  static Timetable of(
      Network network, Footpaths footpaths, Window window, Limits limits, Direction direction) {
    if (!network.headways().isEmpty()) {
      throw new IllegalArgumentException("draw the headway services first");
    }
    boolean back = direction == Direction.BACKWARDS;
    int from = window.from() - (back ? limits.seconds() : 0);
    int to = window.time(window.size() - 1) + (back ? 0 : limits.seconds());
    List<Slice> slices = new ArrayList<>();
    for (Pattern pattern : network.patterns()) {
      Slice slice = Slice.of(pattern, from, to, back);
      if (slice.runs() > 0) {
        slices.add(slice);
      }
    }
    return new Timetable(network, footpaths, window, limits, direction, slices);
  }

  private void fill(Slice slice, int p) {
    int n = slice.size();
    int runs = slice.runs();
    lineOfPattern[p] = slice.pattern().line();
    for (int i = 0; i < n; i++) {
      patternOfPlace[firstPlace[p] + i] = p;
      stopOfPlace[firstPlace[p] + i] = slice.stop(i);
      alightStop[firstPlace[p] + i] = slice.alights(i) ? slice.stop(i) : stopCount;
      boardStop[firstPlace[p] + i] = slice.boards(i) ? slice.stop(i) : stopCount;
      firstBoard[slice.stop(i) + 1] += slice.boards(i) ? 1 : 0;
      for (int r = 0; r < runs; r++) {
        arrivals[firstTime[p] + i * runs + r] = slice.arrival(r, i);
        departures[firstTime[p] + i * runs + r] = slice.departure(r, i);
      }
    }
  }

  /** The departures it is made for. */
  public Window window() {
    return window;
  }

  /** How far journeys go. */
  public Limits limits() {
    return limits;
  }

  /** Which way it is read. */
  public Direction direction() {
    return direction;
  }

  /** The network it was made of. */
  public Network network() {
    return network;
  }

  /** The d-th departure in the order of time (backwards: negated). */
  int time(int d) {
    int time = window.time(column(d));
    return direction == Direction.BACKWARDS ? -time : time;
  }

  /** Which of the window's departures is the d-th in the order of time. */
  int column(int d) {
    return direction == Direction.BACKWARDS ? window.size() - 1 - d : d;
  }

  int patterns() {
    return firstPlace.length - 1;
  }

  int places() {
    return alightStop.length;
  }

  /** The most runs of any pattern. */
  int mostRuns() {
    int most = 0;
    for (int p = 0; p < patterns(); p++) {
      most = Math.max(most, firstRun[p + 1] - firstRun[p]);
    }
    return most;
  }

  /** How many stop times are kept for the window. */
  public int stopTimes() {
    return arrivals.length;
  }
}
