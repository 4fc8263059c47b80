package org.jisr;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.jisr.store.Settings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The application and its commands. */
@SpringBootApplication(
    exclude = UserDetailsServiceAutoConfiguration.class,
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableScheduling
public class Jisr {

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Commands())
        .setExecutionExceptionHandler((fault, line, parsed) -> {
          line.getErr().println(message(fault));
          return 2;
        });
  }

  /** The machine's clock, unless whoever starts the application brought another. */
  @Bean
  @Fallback
  Clock clock() {
    return Clock.systemUTC();
  }

  /**
   * Starts the application on its settings.
   *
   * @param arguments of Spring Boot, for example {@code --server.port=0}
   */
  public static ConfigurableApplicationContext start(
      Settings settings, boolean demonstration, String... arguments) {
    return application(settings, demonstration).run(arguments);
  }

  /** The application before it runs: a test adds its own clock. */
  public static SpringApplication application(Settings settings, boolean demonstration) {
    return new SpringApplicationBuilder(Jisr.class)
        .properties("jisr.demonstration=" + demonstration)
        .initializers((ConfigurableApplicationContext context) ->
            ((GenericApplicationContext) context).registerBean(Settings.class, () -> settings))
        .build();
  }

  /** The port a started application answers on. */
  public static int port(ConfigurableApplicationContext running) {
    return running.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /** The rooms that have a schema, from the one place that lists them. */
  static List<String> rooms() {
    Properties properties = new Properties();
    try (InputStream in = Jisr.class.getResourceAsStream("/application.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.of(properties.getProperty("jisr.rooms").split(","));
  }

  /** The folder of the checkout or installation; the present folder when not said. */
  static Path home() {
    return Path.of(System.getProperty("jisr.home", "."));
  }

  /** What lies at the bottom of a fault: what stands above it speaks of our own parts. */
  static String message(Throwable fault) {
    Throwable cause = fault;
    while (cause.getCause() != null) {
      if (cause instanceof PortInUseException taken) {
        return "Port %d is taken: stop what answers there, or choose another by --port or PORT."
            .formatted(taken.getPort());
      }
      cause = cause.getCause();
    }
    if (cause instanceof NoSuchFileException) {
      return cause.getMessage() + " is not there, or its folder is not: check the path.";
    }
    String text = cause.getMessage();
    return text == null ? cause.toString() : text;
  }

  /** The commands by name. */
  @Command(
      name = "jisr",
      description = "Runs a cooperation programme of two territories.",
      subcommands = {
        Serving.Demo.class,
        Serving.Serve.class,
        Keeping.Found.class,
        Keeping.Code.class,
        Keeping.BackUp.class,
        Keeping.Restore.class,
        JournalCommands.class,
        HelpCommand.class
      },
      footer = {
        "",
        "Also: ./jisr test (all tests), ./jisr iati ..., ./jisr mobility ..., ./jisr bench ...,",
        "./jisr parts (every library with its version, as a CycloneDX file).",
        "Settings: PORT, JISR_DATA (folder), JISR_ADDRESS, JISR_URL, JISR_HOSTS,",
        "JISR_SECOND_FACTOR (roles), JISR_SCANNER (host:port),",
        "JISR_DB_URL, JISR_DB_USER, JISR_DB_PASSWORD, JISR_JAVA_HOME,",
        "JISR_MAIL_HOST, JISR_MAIL_PORT, JISR_MAIL_SECURITY (starttls, tls or none),",
        "JISR_MAIL_USER, JISR_MAIL_PASSWORD, JISR_MAIL_FROM, JISR_JOBS (true or false)."
      })
  static final class Commands implements Callable<Integer> {
    @Override
    public Integer call() {
      CommandLine.usage(this, System.out);
      return 0;
    }
  }
}
