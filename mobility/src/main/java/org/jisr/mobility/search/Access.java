package org.jisr.mobility.search;

/**
 * Where a search starts: stops and the seconds to walk to each. A stop itself is an access of 0
 * seconds.
 */
record Access(int[] stops, int[] seconds) {
  int size() {
    return stops.length;
  }
}
