package org.jisr.store;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Asks a virus scanner about files before they are kept, where {@code JISR_SCANNER} names one that
 * speaks clamd's protocol: {@code host:port}, or the path of its socket. Without one every file
 * passes; one that does not answer lets none pass.
 *
 * <p>The protocol (clamd(8), INSTREAM): the command, pieces with their length in four bytes, a
 * length of nought; the answer ends in {@code OK}, in {@code FOUND} after the name of what it
 * found, or in {@code ERROR}.
 */
@Component
public class Scanner {

  private static final Logger LOG = LoggerFactory.getLogger(Scanner.class);
  private static final int PIECE = 64 * 1024;
  private static final int LONGEST_ANSWER = 1000;

  private final Optional<SocketAddress> address;
  private final Duration patience;

  /**
   * @param where {@code host:port}, an absolute path, or nothing
   * @param patience how long it may take to connect, read and answer
   */
  Scanner(
      @Value("${jisr.scanner}") String where,
      @Value("${jisr.scanner-patience}") Duration patience) {
    this.address = where.isBlank() ? Optional.empty() : Optional.of(address(where.strip()));
    this.patience = patience;
  }

  private static SocketAddress address(String where) {
    int colon = where.lastIndexOf(':');
    return where.startsWith("/")
        ? UnixDomainSocketAddress.of(where)
        : new InetSocketAddress(
            where.substring(0, colon), Integer.parseInt(where.substring(colon + 1)));
  }

  /**
   * Goes on with a file that passes; else says why not, at its field. Never inside a transaction: a
   * connection would be held for as long as the scanner takes.
   */
  public Outcome passed(String field, byte[] content, Supplier<Outcome> then) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a file is scanned before a transaction, not inside one");
    }
    return fault(field, content).map(Outcome::refused).orElseGet(then);
  }

  private Optional<Refusal> fault(String field, byte[] content) {
    if (address.isEmpty() || content.length == 0) {
      return Optional.empty();
    }
    String answer;
    try {
      answer = ask(address.get(), content);
    } catch (IOException e) {
      LOG.error("The scanner at {} did not answer: {}", address.get(), e.toString());
      return Optional.of(Refusal.invalid(field, "upload.unscanned"));
    }
    if (answer.endsWith("FOUND")) {
      LOG.warn("An infected file was refused: {}", answer);
      return Optional.of(Refusal.invalid(field, "upload.infected"));
    }
    if (answer.endsWith("OK")) {
      return Optional.empty();
    }
    LOG.error("The scanner at {} could not judge: {}", address.get(), answer);
    return Optional.of(Refusal.invalid(field, "upload.unscanned"));
  }

  /** The answer, on one line; an end of patience closes the line under whoever reads it. */
  private String ask(SocketAddress where, byte[] content) throws IOException {
    try (SocketChannel line = open(where)) {
      CompletableFuture<String> answer = new CompletableFuture<>();
      Thread.startVirtualThread(() -> {
        try {
          line.connect(where);
          send(line, content);
          answer.complete(read(line));
        } catch (IOException | RuntimeException e) {
          answer.completeExceptionally(e);
        }
      });
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static SocketChannel open(SocketAddress where) throws IOException {
    return where instanceof UnixDomainSocketAddress
        ? SocketChannel.open(StandardProtocolFamily.UNIX)
        : SocketChannel.open();
  }

  private static void send(SocketChannel line, byte[] content) throws IOException {
    write(line, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
    for (int at = 0; at < content.length; at += PIECE) {
      int size = Math.min(PIECE, content.length - at);
      write(line, ByteBuffer.allocate(4).putInt(size).flip());
      write(line, ByteBuffer.wrap(content, at, size));
    }
    write(line, ByteBuffer.allocate(4).putInt(0).flip());
  }

  private static void write(SocketChannel line, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      line.write(bytes);
    }
  }

  private static String read(SocketChannel line) throws IOException {
    ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
    while (answer.hasRemaining() && line.read(answer) >= 0) {
      if (answer.get(answer.position() - 1) == 0) {
        break;
      }
    }
    String text = new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8);
    return text.replaceAll("[\\p{Cntrl}]", " ").strip();
  }
}
