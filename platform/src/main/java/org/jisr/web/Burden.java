package org.jisr.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How much of memory the requests that are being read may take together. A form is held whole while
 * it is read, and as soon as its length is announced: without this a few dozen announcements would
 * fill the memory of the whole service.
 */
final class Burden {

  /** In KiB; with the default heap of 512 MiB there stays enough for everything else. */
  private static final int TOGETHER = 160 * 1024;

  /** What weighs less is not counted, in KiB: an ordinary form never waits for a large file. */
  private static final int LIGHT = 32;

  private static final int PATIENCE_SECONDS = 2;

  private final Semaphore left = new Semaphore(TOGETHER);
  private final Sizes sizes;

  Burden(Sizes sizes) {
    this.sizes = sizes;
  }

  /** What a request may come to hold, in KiB; 0 for what is light or not read as a form. */
  int weight(HttpServletRequest request) {
    if (!request.getMethod().equals("POST") || Edge.machine(request)) {
      return 0;
    }
    long announced = request.getContentLengthLong();
    long largest = sizes.largest(request);
    long bytes = announced < 0 ? largest : Math.min(announced, largest);
    int weight = Math.toIntExact(bytes / 1024);
    return weight <= LIGHT ? 0 : weight;
  }

  /** Waits a moment for room; false when there is none. */
  boolean admit(int weight) {
    try {
      return weight == 0 || left.tryAcquire(weight, PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Gives back what was admitted. */
  void release(int weight) {
    left.release(weight);
  }
}
