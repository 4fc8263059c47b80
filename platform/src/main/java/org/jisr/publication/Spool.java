package org.jisr.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A body on the disk, where it is read as slowly as its sender likes. It counts for what came of
 * it, so that who announces much and sends nothing keeps nobody out.
 */
final class Spool implements AutoCloseable {

  private final Places places;
  private final Path file;
  private int pieces;

  Spool(Places places) throws IOException {
    this.places = places;
    this.file = Files.createTempFile("jisr-iati", ".xml");
  }

  /**
   * Takes a body up to a limit, and one byte more that tells that it is too large.
   *
   * @return false when there is no room for the rest
   */
  boolean take(InputStream body, long limit) throws IOException {
    byte[] piece = new byte[Places.PIECE];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (long left = limit + 1; left > 0; ) {
        int n = body.readNBytes(piece, 0, (int) Math.min(piece.length, left));
        if (n == 0) {
          return true;
        }
        if (!places.room()) {
          return false;
        }
        pieces++;
        out.write(piece, 0, n);
        left -= n;
      }
      return true;
    }
  }

  /** What was taken is more than a limit. */
  boolean exceeds(long limit) throws IOException {
    return Files.size(file) > limit;
  }

  InputStream open() throws IOException {
    return Files.newInputStream(file);
  }

  @Override
  public void close() throws IOException {
    places.leaveRoom(pieces);
    Files.deleteIfExists(file);
  }
}
