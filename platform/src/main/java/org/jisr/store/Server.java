package org.jisr.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The database while somebody needs it. One that Jisr started is watched, started again when it
 * died, and stopped with Jisr; one that already ran, or is not Jisr's, is left running.
 */
public final class Server implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  private final Logins logins;
  private final Optional<Path> own;
  private boolean closed;

  private Server(Logins logins, Optional<Path> own) {
    this.logins = logins;
    this.own = own;
  }

  /** Starts or reaches the database of the settings. */
  public static Server of(Settings settings) throws IOException {
    if (settings.external().isPresent()) {
      return new Server(settings.external().get(), Optional.empty());
    }
    return new Server(Postgres.start(settings.folder()), Optional.of(settings.folder()));
  }

  /**
   * For a command beside a running application: an own server is stopped only if it was started.
   */
  public static Server beside(Settings settings) throws IOException {
    boolean runs = settings.external().isEmpty() && Postgres.running(settings.folder());
    Server server = of(settings);
    return runs ? new Server(server.logins, Optional.empty()) : server;
  }

  public Logins logins() {
    return logins;
  }

  /**
   * Starts a server again that was killed; its journal of changes brings back what was promised.
   */
  @Scheduled(initialDelay = 5_000, fixedDelay = 2_000)
  synchronized void watch() throws IOException {
    if (!closed && own.isPresent() && !Postgres.running(own.get())) {
      LOG.warn("PostgreSQL is gone; starting it again");
      Postgres.start(own.get());
    }
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    if (own.isPresent()) {
      Postgres.stop(own.get());
    }
  }
}
