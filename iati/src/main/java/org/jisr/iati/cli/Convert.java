package org.jisr.iati.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jisr.iati.convert.BadRow;
import org.jisr.iati.convert.Conversion;
import org.jisr.iati.convert.Conversion.Form;
import org.jisr.iati.finding.Messages;
import org.jisr.iati.model.DocumentReader.Unreadable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code iati convert}: turns a file into another form, beside itself unless told where. */
@Command(name = "convert", mixinStandardHelpOptions = true)
final class Convert implements Callable<Integer> {

  private static final int UNREADABLE = 2;

  @Mixin private LanguageOption language = new LanguageOption();

  @Option(names = "--to", paramLabel = "xlsx|csv|json|xml", required = true)
  private String to = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE")
  private @Nullable Path output;

  @Parameters(paramLabel = "FILE")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    Messages messages = language.messages();
    Optional<Form> target = Form.ofFile("." + to.toLowerCase(Locale.ROOT));
    if (target.isEmpty()) {
      String all =
          Arrays.stream(Form.values()).map(Form::extension).collect(Collectors.joining(", "));
      return refuse(messages.say("cli.format", to, all));
    }
    // A name without a known ending is taken as XML, which is how most IATI files come.
    Form source = Form.ofFile(file.toString()).orElse(Form.XML);
    Path result = output == null ? beside(target.get()) : output;
    if (Files.exists(result)) {
      return refuse(messages.say("cli.exists", result));
    }
    return convert(source, target.get(), result, messages);
  }

  private Path beside(Form target) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return file.resolveSibling(
        (dot < 0 ? name : name.substring(0, dot)) + "." + target.extension());
  }

  /** Writes to a file of another name first, so that nothing half done is left. */
  private int convert(Form source, Form target, Path result, Messages messages) {
    Path part = result.resolveSibling(result.getFileName() + ".part");
    try (InputStream in = new BufferedInputStream(Input.open(file.toString()))) {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        Conversion.convert(in, source, out, target);
      }
      Files.move(part, result, StandardCopyOption.ATOMIC_MOVE);
      System.out.println(messages.say("cli.written", result));
      return 0;
    } catch (Unreadable e) {
      String why = messages.say("xml." + e.fault(), e.found().strip());
      return refuse(messages.say("cli.malformed", file, e.line(), e.column(), why));
    } catch (BadRow e) {
      if (e.row() == 1) {
        return refuse(messages.say("cli.convert-unknown", file));
      }
      return refuse(messages.say("cli.convert-row", file, e.row(), Input.reason(e)));
    } catch (IOException e) {
      return refuse(messages.say("cli.unreadable", file, Input.reason(e)));
    } finally {
      delete(part);
    }
  }

  private static void delete(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      part.toFile().deleteOnExit();
    }
  }

  private static int refuse(String why) {
    System.err.println(why);
    return UNREADABLE;
  }
}
