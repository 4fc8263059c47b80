package org.jisr.project;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
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

  private final LongSupplier version;
  private final Map<Object, Object> answers =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
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
   * The answer to a question.
   *
   * @param question what it depends on beside the data; one kind of question has one type of answer
   */
  @SuppressWarnings("unchecked")
  <T> T get(Object question, Supplier<T> answer) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return answer.get();
    }
    long now = version.getAsLong();
    synchronized (answers) {
      if (now > stamp) {
        answers.clear();
        stamp = now;
      }
      Object known = now == stamp ? answers.get(question) : null;
      if (known != null) {
        return (T) known;
      }
    }
    T made = answer.get();
    synchronized (answers) {
      if (now == stamp) {
        answers.put(question, made);
      }
    }
    return made;
  }
}
