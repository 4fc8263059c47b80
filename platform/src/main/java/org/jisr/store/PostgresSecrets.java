package org.jisr.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/** The passwords of the database's roles, made once, in a file that only its owner reads. */
final class PostgresSecrets {

  private PostgresSecrets() {}

  /** The password of each role of a data folder: {@code postgres}, {@code owner}, {@code app}. */
  static Properties of(Path folder) throws IOException {
    Path file = folder.resolve("postgresql.secret");
    Properties secrets = new Properties();
    if (Files.exists(file)) {
      try (var in = Files.newBufferedReader(file)) {
        secrets.load(in);
      }
      return secrets;
    }
    for (String role : List.of("postgres", "owner", "app")) {
      secrets.setProperty(role, random());
    }
    Path part = OwnerOnly.file(folder.resolve("postgresql.secret.part"));
    try (var out = Files.newBufferedWriter(part)) {
      secrets.store(out, "Passwords of the database that Jisr starts");
    }
    Files.move(part, file);
    return secrets;
  }

  private static String random() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
