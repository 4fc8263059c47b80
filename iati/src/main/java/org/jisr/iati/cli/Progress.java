package org.jisr.iati.cli;

import org.jisr.iati.finding.Messages;

/** Tells a person who waits how far a long file is; silent where nobody watches. */
final class Progress implements AutoCloseable {

  private static final long FIRST = 2_000_000_000L;
  private static final long EVERY = 500_000_000L;
  private static final int MEGABYTE = 1_000_000;

  private final String file;
  private final Messages messages;
  private final boolean watched = System.console() != null && System.console().isTerminal();
  private long next = System.nanoTime() + FIRST;
  private boolean shown;

  Progress(String file, Messages messages) {
    this.file = file;
    this.messages = messages;
  }

  void show(long bytes, long items) {
    if (watched && System.nanoTime() > next) {
      next = System.nanoTime() + EVERY;
      shown = true;
      System.err.print("\r" + messages.say("cli.progress", file, bytes / MEGABYTE, items));
    }
  }

  @Override
  public void close() {
    if (shown) {
      System.err.println();
    }
  }
}
