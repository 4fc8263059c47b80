package org.jisr.mobility.cli;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import org.jisr.mobility.words.Words;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the reader's language what of a command line was not understood; ends with 2. */
record UsageFault(Words words, PrintWriter err) {
  int tell(ParameterException e) {
    err.println(sentence(e));
    err.println(words.say("cli.help", e.getCommandLine().getCommandSpec().qualifiedName()));
    return 2;
  }

  private String sentence(ParameterException e) {
    return switch (e) {
      case MissingParameterException missing ->
          words.say(
              "cli.missing",
              missing.getMissing().stream()
                  .map(UsageFault::name)
                  .collect(Collectors.joining(", ")));
      case UnmatchedArgumentException unmatched ->
          words.say("cli.unmatched", String.join(" ", unmatched.getUnmatched()));
      case SameFile same ->
          words.say("cli.same", name(same.getArgSpec()), same.getValue(), same.other());
      default ->
          words.say(
              "cli.value",
              e.getArgSpec() == null ? "" : name(e.getArgSpec()),
              e.getValue() == null ? "" : e.getValue());
    };
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
