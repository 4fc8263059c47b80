package org.jisr.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Brings every room's schema to its newest version. A room owns one schema of its own name, whose
 * scripts stand in {@code ROOM/migrations}; rooms are migrated from the ground floor up.
 */
@Component
public class Migrations {

  /** A database started beside the application may need so long. */
  private static final Duration UNTIL_REACHED = Duration.ofMinutes(1);

  private final List<String> rooms;

  public Migrations(@Value("${jisr.rooms}") List<String> rooms) {
    this.rooms = rooms;
  }

  /** Migrates as the owner; the application's role is granted what each script says. */
  public void run(Logins logins) {
    try (HikariDataSource owner = owner(logins)) {
      rooms.forEach(room -> flyway(logins, owner, room).load().migrate());
    }
  }

  /** Migrates each room exactly as far as named there: the state a backup was made in. */
  void runTo(Logins logins, Map<String, String> versions) {
    try (HikariDataSource owner = owner(logins)) {
      rooms.stream()
          .filter(versions::containsKey)
          .forEach(room ->
              flyway(logins, owner, room)
                  .target(MigrationVersion.fromVersion(versions.getOrDefault(room, "0")))
                  .load()
                  .migrate());
    }
  }

  /** The version each room stands at. */
  Map<String, String> versions(Logins logins) {
    Map<String, String> versions = new LinkedHashMap<>();
    try (HikariDataSource owner = owner(logins)) {
      for (String room : rooms) {
        var current = flyway(logins, owner, room).load().info().current();
        if (current != null) {
          versions.put(room, String.valueOf(current.getVersion()));
        }
      }
    }
    return versions;
  }

  /** Few connections for all rooms: opening one costs more than looking at a room's versions. */
  private static HikariDataSource owner(Logins logins) {
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(logins.url());
    pool.setUsername(logins.owner().user());
    pool.setPassword(logins.owner().password());
    pool.setMinimumIdle(1);
    pool.setMaximumPoolSize(4);
    pool.setInitializationFailTimeout(UNTIL_REACHED.toMillis());
    return new HikariDataSource(pool);
  }

  private static FluentConfiguration flyway(Logins logins, DataSource owner, String room) {
    return Flyway.configure()
        .dataSource(owner)
        .schemas(room)
        .locations("classpath:" + room + "/migrations")
        .placeholders(Map.of("app", logins.app().user()));
  }
}
