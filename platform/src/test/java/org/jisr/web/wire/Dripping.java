package org.jisr.web.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Sockets of one address that begin a request and then send a byte of it now and then. */
final class Dripping implements AutoCloseable {

  private final List<Socket> sockets = new ArrayList<>();
  private volatile boolean ended;

  /**
   * @param from the address the sockets come from, of this machine
   * @param beginning the part of the request that is sent at once
   */
  Dripping(String from, int port, int count, String beginning) throws IOException {
    InetAddress here = InetAddress.ofLiteral("127.0.0.1");
    for (int i = 0; i < count; i++) {
      Socket socket = new Socket(here, port, InetAddress.ofLiteral(from), 0);
      socket.setSoTimeout(1);
      sockets.add(socket);
      sent(socket, beginning);
    }
    Thread.ofVirtual().start(this::drip);
  }

  private void drip() {
    while (!ended) {
      sockets.forEach(socket -> sent(socket, "a"));
      pause();
    }
  }

  /** How many the other end still holds open. */
  int open() {
    return (int) sockets.stream().filter(Dripping::held).count();
  }

  /** Waits until no more than so many are open, at most so many seconds; answers how many are. */
  int open(int atMost, int seconds) {
    long until = System.nanoTime() + seconds * 1_000_000_000L;
    while (open() > atMost && System.nanoTime() < until) {
      pause();
    }
    return open();
  }

  private static boolean held(Socket socket) {
    try {
      return socket.getInputStream().read() >= 0;
    } catch (java.net.SocketTimeoutException nothingSaid) {
      return true;
    } catch (IOException cut) {
      return false;
    }
  }

  private static void sent(Socket socket, String text) {
    try {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException cut) {
      // The other end has had enough, which is what open() counts.
      return;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(150);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    ended = true;
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
