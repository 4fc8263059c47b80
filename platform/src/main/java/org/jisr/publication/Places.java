package org.jisr.publication;

import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * How many IATI files are validated at once, by the page and by the endpoint together: each may
 * hold a hundred thousand findings. A place is taken when the file is here, so that nobody keeps
 * one by sending slowly.
 */
@Component
class Places {

  static final int AT_ONCE = 4;

  /** Seconds after which to come back. */
  static final String PATIENCE = "5";

  /** What lies on the disk at once of bodies that came or are coming: a gigabyte, in pieces. */
  static final int PIECE = 64 * 1024;

  static final int PIECES = (1 << 30) / PIECE;

  private final Semaphore left = new Semaphore(AT_ONCE);
  private final Semaphore disk = new Semaphore(PIECES);

  /** False when all are taken; else one is, until {@link #leave}. */
  boolean take() {
    return left.tryAcquire();
  }

  void leave() {
    left.release();
  }

  /** False when the disk is full; else a piece of it is taken, until {@link #leaveRoom}. */
  boolean room() {
    return disk.tryAcquire();
  }

  void leaveRoom(int pieces) {
    disk.release(pieces);
  }
}
