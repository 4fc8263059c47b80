package org.jisr.iati.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jisr.iati.answer.PublicAnswer;
import org.jisr.iati.answer.Rows;
import org.jisr.iati.answer.Text;
import org.jisr.iati.finding.Finding;
import org.jisr.iati.finding.Item;
import org.jisr.iati.finding.Messages;
import org.jisr.iati.validate.Listener;
import org.jisr.iati.validate.Options;
import org.jisr.iati.validate.Report;
import org.jisr.iati.validate.Validator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code iati validate}: says what is wrong with files. */
@Command(name = "validate", mixinStandardHelpOptions = true)
final class Validate implements Callable<Integer> {

  private static final int FINE = 0;
  private static final int CRITICAL = 1;
  private static final int UNREADABLE = 2;

  /** How findings are written. */
  enum Format {
    text,
    json,
    tsv
  }

  @Mixin private LanguageOption language = new LanguageOption();

  @Option(names = "--format", paramLabel = "text|json|tsv", defaultValue = "text")
  private Format format = Format.text;

  @Option(names = "--schema-only")
  private boolean schemaOnly;

  @Option(names = "--as", paramLabel = "2.01|2.02|2.03")
  private @Nullable String as;

  @Option(names = "--publishers", paramLabel = "FILE")
  private @Nullable Path publishers;

  @Option(names = "--activities", paramLabel = "FILE")
  private @Nullable Path activities;

  @Option(names = "--workers", paramLabel = "N", defaultValue = "0")
  private int workers;

  @Parameters(paramLabel = "FILE", arity = "1..*")
  private List<String> files = List.of();

  @Override
  public Integer call() throws IOException {
    Messages messages = language.messages();
    Writer out =
        new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16);
    int worst = FINE;
    try {
      var validator = new Validator(options());
      for (String file : files) {
        worst = Math.max(worst, one(validator, file, out, messages));
        out.flush();
      }
    } catch (IOException e) {
      System.err.println(messages.say("cli.unreadable", "--publishers", Input.reason(e)));
      return UNREADABLE;
    }
    return worst;
  }

  private Options options() throws IOException {
    Options options = Options.standard().withSchemaOnly(schemaOnly);
    if (as != null) {
      options = options.withVersion(as);
    }
    if (workers > 0) {
      options = options.withWorkers(workers);
    }
    if (publishers != null) {
      options = options.withPublishers(lines(publishers));
    }
    return activities == null ? options : options.withKnownActivities(lines(activities));
  }

  private static Set<String> lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.map(String::strip).filter(l -> !l.isEmpty()).collect(Collectors.toSet());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private int one(Validator validator, String file, Writer out, Messages messages) {
    try (InputStream in = Input.open(file);
        var progress = new Progress(file, messages)) {
      boolean valid =
          switch (format) {
            case tsv -> validate(validator, in, new Rows(out, file, messages), progress).isValid();
            case text -> text(validator, in, new Text(out, file, messages), progress);
            case json -> json(validator, in, out, messages);
          };
      return valid ? FINE : CRITICAL;
    } catch (IOException e) {
      System.err.println(messages.say("cli.unreadable", file, Input.reason(e)));
      return UNREADABLE;
    }
  }

  private static boolean text(Validator validator, InputStream in, Text text, Progress progress)
      throws IOException {
    Report report = validate(validator, in, text, progress);
    text.sum(report);
    return report.isValid();
  }

  private static Report validate(
      Validator validator, InputStream in, Listener listener, Progress progress)
      throws IOException {
    return validator.validate(
        in,
        new Listener() {
          @Override
          public void found(Finding finding) {
            listener.found(finding);
          }

          @Override
          public void done(Item item, int index, boolean valid) {
            listener.done(item, index, valid);
          }

          @Override
          public void progress(long bytes, long items) {
            progress.show(bytes, items);
          }
        });
  }

  private static boolean json(Validator validator, InputStream in, Writer out, Messages messages)
      throws IOException {
    var shape = new PublicAnswer.Shape(true, true, false);
    PublicAnswer answer = PublicAnswer.of(validator, in, Long.MAX_VALUE, shape, messages);
    out.write(answer.json());
    out.write('\n');
    return answer.isValid();
  }
}
