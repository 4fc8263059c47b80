package org.jisr.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server that Jisr starts in its data folder: loopback only, passwords by SCRAM, fsync
 * and checksums on. A server that outlived its application is used again.
 */
public final class Postgres {

  private static final int ATTEMPTS = 60;
  private static final String DATABASE = "jisr";

  private final Path folder;
  private final Path home;
  private final Path cluster;

  private Postgres(Path folder, Path home) {
    this.folder = folder;
    this.home = home;
    this.cluster = folder.resolve("cluster");
  }

  /**
   * Starts the server of a data folder, or finds it running, and answers how to reach it.
   *
   * @throws IOException with a sentence that says what to do, when the server cannot be started
   */
  public static Logins start(Path folder) throws IOException {
    Files.createDirectories(folder);
    Postgres server = new Postgres(folder, PostgresFiles.unpackedIn(folder));
    return server.start();
  }

  /** Stops the server of a data folder in an orderly way; nothing happens when none runs. */
  public static void stop(Path folder) throws IOException {
    Postgres server = new Postgres(folder, PostgresFiles.unpackedIn(folder));
    if (server.runningPort().isPresent()) {
      server.run("pg_ctl", "-D", server.cluster.toString(), "-m", "fast", "-w", "stop");
    }
  }

  /** True when a server of this data folder lives. */
  static boolean running(Path folder) throws IOException {
    return new Postgres(folder, folder).runningPort().isPresent();
  }

  private Logins start() throws IOException {
    Properties secrets = PostgresSecrets.of(folder);
    if (!Files.exists(cluster.resolve("PG_VERSION"))) {
      initialise(secrets);
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return prepared(reachable(secrets), secrets);
      } catch (SQLException | IOException e) {
        if (attempt >= ATTEMPTS) {
          throw new IOException(
              "PostgreSQL does not start; read " + log() + ": " + e.getMessage(), e);
        }
        pause();
      }
    }
  }

  /** The port of a living server, starting one if there is none. */
  private int reachable(Properties secrets) throws IOException, SQLException {
    Optional<Integer> running = runningPort();
    int port = running.isPresent() ? running.get() : launch();
    DriverManager.getConnection(url(port, "postgres"), "postgres", secrets.getProperty("postgres"))
        .close();
    return port;
  }

  /** Starts on the port of last time, so that an application that waits finds it again. */
  private int launch() throws IOException {
    Path last = folder.resolve("postgresql.port");
    int port = Files.exists(last) ? Integer.parseInt(Files.readString(last).strip()) : freePort();
    if (taken(port)) {
      port = freePort();
    }
    Files.writeString(last, Integer.toString(port));
    run(
        "pg_ctl",
        "-D",
        cluster.toString(),
        "-l",
        log().toString(),
        "-w",
        "-t",
        "60",
        "-o",
        "-p " + port,
        "start");
    return port;
  }

  /** From postmaster.pid: line 1 the process, line 4 the port; only if that process lives. */
  private Optional<Integer> runningPort() throws IOException {
    Path pid = cluster.resolve("postmaster.pid");
    if (!Files.exists(pid)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pid);
    if (lines.size() < 4 || !alive(lines.getFirst())) {
      return Optional.empty();
    }
    return Optional.of(Integer.parseInt(lines.get(3).strip()));
  }

  private static boolean alive(String pid) {
    return ProcessHandle.of(Long.parseLong(pid.strip()))
        .filter(ProcessHandle::isAlive)
        .flatMap(p -> p.info().command())
        .filter(command -> command.contains("postgres"))
        .isPresent();
  }

  private void initialise(Properties secrets) throws IOException {
    Path password = OwnerOnly.file(folder.resolve("initdb.secret"));
    Files.writeString(password, secrets.getProperty("postgres"));
    deleteTree(folder.resolve("cluster.part"));
    Path part = folder.resolve("cluster.part");
    run(
        "initdb",
        "-D",
        part.toString(),
        "-U",
        "postgres",
        "-A",
        "scram-sha-256",
        "--pwfile=" + password,
        "-E",
        "UTF8",
        "--locale-provider=builtin",
        "--locale=C.UTF-8",
        "--data-checksums");
    Files.writeString(
        part.resolve("postgresql.auto.conf"),
        """
        listen_addresses = '127.0.0.1'
        unix_socket_directories = ''
        max_connections = 40
        shared_buffers = 64MB
        work_mem = 8MB
        fsync = on
        synchronous_commit = on
        jit = off
        timezone = 'UTC'
        log_timezone = 'UTC'
        """);
    Files.move(part, cluster);
    Files.delete(password);
  }

  /** Roles and database, made once; harmless when they exist. */
  private Logins prepared(int port, Properties secrets) throws SQLException {
    try (Connection c =
            DriverManager.getConnection(
                url(port, "postgres"), "postgres", secrets.getProperty("postgres"));
        Statement s = c.createStatement()) {
      role(s, "jisr_owner", secrets.getProperty("owner"));
      role(s, "jisr_app", secrets.getProperty("app"));
      if (!exists(s, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
        s.execute("create database " + DATABASE + " owner jisr_owner");
      }
    }
    return new Logins(
        url(port, DATABASE),
        new Logins.Login("jisr_owner", secrets.getProperty("owner")),
        new Logins.Login("jisr_app", secrets.getProperty("app")));
  }

  private static void role(Statement s, String name, String password) throws SQLException {
    if (!exists(s, "select 1 from pg_roles where rolname = '" + name + "'")) {
      s.execute("create role " + name + " login password '" + password + "'");
    }
  }

  private static boolean exists(Statement s, String query) throws SQLException {
    try (var rows = s.executeQuery(query)) {
      return rows.next();
    }
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private Path log() {
    return folder.resolve("postgresql.log");
  }

  private static boolean taken(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return !socket.isBound();
    } catch (IOException e) {
      return true;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** PostgreSQL refuses to run as root, so root starts it in a user namespace of its own. */
  private void run(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    Path output = folder.resolve(program + ".log");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!finished(process) || process.exitValue() != 0) {
      throw new IOException(program + " failed: " + Files.readString(output).strip());
    }
  }

  private static boolean finished(Process process) throws IOException {
    try {
      return process.waitFor(90, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while PostgreSQL was starting", e);
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while PostgreSQL was starting", e);
    }
  }

  private static void deleteTree(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (var files = Files.walk(tree)) {
        for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
