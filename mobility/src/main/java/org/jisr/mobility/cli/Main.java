package org.jisr.mobility.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jisr.mobility.finding.Refusal;
import org.jisr.mobility.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code mobility check|access|nearest|difference|path|supply|match-day}. Ends with 0 when done, 1
 * when an input was refused, 2 when the command was not understood.
 *
 * <p>Errors: only a fault of the program itself is thrown; all others are said and end as above.
 */
@Command(
    name = "mobility",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.jisr.mobility.words.usage",
    subcommands = {
      CheckCommand.class,
      AccessCommand.class,
      NearestCommand.class,
      DifferenceCommand.class,
      PathCommand.class,
      SupplyCommand.class,
      MatchDayCommand.class
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  Main() {
    this.spec = CommandSpec.create();
  }

  public static void main(String[] args) {
    PrintWriter out = writer(System.out);
    PrintWriter err = writer(System.err);
    int status = run(out, err, args);
    out.flush();
    err.flush();
    System.exit(status);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /** Runs a command as {@link #main} does and gives its exit status, 0 to 2. */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    Words words = Words.in(language(args));
    Locale.setDefault(words.locale());
    CommandLine commands = new CommandLine(new Main(), new Factory(words, out));
    commands.setOut(out).setErr(err);
    commands.setParameterExceptionHandler((e, a) -> new UsageFault(words, err).tell(e));
    commands.setExecutionExceptionHandler((e, c, r) -> fail(e, words, err));
    commands.setExecutionStrategy(parsed -> {
      List<CommandLine> asked = parsed.asCommandLineList();
      SameFile.refuse(asked.getLast());
      return new CommandLine.RunLast().execute(parsed);
    });
    return commands.execute(args);
  }

  private static int fail(Exception e, Words words, PrintWriter err) throws Exception {
    if (e instanceof Refusal refusal) {
      refusal.findings().tell(words).forEach(err::println);
      err.println(words.say("cli.refused"));
      return 1;
    }
    throw e;
  }

  /** {@code --lang}, else JISR_LANG, else the machine's language, else French. */
  private static String language(String[] args) {
    List<String> all = Arrays.asList(args);
    int at = all.indexOf("--lang");
    return all.stream()
        .filter(a -> a.startsWith("--lang="))
        .map(a -> a.substring("--lang=".length()))
        .findFirst()
        .or(() -> at >= 0 && at + 1 < all.size() ? Optional.of(all.get(at + 1)) : Optional.empty())
        .or(() -> Optional.ofNullable(System.getenv("JISR_LANG")))
        .orElseGet(() -> Locale.getDefault().getLanguage());
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
