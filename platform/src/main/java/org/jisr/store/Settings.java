package org.jisr.store;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Where the database is, from the environment.
 *
 * @param folder the data folder: the database, its secrets and the journal's heads live in it
 * @param external the owner's and the application's log-ins to a database that Jisr does not start;
 *     empty when Jisr starts its own
 */
public record Settings(Path folder, Optional<Logins> external) {

  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

  /**
   * Reads {@code JISR_DATA}, {@code JISR_DB_URL}, {@code JISR_DB_USER}, {@code JISR_DB_PASSWORD},
   * {@code JISR_DB_APP_USER} and {@code JISR_DB_APP_PASSWORD}. Without a second pair the
   * application uses the owner's log-in; the journal is then held by its triggers alone.
   *
   * @param fallback the data folder when {@code JISR_DATA} is not set
   * @throws IllegalArgumentException when the address is none, or leads to another machine without
   *     encryption and a check of that machine's certificate
   */
  public static Settings from(Map<String, String> env, Path fallback) {
    String data = env.getOrDefault("JISR_DATA", "");
    Path folder = data.isBlank() ? fallback : Path.of(data);
    String url = env.getOrDefault("JISR_DB_URL", "");
    return new Settings(
        folder.toAbsolutePath().normalize(),
        url.isBlank() ? Optional.empty() : Optional.of(logins(env, url)));
  }

  private static Logins logins(Map<String, String> env, String url) {
    String user = env.getOrDefault("JISR_DB_USER", "jisr");
    String password = env.getOrDefault("JISR_DB_PASSWORD", "");
    protectedOnItsWay(url);
    Logins.Login owner = new Logins.Login(user, password);
    Logins.Login app =
        new Logins.Login(
            env.getOrDefault("JISR_DB_APP_USER", user),
            env.getOrDefault("JISR_DB_APP_PASSWORD", password));
    return new Logins(url, owner, app);
  }

  private static void protectedOnItsWay(String url) {
    Properties parts = Driver.parseURL(url, new Properties());
    if (parts == null) {
      throw new IllegalArgumentException(
          "JISR_DB_URL is %s: write jdbc:postgresql://HOST:PORT/DATABASE.".formatted(url));
    }
    String hosts = PGProperty.PG_HOST.getOrDefault(parts);
    boolean checked = "verify-full".equals(PGProperty.SSL_MODE.getOrDefault(parts));
    if (!checked && !Arrays.stream(String.valueOf(hosts).split(",")).allMatch(HERE::contains)) {
      throw new IllegalArgumentException(
          "JISR_DB_URL leads to another machine, %s: add sslmode=verify-full to it (and sslrootcert=FILE for an authority of your own)."
              .formatted(hosts));
    }
  }
}
