package org.jisr.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Another Java process with the class path of the tests, to be killed. */
public final class Child implements AutoCloseable {

  private final Process process;
  private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
  private final List<String> all = new ArrayList<>();

  private Child(Process process) {
    this.process = process;
    Thread.ofVirtual().start(this::listen);
  }

  public static Child start(Class<?> main, Map<String, String> env, String... arguments) {
    return start(List.of(), System.getProperty("java.class.path"), main, env, arguments);
  }

  /**
   * @param before what runs Java, for example {@code setpriv}; empty for nobody
   */
  public static Child start(
      List<String> before,
      String classPath,
      Class<?> main,
      Map<String, String> env,
      String... arguments) {
    List<String> command = new ArrayList<>(before);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classPath,
            main.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(env);
    try {
      return new Child(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void listen() {
    try (BufferedReader out = process.inputReader()) {
      out.lines().forEach(said::add);
    } catch (IOException | UncheckedIOException killed) {
      said.add("(silent: " + killed.getMessage() + ")");
    }
  }

  /** Waits for a line that begins so, at most a minute; answers the rest of it. */
  public String awaited(String beginning) {
    try {
      for (String line = next(); line != null; line = next()) {
        if (line.startsWith(beginning)) {
          return line.substring(beginning.length());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new AssertionError(
        "the child never said " + beginning + ", but:\n" + String.join("\n", all));
  }

  private @org.jspecify.annotations.Nullable String next() throws InterruptedException {
    String line = said.poll(60, TimeUnit.SECONDS);
    if (line != null) {
      all.add(line);
    }
    return line;
  }

  /** Everything it said that begins so, to its end. */
  public List<String> said(String beginning) {
    said.drainTo(all);
    return all.stream()
        .filter(line -> line.startsWith(beginning))
        .map(line -> line.substring(beginning.length()))
        .toList();
  }

  /** Kills it as kill -9 does, and waits until it is gone. */
  public void kill() {
    process.destroyForcibly();
    exit();
  }

  /** Waits for its end, at most two minutes. */
  public int exit() {
    try {
      if (!process.waitFor(120, TimeUnit.SECONDS)) {
        throw new AssertionError("the child does not end");
      }
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
