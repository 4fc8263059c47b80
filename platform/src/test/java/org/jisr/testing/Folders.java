package org.jisr.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Properties;
import org.jisr.store.Postgres;
import org.jisr.store.Settings;

/** The folders of tests. */
final class Folders {

  private Folders() {}

  /** Stops the database of a data folder, if it has one, and removes the folder. */
  static void delete(Path folder) {
    try {
      if (Files.exists(folder.resolve("cluster"))) {
        Postgres.stop(folder);
      }
      Files.walkFileTree(folder, REMOVING);
    } catch (IOException e) {
      System.err.println("A test folder stays: " + e);
    }
  }

  private static final SimpleFileVisitor<Path> REMOVING =
      new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
            throws IOException {
          Files.deleteIfExists(file);
          return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(
            Path folder, @org.jspecify.annotations.Nullable IOException fault) throws IOException {
          Files.deleteIfExists(folder);
          return FileVisitResult.CONTINUE;
        }
      };

  /** A password of the database that Jisr started in this folder. */
  static String secret(Settings settings, String role) {
    Properties secrets = new Properties();
    try (var in = Files.newBufferedReader(settings.folder().resolve("postgresql.secret"))) {
      secrets.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return secrets.getProperty(role);
  }
}
