package org.jisr.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks PostgreSQL's programs from the library that carries them. */
final class PostgresFiles {

  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
  private static final String VERSION = "18.6";

  private PostgresFiles() {}

  /**
   * The folder with {@code bin}, {@code lib} and {@code share}, unpacked once per version. An
   * unpacking that was interrupted leaves only a folder that the next start replaces.
   */
  static Path unpackedIn(Path folder) throws IOException {
    Path home = folder.resolve("postgresql-" + VERSION);
    if (!Files.isDirectory(home)) {
      Path part = Files.createTempDirectory(Files.createDirectories(folder), "unpacking-");
      unpack(part);
      Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
    }
    return home;
  }

  private static void unpack(Path target) throws IOException {
    try (InputStream raw = PostgresFiles.class.getResourceAsStream(ARCHIVE)) {
      if (raw == null) {
        throw new IOException(
            "This build carries no PostgreSQL for this machine; set JISR_DB_URL.");
      }
      try (TarArchiveInputStream tar =
          new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(raw)))) {
        for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
          write(tar, e, inside(target, e.getName()), target);
        }
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry e, Path file, Path root)
      throws IOException {
    if (e.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(parent(file));
    if (e.isSymbolicLink()) {
      inside(root, root.relativize(file).resolveSibling(e.getLinkName()).toString());
      Files.createSymbolicLink(file, Path.of(e.getLinkName()));
      return;
    }
    Files.copy(tar, file);
    if ((e.getMode() & 0100) != 0) {
      Files.setPosixFilePermissions(file, executable());
    }
  }

  private static Path inside(Path root, String name) throws IOException {
    Path file = root.resolve(name).normalize();
    if (!file.startsWith(root)) {
      throw new IOException("The archive climbs out of its folder: " + name);
    }
    return file;
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }

  private static Set<PosixFilePermission> executable() {
    return PosixFilePermissions.fromString("rwxr-xr-x");
  }
}
