package org.jisr.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jisr.base.Fingerprint;
import org.jisr.base.Outcome;
import org.jisr.testing.Drafts;
import org.jisr.testing.ScannerServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScannerTest {

  private static final Duration BRIEF = Duration.ofMillis(300);
  private static final byte[] CLEAN = "a clean file".getBytes(StandardCharsets.UTF_8);

  private static Scanner scanner(String where) {
    return new Scanner(where, Duration.ofSeconds(30));
  }

  private static Outcome judged(Scanner scanner, byte[] content) {
    return scanner.passed("file", content, () -> Outcome.done(1));
  }

  private static byte[] file(int size, int virusAt) {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);
    byte[] virus = ScannerServer.VIRUS.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(virus, 0, content, virusAt, virus.length);
    return content;
  }

  @Property(tries = 20)
  void whatItFindsIsRefusedWhereverItStands(@ForAll @IntRange(min = 0, max = 199_000) int virusAt) {
    try (ScannerServer server = new ScannerServer()) {
      byte[] infected = file(200_000, virusAt);
      Scanner scanner = scanner(server.address());
      assertThat(Drafts.refusal(judged(scanner, infected))).containsExactly("upload.infected");
      assertThat(server.seen()).as("every byte, once").containsExactly(Fingerprint.of(infected));
    }
  }

  @Test
  void aCleanFilePassesAndSoDoesNoFile() {
    try (ScannerServer server = new ScannerServer()) {
      Scanner scanner = scanner(server.address());
      assertThat(judged(scanner, CLEAN)).isInstanceOf(Outcome.Done.class);
      assertThat(judged(scanner, new byte[0])).isInstanceOf(Outcome.Done.class);
      assertThat(server.seen()).hasSize(1);
    }
  }

  @Test
  void whereNoneIsNamedEveryFilePasses() {
    assertThat(judged(scanner(""), file(1000, 10))).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void oneThatCannotJudgeLetsNothingPass() {
    try (ScannerServer server = new ScannerServer()) {
      Scanner scanner = scanner(server.address());
      for (String answer : new String[] {"INSTREAM size limit exceeded. ERROR", "what?", " "}) {
        server.answering(answer);
        assertThat(Drafts.refusal(judged(scanner, CLEAN))).containsExactly("upload.unscanned");
      }
    }
  }

  @Test
  void oneThatIsAwayOrSilentLetsNothingPass() throws IOException {
    ServerSocket silent = new ServerSocket(0);
    Scanner scanner = new Scanner("127.0.0.1:" + silent.getLocalPort(), BRIEF);
    assertThat(Drafts.refusal(judged(scanner, CLEAN))).containsExactly("upload.unscanned");
    assertThat(Drafts.refusal(judged(scanner, new byte[40_000_000])))
        .as("it does not even read")
        .containsExactly("upload.unscanned");
    silent.close();
    assertThat(Drafts.refusal(judged(scanner, CLEAN))).containsExactly("upload.unscanned");
  }

  @Test
  void itIsAskedByThePathOfItsSocketToo(@TempDir Path folder) throws Exception {
    Path path = folder.resolve("clamd.ctl");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(path));
      Thread answering =
          Thread.startVirtualThread(() -> {
            try (SocketChannel line = server.accept()) {
              ByteBuffer brought = ByteBuffer.allocate(10 + 4 + CLEAN.length + 4);
              int read = 0;
              while (brought.hasRemaining() && read >= 0) {
                read = line.read(brought);
              }
              line.write(ByteBuffer.wrap("stream: OK\0".getBytes(StandardCharsets.US_ASCII)));
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          });
      assertThat(judged(scanner(path.toString()), CLEAN)).isInstanceOf(Outcome.Done.class);
      answering.join();
    }
  }
}
