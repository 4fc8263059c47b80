package org.jisr.web.wire;

import java.time.Duration;

/**
 * What a connection may take.
 *
 * @param perAddress open connections of one address; a named proxy may have any number
 * @param proxies who stands in front of Jisr and speaks for others
 * @param patience how long a request may take to arrive, headers and all
 * @param bytesPerSecond what a long body has to bring each second to be given more time
 */
record Limits(int perAddress, Proxies proxies, Duration patience, int bytesPerSecond) {

  /** True while another connection of this neighbour may be opened beside those it has. */
  boolean admit(Neighbour neighbour, long open) {
    return open < perAddress || proxies.name(neighbour);
  }

  /** True when a request of which so many bytes came in so many nanoseconds keeps others out. */
  boolean slow(long bytes, long nanos) {
    return nanos > patience.toNanos() + bytes * 1_000_000_000L / bytesPerSecond;
  }
}
