package org.jisr.web.wire;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Who is at the other end, as far as counting goes: an IPv4 address, or the first 64 bits of an
 * IPv6 address, since whoever has one of those has all that share them (RFC 6177).
 */
public record Neighbour(String bits) {

  private static final int SHARED_BYTES = 8;

  /**
   * @param address as a request gives it; a name of its own when it is no address
   */
  public static Neighbour of(String address) {
    try {
      return of(InetAddress.ofLiteral(address));
    } catch (IllegalArgumentException e) {
      return new Neighbour(address);
    }
  }

  static Neighbour of(InetAddress address) {
    byte[] bytes = address.getAddress();
    return new Neighbour(
        HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, SHARED_BYTES))));
  }
}
