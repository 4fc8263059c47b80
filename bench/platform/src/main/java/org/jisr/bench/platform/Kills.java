package org.jisr.bench.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Kills the application, or its database, or both, at random moments while forms are sent, starts
 * again and compares what was answered with what the journal holds. Arguments: rounds (default
 * 200), seed (default 1).
 */
final class Kills {

  private static final int PORT = 18_082;

  private Kills() {}

  static void run(Path home, String[] args) throws IOException, InterruptedException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 200;
    Random random = new Random(args.length > 1 ? Long.parseLong(args[1]) : 1);
    Path data = Files.createTempDirectory("jisr-kills");
    Running running = alive(Running.start(home, data, PORT), home, data);
    Writers writers = new Writers();
    for (int round = 1; round <= rounds; round++) {
      writers.write(running, random.nextInt(400, 1_500));
      kill(running, data, random.nextInt(3));
      running = alive(running, home, data);
    }
    writers.settle(running);
    running.stop();
    Path export = data.resolve("journal.jsonl");
    int code = jisr(home, data, "journal", "export", export.toString());
    code += jisr(home, data, "journal", "verify", export.toString());
    long lost = writers.lost(Files.readString(export));
    System.out.printf(
        "%d rounds, %d acknowledged changes, %d lost, journal %s%n",
        rounds, writers.acknowledged(), lost, code == 0 ? "holds" : "BROKEN");
    System.exit(lost == 0 && code == 0 ? 0 : 1);
  }

  /** 0 kills the application, 1 its database, 2 both. */
  private static void kill(Running running, Path data, int which) throws IOException {
    if (which != 0) {
      String pid = Files.readAllLines(data.resolve("cluster/postmaster.pid")).getFirst().strip();
      ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
    }
    if (which != 1) {
      running.process().destroyForcibly();
    }
  }

  /** The same or a newly started application, once it shows what it was founded with. */
  private static Running alive(Running running, Path home, Path data)
      throws IOException, InterruptedException {
    Running now = running;
    long since = System.nanoTime();
    while (now.get("roadmaps/FDR-2025-2027/C1?lang=fr") != 200) {
      if (System.nanoTime() - since > 90_000_000_000L) {
        throw new IllegalStateException("not back within 90 s");
      }
      now.process().waitFor(200, TimeUnit.MILLISECONDS);
      now = now.process().isAlive() ? now : Running.start(home, data, PORT);
    }
    return now;
  }

  private static int jisr(Path home, Path data, String... words)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.command().addFirst(home.resolve("jisr").toString());
    builder.environment().put("JISR_DATA", data.toString());
    return builder.inheritIO().start().waitFor();
  }
}
