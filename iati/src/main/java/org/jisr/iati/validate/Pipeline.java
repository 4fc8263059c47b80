package org.jisr.iati.validate;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jisr.iati.xml.Chunk;
import org.jisr.iati.xml.Chunks;
import org.jisr.iati.xml.Fault;
import org.jisr.iati.xml.Lines;
import org.jisr.iati.xml.Malformed;
import org.jspecify.annotations.Nullable;

/**
 * Checks chunks on several threads and hands the results over in the order of the file.
 *
 * <p>Only a few chunks are in the air at a time, so memory does not depend on the file. Where a
 * chunk was cut at a wrong place, it is joined with the next and checked again.
 */
final class Pipeline implements AutoCloseable {

  private final Chunks chunks;
  private final int workers;
  private final LinkedBlockingQueue<RecordChecker> idle = new LinkedBlockingQueue<>();
  private final @Nullable ExecutorService pool;
  private final Deque<Running> running = new ArrayDeque<>();
  private @Nullable Malformed cutShort;

  /** Why and where the file could not be read to its end. */
  record Stop(Malformed fault, Lines lines) {}

  private record Running(Chunk chunk, Future<Checked> result) {}

  Pipeline(Chunks chunks, int workers, Supplier<RecordChecker> checkers) {
    this.chunks = chunks;
    this.workers = workers;
    for (int i = 0; i < workers + 1; i++) {
      idle.add(checkers.get());
    }
    pool = workers == 1 ? null : Executors.newFixedThreadPool(workers, Pipeline::daemon);
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "iati-check");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Checks everything.
   *
   * @return why the file could not be read to its end, null if it could
   */
  @Nullable Stop run(Consumer<Checked> results) throws IOException {
    boolean closed = false;
    Lines lines = here();
    for (Chunk chunk = first(); chunk != null; ) {
      Checked checked = take(chunk);
      Chunk next = first();
      if (next != null && !checked.chunk().last() && isCutWrongly(checked)) {
        drop(next);
        chunk = checked.chunk().join(next);
        if (chunk.length() > Chunks.LONGEST) {
          return new Stop(new Malformed(Fault.TOO_LARGE, chunk.bodyFrom(), ""), chunk.lines());
        }
        continue;
      }
      results.accept(checked);
      lines = checked.chunk().lines();
      if (checked.fault() != null) {
        return new Stop(checked.fault(), lines);
      }
      closed = checked.closed();
      chunk = next;
    }
    if (cutShort != null) {
      return new Stop(cutShort, here());
    }
    Malformed end = new Malformed(Fault.UNEXPECTED_END, Integer.MAX_VALUE, "");
    return closed ? null : new Stop(end, lines);
  }

  private Lines here() {
    return new Lines(new byte[0], 0, 0, chunks.line(), chunks.column());
  }

  /** Either it ends inside something, or the root was closed although more of the file follows. */
  private static boolean isCutWrongly(Checked checked) {
    Malformed fault = checked.fault();
    return fault == null ? checked.closed() : fault.fault() == Fault.UNEXPECTED_END;
  }

  private @Nullable Chunk first() throws IOException {
    refill();
    Running head = running.peekFirst();
    return head == null ? null : head.chunk;
  }

  /** The result for a chunk: the one on its way, or for a joined chunk a new one. */
  private Checked take(Chunk chunk) {
    Running head = running.peekFirst();
    if (head == null || head.chunk != chunk) {
      return check(chunk);
    }
    running.removeFirst();
    return result(head);
  }

  private void drop(Chunk chunk) {
    Running head = running.peekFirst();
    if (head != null && head.chunk == chunk) {
      result(running.removeFirst());
    }
  }

  private static Checked result(Running one) {
    try {
      return one.result.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while checking", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private void refill() throws IOException {
    int most = pool == null ? 1 : workers + 2;
    while (running.size() < most && cutShort == null) {
      Chunk chunk;
      try {
        chunk = chunks.next();
      } catch (Malformed e) {
        cutShort = e;
        return;
      }
      if (chunk == null) {
        return;
      }
      running.add(new Running(chunk, submit(chunk)));
    }
  }

  private Future<Checked> submit(Chunk chunk) {
    if (pool == null) {
      return CompletableFuture.completedFuture(check(chunk));
    }
    return pool.submit(() -> check(chunk));
  }

  private Checked check(Chunk chunk) {
    RecordChecker checker = idle.remove();
    try {
      return checker.check(chunk);
    } finally {
      idle.add(checker);
    }
  }

  @Override
  public void close() {
    if (pool != null) {
      pool.shutdownNow();
    }
  }
}
