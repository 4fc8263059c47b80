package org.jisr.bench.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Holds slow sockets open, each sending a byte of a header every second and opened anew when it is
 * cut off, and meanwhile asks for pages. Arguments: sockets (default 3,800), seconds (default 30).
 * The sockets come from many addresses of this machine, as one address may hold only its share.
 */
final class Slow {

  private static final int PORT = 18_085;

  /** Below what one address may hold; see jisr.connections-per-address. */
  private static final int PER_ADDRESS = 95;

  /** Seconds over which the sockets are opened, so that they are not all cut off at once. */
  private static final int STAGGER = 10;

  private static final List<String> PAGES = List.of("health", "?lang=fr", "?lang=ar", "roadmap");
  private static final String BEGINNING = "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";

  private final Running running;
  private final @Nullable SocketChannel[] sockets;
  private final AtomicLong cut = new AtomicLong();

  private Slow(Running running, int count) {
    this.running = running;
    this.sockets = new SocketChannel[count];
  }

  static void run(Path home, String[] args) throws IOException, InterruptedException {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 3_800;
    int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 30;
    Path data = Files.createTempDirectory("jisr-slow");
    Running running = Running.start(home, data, PORT);
    running.awaitFirstPage(System.nanoTime());
    new Slow(running, count).measure(seconds);
    running.stop();
  }

  private void measure(int seconds) throws IOException, InterruptedException {
    Thread.ofPlatform().daemon().start(this::drip);
    List<Long> held = new ArrayList<>();
    List<Long> millis = new ArrayList<>();
    long failed = 0;
    Thread.sleep(STAGGER * 1_500L);
    long until = System.nanoTime() + seconds * 1_000_000_000L;
    for (int i = 0; System.nanoTime() < until; i++) {
      long since = System.nanoTime();
      failed += running.get(PAGES.get(i % PAGES.size())) == 200 ? 0 : 1;
      millis.add((System.nanoTime() - since) / 1_000_000);
      held.add(held());
      Thread.sleep(100);
    }
    List<Long> sorted = millis.stream().sorted().toList();
    System.out.printf(
        "slow sockets held: median %d, fewest %d, wanted %d; %d cut off for slowness%n",
        held.stream().sorted().toList().get(held.size() / 2),
        held.stream().min(Long::compare).orElse(0L),
        sockets.length,
        cut.get());
    System.out.printf("probes %d, failed %d (limit 0)%n", millis.size(), failed);
    Load.row("p95 of a page meanwhile", sorted.get(sorted.size() * 95 / 100), 1_000, "ms");
    Load.row("slowest page meanwhile", sorted.getLast(), 5_000, "ms");
    System.out.printf("resident memory with all of them open %d MiB%n", running.residentMiB());
  }

  private void drip() {
    for (int second = 0; ; second++) {
      long next = System.nanoTime() + 1_000_000_000L;
      for (int i = 0; i < sockets.length; i++) {
        if (i % STAGGER <= second) {
          sockets[i] = dripped(sockets[i], i);
        }
      }
      java.util.concurrent.locks.LockSupport.parkNanos(next - System.nanoTime());
    }
  }

  /** The same socket a byte further, or a new one where that was cut off. */
  private @Nullable SocketChannel dripped(@Nullable SocketChannel socket, int index) {
    try {
      if (socket == null) {
        return opened(index);
      }
      if (socket.read(ByteBuffer.allocate(512)) >= 0) {
        socket.write(ByteBuffer.wrap(new byte[] {'a'}));
        return socket;
      }
      socket.close();
    } catch (IOException reset) {
      close(socket);
    }
    cut.incrementAndGet();
    return null;
  }

  private SocketChannel opened(int index) throws IOException {
    int host = index / PER_ADDRESS;
    SocketChannel socket = SocketChannel.open();
    socket.bind(new InetSocketAddress(address(host), 0));
    socket.connect(new InetSocketAddress("127.0.0.1", PORT));
    socket.write(ByteBuffer.wrap(BEGINNING.getBytes(StandardCharsets.US_ASCII)));
    socket.configureBlocking(false);
    return socket;
  }

  private static InetAddress address(int host) throws IOException {
    return InetAddress.getByAddress(
        new byte[] {127, 0, (byte) (1 + host / 250), (byte) (1 + host % 250)});
  }

  private long held() {
    long held = 0;
    for (SocketChannel socket : sockets) {
      held += socket != null && socket.isOpen() ? 1 : 0;
    }
    return held;
  }

  private static void close(@Nullable SocketChannel socket) {
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException gone) {
      // It was cut off, which is counted.
      return;
    }
  }
}
