package org.jisr.iati.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Validates, checks and converts IATI files. */
@Command(
    name = "iati",
    resourceBundle = "org.jisr.iati.cli.help",
    subcommands = {Validate.class, CheckRules.class, Convert.class},
    mixinStandardHelpOptions = true)
public final class Main implements Runnable {

  private Main() {}

  public static void main(String[] args) {
    System.setOut(utf8(FileDescriptor.out));
    System.setErr(utf8(FileDescriptor.err));
    int code = execute(args);
    System.out.flush();
    System.err.flush();
    System.exit(code);
  }

  static int execute(String... args) {
    return new CommandLine(new Main()).execute(args);
  }

  private static PrintStream utf8(FileDescriptor to) {
    return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
