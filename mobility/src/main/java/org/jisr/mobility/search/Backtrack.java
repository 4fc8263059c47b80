package org.jisr.mobility.search;

import java.util.Deque;

/** Reads the labels of one departure from a stop back to the start. */
final class Backtrack {
  private final Timetable t;
  private final Rounds rounds;
  private final Access start;
  private final int time;
  private final boolean[] boards;

  Backtrack(Timetable t, Rounds rounds, Access start, int time) {
    this.t = t;
    this.rounds = rounds;
    this.start = start;
    this.time = time;
    this.boards = new boolean[t.places()];
    for (int place : t.boardPlace) {
      boards[place] = true;
    }
  }

  /** Puts the legs that lead to alighting at a stop before those already there. */
  void from(int goal, Deque<Journey.Leg> legs) {
    int stop = goal;
    int at = rounds.alighting(stop);
    while (stop >= 0) {
      int k = fewestRides(stop, at);
      Boarding boarding = boarding(k, stop, at);
      legs.addFirst(boarding.ride());
      stop = previous(k - 1, boarding, legs);
      at = stop < 0 ? 0 : rounds.alight().get(k - 1)[stop];
    }
  }

  private int fewestRides(int stop, int at) {
    int k = 1;
    while (rounds.alight().get(k)[stop] > at) {
      k++;
    }
    return k;
  }

  private record Boarding(int stop, int departure, Journey.Ride ride) {}

  /** The ride that was boarded after k-1 rides and left at a stop at a time. */
  private Boarding boarding(int k, int stop, int at) {
    for (int p = 0; p < t.patterns(); p++) {
      int first = t.firstPlace[p];
      int n = t.firstPlace[p + 1] - first;
      int runs = t.firstRun[p + 1] - t.firstRun[p];
      for (int i = 1; i < n; i++) {
        if (t.alightStop[first + i] == stop) {
          for (int r = 0; r < runs; r++) {
            if (t.arrivals[t.firstTime[p] + i * runs + r] == at) {
              for (int j = i - 1; j >= 0; j--) {
                int departure = t.departures[t.firstTime[p] + j * runs + r];
                if (boards[first + j]
                    && rounds.ready().get(k - 1)[stopAt(first + j)] <= departure) {
                  return new Boarding(stopAt(first + j), departure, ride(p, j, i, departure, at));
                }
              }
            }
          }
        }
      }
    }
    throw new IllegalStateException("no ride explains a label");
  }

  private int stopAt(int place) {
    return t.stopOfPlace[place];
  }

  private Journey.Ride ride(int p, int from, int to, int departure, int arrival) {
    int first = t.firstPlace[p];
    return new Journey.Ride(
        t.network.lines().get(t.lineOfPattern[p]).name(),
        name(stopAt(first + from)),
        name(stopAt(first + to)),
        name(stopAt(t.firstPlace[p + 1] - 1)),
        departure,
        arrival);
  }

  private String name(int stop) {
    return t.network.stops().get(stop).name();
  }

  /** The stop alighted at before a boarding, after at most k rides; -1 when it was the start. */
  private int previous(int k, Boarding boarding, Deque<Journey.Leg> legs) {
    for (int i = 0; i < start.size(); i++) {
      int at = time + start.seconds()[i];
      if (start.stops()[i] == boarding.stop() && at <= boarding.departure()) {
        if (start.seconds()[i] > 0) {
          legs.addFirst(new Journey.Walk(name(boarding.stop()), time, at));
        }
        return -1;
      }
    }
    int[] alight = rounds.alight().get(k);
    int here = boarding.stop();
    if (alight[here] + t.footpaths.change[here] <= boarding.departure()) {
      return here;
    }
    for (int s = 0; s < t.stopCount; s++) {
      if (s != here && alight[s] <= boarding.departure()) {
        int at = alight[s] + t.footpaths.seconds(s, here);
        if (at <= boarding.departure()) {
          legs.addFirst(new Journey.Walk(name(here), alight[s], at));
          return s;
        }
      }
    }
    throw new IllegalStateException("no change explains a boarding");
  }
}
