package org.jisr.bench.platform;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Saves once a second beside the readers, until it is closed; a save that failed is told then. */
final class Saver implements AutoCloseable {

  private final ScheduledExecutorService work = Executors.newSingleThreadScheduledExecutor();
  private final ScheduledFuture<?> saves;

  Saver(Guest guest) {
    saves = work.scheduleAtFixedRate(() -> save(guest), 100, 1_000, TimeUnit.MILLISECONDS);
  }

  private static void save(Guest guest) {
    try {
      guest.save();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    boolean failed = saves.isDone();
    work.close();
    if (failed) {
      throw new IllegalStateException("nothing was saved meanwhile", saves.exceptionNow());
    }
  }
}
