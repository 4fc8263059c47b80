package org.jisr.mobility.gtfs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Name, checksum (CRC-32) and size of every table, digested: the same for a zip and the folder it
 * was made of. It notices a changed feed; it does not protect against a forged one.
 */
final class Fingerprint {
  private final StringBuilder tables = new StringBuilder();

  void table(String name, long crc, long size) {
    tables.append(name).append(' ').append(crc).append(' ').append(size).append('\n');
  }

  @Override
  public String toString() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(tables.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
