package org.jisr.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jisr.base.Lang;

/** Pages to be read in their languages, each to be found free of accessibility findings. */
record Scan(List<Reading> readings) {

  private record Reading(String path, Lang lang) {

    void in(Page window) {
      window.navigate(path + (path.contains("?") ? "&" : "?") + "lang=" + lang.code());
      assertThat(window.getAttribute("html", "lang")).as(window.url()).isEqualTo(lang.code());
      assertThat(window.getAttribute("html", "dir")).as(window.url()).isEqualTo(lang.dir());
      Browser.assertAccessible(window);
    }
  }

  static Scan of(List<String> paths, Lang... langs) {
    return new Scan(
        paths.stream()
            .flatMap(path -> Stream.of(langs).map(lang -> new Reading(path, lang)))
            .toList());
  }

  /**
   * Reads each page once, in whichever window is free: a window belongs to one thread at a time, as
   * Playwright wants it. Every page is read, and every finding said, before this fails.
   */
  void in(List<Page> windows) {
    Queue<Reading> left = new ConcurrentLinkedQueue<>(readings);
    Collection<String> findings = new ConcurrentLinkedQueue<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(windows.size())) {
      windows.forEach(window -> threads.execute(() -> read(window, left, findings)));
    }
    assertThat(findings).isEmpty();
    assertThat(left).as("pages that were not read").isEmpty();
  }

  private static void read(Page window, Queue<Reading> left, Collection<String> findings) {
    for (Reading next = left.poll(); next != null; next = left.poll()) {
      try {
        next.in(window);
      } catch (AssertionError | RuntimeException finding) {
        findings.add(next + ": " + finding);
      }
    }
  }
}
