package org.jisr.bench.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A demonstration started by the launcher as a process of its own, on two processors. */
record Running(Process process, URI address, Path data) {

  static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  /** Fails where something else already answers on the port: it would be measured instead. */
  static Running start(Path home, Path data, int port) throws IOException {
    new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    List<String> command = new ArrayList<>(List.of("taskset", "-c", "0,1"));
    command.addAll(List.of(home.resolve("jisr").toString(), "demo", "--port", "" + port));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JISR_DATA", data.toString());
    builder.redirectErrorStream(true).redirectOutput(data.resolve("bench.log").toFile());
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return new Running(process, URI.create("http://localhost:" + port + "/"), data);
  }

  /** Milliseconds until the first page is read. */
  long awaitFirstPage(long since) throws InterruptedException {
    while (System.nanoTime() - since < 90_000_000_000L) {
      if (get("?lang=fr") == 200) {
        return (System.nanoTime() - since) / 1_000_000;
      }
      Thread.sleep(20);
    }
    throw new IllegalStateException("no first page within 90 s");
  }

  /** The status of a page; 0 when nobody answers. */
  int get(String path) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(10)).build();
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /** Resident memory of the application's process, in MiB. */
  long residentMiB() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
      }
    }
    throw new IOException("no VmRSS");
  }

  /** Processor time of the application's process since its start, without the database. */
  Duration used() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  void stop() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
