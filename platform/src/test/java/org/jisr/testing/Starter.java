package org.jisr.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import org.jisr.store.Logins;
import org.jisr.store.Postgres;

/** Starts the database of a folder, says its settings, stops it: run as another user by a test. */
public final class Starter {

  private Starter() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Logins logins = Postgres.start(folder);
    try (Connection connection =
        DriverManager.getConnection(logins.url(), logins.app().user(), logins.app().password())) {
      for (String name : new String[] {"server_version", "fsync", "data_checksums"}) {
        try (ResultSet row = connection.createStatement().executeQuery("show " + name)) {
          row.next();
          System.out.println(name + " " + row.getString(1));
        }
      }
    }
    Postgres.stop(folder);
    System.out.println("stopped as " + System.getProperty("user.name"));
  }
}
