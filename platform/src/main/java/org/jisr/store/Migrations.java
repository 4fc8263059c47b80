package org.jisr.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private final List<String> rooms;

  public Migrations(@Value("${jisr.rooms}") List<String> rooms) {
    this.rooms = rooms;
  }

  /** Migrates as the owner; the application's role is granted what each script says. */
  public void run(Logins logins) {
    rooms.forEach(room -> flyway(logins, room).load().migrate());
  }

  /** Migrates each room exactly as far as named there: the state a backup was made in. */
  void runTo(Logins logins, Map<String, String> versions) {
    rooms.stream()
        .filter(versions::containsKey)
        .forEach(room ->
            flyway(logins, room)
                .target(MigrationVersion.fromVersion(versions.getOrDefault(room, "0")))
                .load()
                .migrate());
  }

  /** The version each room stands at. */
  Map<String, String> versions(Logins logins) {
    Map<String, String> versions = new LinkedHashMap<>();
    for (String room : rooms) {
      var current = flyway(logins, room).load().info().current();
      if (current != null) {
        versions.put(room, String.valueOf(current.getVersion()));
      }
    }
    return versions;
  }

  private static FluentConfiguration flyway(Logins logins, String room) {
    return Flyway.configure()
        .dataSource(logins.url(), logins.owner().user(), logins.owner().password())
        .schemas(room)
        .locations("classpath:" + room + "/migrations")
        .placeholders(Map.of("app", logins.app().user()))
        .connectRetries(10);
  }
}
