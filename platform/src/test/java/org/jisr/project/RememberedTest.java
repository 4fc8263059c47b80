package org.jisr.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RememberedTest {

  private final AtomicLong version = new AtomicLong(1);
  private final AtomicInteger searched = new AtomicInteger();
  private final Remembered remembered = new Remembered(version::get);

  private int search() {
    return searched.incrementAndGet();
  }

  @Test
  void anAnswerHoldsUntilTheVersionGrows() {
    assertThat(remembered.<Integer>get("how many", this::search)).isEqualTo(1);
    assertThat(remembered.<Integer>get("how many", this::search)).isEqualTo(1);
    version.set(2);
    assertThat(remembered.<Integer>get("how many", this::search)).isEqualTo(2);
  }

  @Test
  void aVersionAlreadyPastGetsItsOwnAnswerAndLeavesTheNewer() {
    version.set(2);
    assertThat(remembered.<Integer>get("how many", this::search)).isEqualTo(1);
    version.set(1);
    assertThat(remembered.<Integer>get("how many", this::search)).isEqualTo(2);
    version.set(2);
    assertThat(remembered.<Integer>get("how many", this::search)).isEqualTo(1);
  }

  @Test
  void whoAsksWhileItIsSearchedWaitsForThatSearch() throws Exception {
    int many = 8;
    CountDownLatch asking = new CountDownLatch(many);
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers =
          IntStream.range(0, many)
              .mapToObj(i ->
                  all.submit(() -> {
                    asking.countDown();
                    return remembered.<Integer>get("how many", () -> afterAll(asking));
                  }))
              .toList();
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isEqualTo(1);
      }
    }
    assertThat(searched).hasValue(1);
  }

  private int afterAll(CountDownLatch asking) {
    try {
      asking.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return search();
  }

  @Test
  void aSearchThatFailedIsNoAnswer() {
    assertThatThrownBy(() -> remembered.get("how many", RememberedTest::away))
        .isInstanceOf(IllegalStateException.class);
    assertThat(remembered.<Integer>get("how many", this::search)).isEqualTo(1);
  }

  private static Integer away() {
    throw new IllegalStateException("the database is away");
  }
}
