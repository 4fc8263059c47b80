package org.jisr;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jisr.base.Outcome;
import org.jisr.demonstration.Founding;
import org.jisr.people.OneTimeCodes;
import org.jisr.people.Recoveries;
import org.jisr.store.Backup;
import org.jisr.store.Migrations;
import org.jisr.store.Settings;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The commands that set up, save and bring back. */
final class Keeping {

  private static final String CODES =
      "Each code works once and for a day: start ./jisr serve, open /recover, choose a password."
          + System.lineSeparator()
          + "When a day has passed: ./jisr code LOGIN";

  private Keeping() {}

  @Command(
      name = "found",
      description = "Sets up a cooperation from a file of facts, with one administrator a side.")
  static final class Found implements Callable<Integer> {

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Override
    public Integer call() {
      try (ConfigurableApplicationContext running =
          Jisr.start(Serving.settings("main"), false, "--server.port=0")) {
        Founding founding = running.getBean(Founding.class);
        if (founding.founded()) {
          System.err.println("This Jisr has its cooperation already; nothing was changed.");
          return 1;
        }
        founding
            .found(file)
            .forEach(a -> System.out.printf("%s  %s  (%s)%n", a.login(), a.secret(), a.what()));
        System.out.println(CODES);
      }
      return 0;
    }
  }

  @Command(
      name = "code",
      description = "Prints a code with which the owner of an account sets a new password.")
  static final class Code implements Callable<Integer> {

    @Parameters(paramLabel = "LOGIN")
    private String login = "";

    @Override
    public Integer call() {
      String code = OneTimeCodes.fresh();
      try (ConfigurableApplicationContext running =
          Jisr.start(settings(), false, "--server.port=0")) {
        if (running.getBean(Recoveries.class).issue(login, code) instanceof Outcome.Refused) {
          System.err.println("Nobody has the login " + login + ".");
          return 1;
        }
      }
      System.out.printf("%s  %s%n%s%n", login, code, CODES);
      return 0;
    }
  }

  @Command(name = "backup", description = "Writes database and documents into one file.")
  static final class BackUp implements Callable<Integer> {

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Override
    public Integer call() throws Exception {
      Backup.Written written = backup().write(file);
      System.out.printf(
          "%s: %d tables, %d rows, journal at line %d%n",
          file, written.tables(), written.rows(), written.journal());
      return 0;
    }
  }

  @Command(name = "restore", description = "Brings a backup back into an empty data folder.")
  static final class Restore implements Callable<Integer> {

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Override
    public Integer call() throws Exception {
      Backup.Written written = backup().restore(file);
      System.out.printf(
          "restored: %d tables, %d rows, journal at line %d%n",
          written.tables(), written.rows(), written.journal());
      return 0;
    }
  }

  /** The demonstration's folder when there is no other: what one sees is what one saves. */
  static Settings settings() {
    boolean main = Files.exists(Jisr.home().resolve("data").resolve("main"));
    return Serving.settings(main ? "main" : "demo");
  }

  private static Backup backup() {
    return new Backup(settings(), new Migrations(Jisr.rooms()));
  }
}
