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

  private final Semaphore left = new Semaphore(AT_ONCE);

  /** False when all are taken; else one is, until {@link #leave}. */
  boolean take() {
    return left.tryAcquire();
  }

  void leave() {
    left.release();
  }
}
