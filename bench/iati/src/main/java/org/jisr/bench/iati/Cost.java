package org.jisr.bench.iati;

import java.lang.management.ManagementFactory;

/** What a piece of work cost: seconds of all processors together, and of the clock. */
record Cost(double processor, double clock) {

  /** Work that may fail in any way. */
  interface Work {
    void run() throws Exception;
  }

  /** The cheapest of several runs after a warm-up. */
  static Cost warm(int runs, Work work) throws Exception {
    for (int i = 0; i < 3; i++) {
      work.run();
    }
    Cost best = once(work);
    for (int i = 1; i < runs; i++) {
      Cost next = once(work);
      best = new Cost(Math.min(best.processor, next.processor), Math.min(best.clock, next.clock));
    }
    return best;
  }

  private static Cost once(Work work) throws Exception {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long processor = system.getProcessCpuTime();
    long clock = System.nanoTime();
    work.run();
    return new Cost(
        (system.getProcessCpuTime() - processor) / 1e9, (System.nanoTime() - clock) / 1e9);
  }

  double perProcessorSecond(long bytes) {
    return bytes / 1e6 / processor;
  }
}
