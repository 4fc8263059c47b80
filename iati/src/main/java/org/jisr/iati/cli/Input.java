package org.jisr.iati.cli;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file named on the command line, or {@code -} for what is piped in. */
final class Input {

  private Input() {}

  static InputStream open(String name) throws IOException {
    if (name.equals("-")) {
      return new BufferedInputStream(System.in);
    }
    if (Files.isDirectory(Path.of(name))) {
      throw new FileNotFoundException("directory");
    }
    return Files.newInputStream(Path.of(name));
  }

  /** What the system said, in few words. */
  static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "access denied";
    }
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
