package org.jisr.mobility.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * A file to be written that the same command line also reads, or writes twice: it would be lost.
 */
final class SameFile extends ParameterException {
  private static final long serialVersionUID = 1;
  private static final List<String> WRITTEN = List.of("--out", "--costs-out");

  private final String other;

  private SameFile(CommandLine command, OptionSpec written, OptionSpec other, Path file) {
    super(command, "", null, written, file.toString());
    this.other = other.longestName();
  }

  /** The option that names the file too. */
  String other() {
    return other;
  }

  /** Looks at all files of a command line before anything is done. */
  static void refuse(CommandLine command) {
    List<OptionSpec> options = command.getCommandSpec().options();
    options.stream()
        .filter(option -> WRITTEN.contains(option.longestName()))
        .forEach(written ->
            files(written)
                .forEach(file ->
                    options.stream()
                        .filter(other -> other != written && files(other).anyMatch(file::equals))
                        .findFirst()
                        .ifPresent(other -> {
                          throw new SameFile(command, written, other, file);
                        })));
  }

  private static Stream<Path> files(OptionSpec option) {
    Object value = option.getValue();
    Stream<?> all = value instanceof Collection<?> many ? many.stream() : Stream.ofNullable(value);
    return all.filter(v -> v instanceof Path || isScenario(option))
        .map(v -> Path.of(v.toString()).toAbsolutePath().normalize());
  }

  private static boolean isScenario(OptionSpec option) {
    return List.of("--scenario", "--against").contains(option.longestName());
  }
}
