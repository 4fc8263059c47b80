package org.jisr.mobility.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jisr.mobility.geo.Places;
import org.jisr.mobility.search.Draws;
import org.jisr.mobility.search.Study;

/** Asks a study from many origins, on several threads, and hands the answers on in order. */
record Origins(Study study, Places starts, int threads) {

  /** Takes one origin's answer under the network's name. */
  interface Taker<T> {
    void take(String network, String origin, int number, T answer);
  }

  <T> void each(Function<Draws, T> question, Taker<T> taker, String network) {
    int workers = Math.max(1, Math.min(threads, starts.size()));
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<Future<List<T>>> parts = new ArrayList<>();
      int size = (starts.size() + workers - 1) / workers;
      for (int w = 0; w < workers; w++) {
        int first = Math.min(starts.size(), w * size);
        int end = Math.min(starts.size(), first + size);
        parts.add(pool.submit(() -> part(question, first, end)));
      }
      int number = 0;
      for (Future<List<T>> part : parts) {
        for (T answer : part.get()) {
          taker.take(network, starts.ids().get(number), number, answer);
          number++;
        }
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private <T> List<T> part(Function<Draws, T> question, int first, int end) {
    Study.Searcher searcher = study.searcher();
    List<T> answers = new ArrayList<>();
    for (int i = first; i < end; i++) {
      answers.add(question.apply(searcher.from(starts.points().get(i))));
    }
    return answers;
  }
}
