package org.jisr.bench.platform;

import java.nio.file.Path;
import java.util.Arrays;

/**
 * {@code ./jisr bench platform [load [SECONDS] | kills [ROUNDS [SEED]] | slow [SOCKETS [SECONDS]] |
 * import [PROJECTS] | portfolio [PROJECTS [SECONDS]]]}.
 */
public final class Main {

  private Main() {}

  public static void main(String[] args) throws Exception {
    Path home = Path.of(System.getProperty("jisr.home", ".")).toAbsolutePath();
    String what = args.length == 0 ? "load" : args[0];
    String[] rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
    switch (what) {
      case "load" -> Load.run(home, rest);
      case "kills" -> Kills.run(home, rest);
      case "portfolio" -> Portfolio.run(home, rest);
      case "slow" -> Slow.run(home, rest);
      case "import" -> Import.run(home, rest);
      default -> {
        System.err.println(
            "platform: load [SECONDS], kills [ROUNDS [SEED]], slow [SOCKETS [SECONDS]],"
                + " import [PROJECTS] or portfolio [PROJECTS [SECONDS]], not "
                + what);
        System.exit(2);
      }
    }
  }
}
