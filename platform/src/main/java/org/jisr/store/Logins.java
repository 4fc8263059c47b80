package org.jisr.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * How to reach the database: as the owner, who migrates, backs up and restores, and as the
 * application, which cannot change a journal line.
 *
 * @param url a JDBC address, {@code jdbc:postgresql://...}
 */
public record Logins(String url, Login owner, Login app) {

  /** A role of the database and its password. Not printed. */
  public record Login(String user, String password) {
    @Override
    public String toString() {
      return user;
    }
  }

  /** A connection of the owner, outside any pool; the caller closes it. */
  Connection connectAsOwner() throws SQLException {
    return DriverManager.getConnection(url, owner.user(), owner.password());
  }
}
