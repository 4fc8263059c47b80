package org.jisr.mobility.search;

/** Walks between two rides, and after the last one. */
final class Walker {
  private final Footpaths paths;
  private final Sites sites;
  private final Profiles alight;
  private final Profiles walked;
  private final Profiles ready;
  private final int[] leaving;

  Walker(Footpaths paths, Labels labels) {
    this.paths = paths;
    this.sites = paths.sites;
    this.alight = labels.alight;
    this.walked = labels.walked;
    this.ready = labels.ready;
    this.leaving = new int[labels.departures];
  }

  /** Walks on from where one alighted earlier than before. */
  void walk() {
    for (int i = 0; i < alight.changed; i++) {
      int stop = alight.places[i];
      if (alight.news[stop] != 0) {
        walkFrom(sites.of(stop));
      }
    }
    alight.forget();
  }

  private void walkFrom(int site) {
    int[] times = leaving(site);
    walked.follow(site, times, sites.inside(site));
    for (int w = paths.first[site], end = paths.first[site + 1]; w < end; w++) {
      walked.follow(paths.to[w], times, paths.seconds[w]);
    }
  }

  /** The earliest alighting at any stop of a site, whose news is taken. */
  private int[] leaving(int site) {
    int first = sites.first[site];
    int end = sites.first[site + 1];
    int[] one = take(sites.stops[first]);
    if (end - first == 1) {
      return one;
    }
    System.arraycopy(one, 0, leaving, 0, one.length);
    for (int i = first + 1; i < end; i++) {
      int[] other = take(sites.stops[i]);
      for (int d = 0; d < leaving.length; d++) {
        leaving[d] = Math.min(leaving[d], other[d]);
      }
    }
    return leaving;
  }

  private int[] take(int stop) {
    alight.news[stop] = 0;
    return alight.times[stop];
  }

  /** Whoever has walked or alighted is ready to ride again. */
  void ready() {
    for (int i = 0; i < walked.changed; i++) {
      int site = walked.places[i];
      for (int s = sites.first[site]; s < sites.first[site + 1]; s++) {
        ready(sites.stops[s], walked.times[site]);
      }
    }
    walked.forget();
  }

  /** One is ready at a stop after a walk to its site, or after a change at the stop itself. */
  private void ready(int stop, int[] walked) {
    int[] changing = alight.times[stop];
    int change = paths.change[stop];
    int[] known = ready.times[stop];
    int sign = 0;
    for (int d = 0; d < known.length; d++) {
      sign |= Math.min(walked[d], changing[d] + change) - known[d];
    }
    if (sign >= 0) {
      return;
    }
    int first = 0;
    while (Math.min(walked[first], changing[first] + change) >= known[first]) {
      first++;
    }
    int last = known.length - 1;
    while (Math.min(walked[last], changing[last] + change) >= known[last]) {
      last--;
    }
    for (int d = 0; d < known.length; d++) {
      known[d] = Math.min(known[d], Math.min(walked[d], changing[d] + change));
    }
    ready.note(stop, 1L << first | 1L << last);
  }
}
