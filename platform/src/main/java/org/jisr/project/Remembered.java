package org.jisr.project;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was counted since the last change, by the question. Every change writes a line in the
 * journal in its own transaction, so the journal's length says whether an answer still holds: it is
 * read before the data, so an answer can only be newer than its stamp, never older. Inside a
 * transaction, which sees its own unfinished changes, nothing is remembered. Thread-safe.
 */
final class Remembered {

  /** Questions kept, the longest unasked leaves first; an answer takes a few kilobytes. */
  private static final int MOST = 200;

  /** A question's answer, once somebody has found it; whoever asks meanwhile waits for it. */
  private static final class Answer {
    private @Nullable Object found;

    synchronized Object get(Supplier<?> search) {
      if (found == null) {
        found = search.get();
      }
      return found;
    }
  }

  private final LongSupplier version;
  private final Map<Object, Answer> answers =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Answer> eldest) {
          return size() > MOST;
        }
      };
  private long stamp = -1;

  /**
   * @param version the journal's length
   */
  Remembered(LongSupplier version) {
    this.version = version;
  }

  /**
   * The answer to a question. It is searched once a version: after a change, all who come at once
   * would count the same ten thousand rows, and wait for each other.
   *
   * @param question what it depends on beside the data; one kind of question has one type of answer
   */
  @SuppressWarnings("unchecked")
  <T> T get(Object question, Supplier<T> search) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return search.get();
    }
    return (T) at(version.getAsLong(), question).get(search);
  }

  /** Where the answer at a version is kept; that of a version already past is not. */
  private synchronized Answer at(long now, Object question) {
    if (now > stamp) {
      answers.clear();
      stamp = now;
    }
    return now == stamp ? answers.computeIfAbsent(question, q -> new Answer()) : new Answer();
  }
}
