package org.jisr.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * The whole of Jisr in one zip file: every table of every room as PostgreSQL copies it, documents
 * included, and the versions of the rooms. Taken in one snapshot while people work; restored in one
 * transaction into an empty database.
 */
public final class Backup {

  private static final String MANIFEST = "jisr-backup.properties";

  private final Settings settings;
  private final Migrations migrations;

  public Backup(Settings settings, Migrations migrations) {
    this.settings = settings;
    this.migrations = migrations;
  }

  /** What was written or read. {@code journal} is the number of the newest line. */
  public record Written(int tables, long rows, long journal) {}

  /** Writes the file, which appears when it is complete. */
  public Written write(Path file) throws IOException, SQLException {
    Path part = OwnerOnly.file(file.resolveSibling(file.getFileName() + ".part"));
    Written written;
    try (Server server = Server.beside(settings);
        Connection connection = server.logins().connectAsOwner();
        ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
      Map<String, String> versions = migrations.versions(server.logins());
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      written = write(connection, versions, zip);
      connection.commit();
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    return written;
  }

  private Written write(Connection connection, Map<String, String> versions, ZipOutputStream zip)
      throws SQLException, IOException {
    List<String> tables = BackupTables.inOrder(connection, versions.keySet());
    Properties manifest = new Properties();
    versions.forEach((room, version) -> manifest.setProperty("room." + room, version));
    manifest.setProperty("tables", String.join(",", tables));
    zip.putNextEntry(new ZipEntry(MANIFEST));
    manifest.store(zip, "Jisr");
    zip.closeEntry();
    long rows = 0;
    for (String table : tables) {
      zip.putNextEntry(new ZipEntry(table));
      rows += copyOut(connection, table, zip);
      zip.closeEntry();
    }
    return new Written(tables.size(), rows, BackupTables.journalHead(connection));
  }

  private static long copyOut(Connection connection, String table, OutputStream out)
      throws SQLException, IOException {
    String columns = String.join(", ", BackupTables.columns(connection, table));
    out.write((columns + "\n").getBytes(StandardCharsets.UTF_8));
    return connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyOut("copy " + table + " (" + columns + ") to stdout", out);
  }

  /**
   * Brings a file back. The database must be new: a restore never overwrites.
   *
   * @throws IOException with the reason, when the file is not a backup or the database is not empty
   */
  public Written restore(Path file) throws IOException, SQLException {
    try (ZipFile zip = new ZipFile(file.toFile());
        Server server = Server.beside(settings)) {
      Properties manifest = manifest(zip, file);
      migrations.runTo(server.logins(), versions(manifest));
      try (Connection connection = server.logins().connectAsOwner()) {
        connection.setAutoCommit(false);
        Written written = restore(connection, zip, manifest);
        connection.commit();
        return written;
      }
    }
  }

  private static Written restore(Connection connection, ZipFile zip, Properties manifest)
      throws SQLException, IOException {
    if (BackupTables.journalHead(connection) > 0) {
      throw new IOException("The data folder is not empty; restore into a new one (JISR_DATA).");
    }
    long rows = 0;
    List<String> tables = List.of(manifest.getProperty("tables").split(","));
    for (String table : tables) {
      rows += copyIn(connection, zip, table);
      BackupTables.continueNumbers(connection, table);
    }
    return new Written(tables.size(), rows, BackupTables.journalHead(connection));
  }

  private static long copyIn(Connection connection, ZipFile zip, String table)
      throws SQLException, IOException {
    ZipEntry entry = zip.getEntry(table);
    if (entry == null || !table.matches("[a-z_]+\\.[a-z_]+")) {
      throw new IOException("The backup has no table " + table + "; it is not complete.");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      String columns = line(in);
      if (!columns.matches("[a-z_]+(, [a-z_]+)*")) {
        throw new IOException("The backup's table " + table + " is damaged.");
      }
      return connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy " + table + " (" + columns + ") from stdin", in);
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n' && line.length() < 4_000; c = in.read()) {
      line.append((char) c);
    }
    return line.toString();
  }

  private static Properties manifest(ZipFile zip, Path file) throws IOException {
    ZipEntry entry = zip.getEntry(MANIFEST);
    if (entry == null) {
      throw new IOException(file + " is not a backup of Jisr.");
    }
    Properties manifest = new Properties();
    try (InputStream in = zip.getInputStream(entry)) {
      manifest.load(in);
    }
    return manifest;
  }

  private static Map<String, String> versions(Properties manifest) {
    Map<String, String> versions = new LinkedHashMap<>();
    for (String name : new ArrayList<>(manifest.stringPropertyNames())) {
      if (name.startsWith("room.")) {
        versions.put(name.substring(5), manifest.getProperty(name));
      }
    }
    return versions;
  }
}
