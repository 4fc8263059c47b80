package org.jisr.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files of what not everybody on the machine may read: secrets, backups, the journal. */
public final class OwnerOnly {

  private OwnerOnly() {}

  /** A new, empty file that only its owner reads, in place of one that may be there. */
  public static Path file(Path file) throws IOException {
    Files.deleteIfExists(file);
    return Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }
}
