package org.jisr.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jisr.base.Fingerprint;

/**
 * A virus scanner on a port of its own that reads as clamd does, byte for byte, and finds one
 * thing: {@link #VIRUS}.
 */
public final class ScannerServer implements AutoCloseable {

  /** What it finds. Harmless, and known to no other scanner. */
  public static final String VIRUS = "JISR-TEST-VIRUS-THAT-HARMS-NOBODY";

  private final ServerSocket socket;
  private final List<Fingerprint> seen = new CopyOnWriteArrayList<>();
  private volatile String fixed = "";
  private volatile Runnable meanwhile = () -> {};

  public ScannerServer() {
    try {
      socket = new ServerSocket(0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    Thread.startVirtualThread(this::serve);
  }

  public String address() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  /** Answers this from now on, whatever comes; empty to judge again. */
  public void answering(String answer) {
    fixed = answer;
  }

  /** Does this from now on while it judges. */
  public void meanwhile(Runnable work) {
    meanwhile = work;
  }

  /** What was brought to it, in order. */
  public List<Fingerprint> seen() {
    return List.copyOf(seen);
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket line = socket.accept();
        Thread.startVirtualThread(() -> serve(line));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket line) {
    try (line) {
      DataInputStream in = new DataInputStream(line.getInputStream());
      byte[] command = in.readNBytes(10);
      if (!Arrays.equals(command, "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII))) {
        return;
      }
      byte[] content = content(in);
      seen.add(Fingerprint.of(content));
      meanwhile.run();
      boolean found = new String(content, StandardCharsets.ISO_8859_1).contains(VIRUS);
      String judged = found ? "stream: Test.Nobody FOUND" : "stream: OK";
      String answer = fixed.isEmpty() ? judged : fixed;
      line.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.UTF_8));
    } catch (IOException gone) {
      // Whoever asked did not wait.
    }
  }

  private static byte[] content(DataInputStream in) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (int size = in.readInt(); size > 0; size = in.readInt()) {
      content.write(in.readNBytes(size));
    }
    return content.toByteArray();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
