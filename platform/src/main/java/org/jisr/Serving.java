package org.jisr;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jisr.demonstration.Founding;
import org.jisr.store.Settings;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The commands that start the application and stay. */
final class Serving {

  private Serving() {}

  @Command(name = "demo", description = "Shows the cooperation of the seed, with accounts to try.")
  static final class Demo implements Callable<Integer> {

    @Option(names = "--port", description = "The port; else PORT, else 8080.")
    private int port = -1;

    @Override
    public Integer call() throws InterruptedException {
      Settings settings = settings("demo");
      ConfigurableApplicationContext running = demonstration(settings, file(), port(port));
      List<Founding.Opened> accounts = running.getBean(Founding.class).demonstrate(file());
      say(running);
      System.out.println("Accounts of the demonstration (password: " + Founding.PASSWORD + ")");
      accounts.forEach(a -> System.out.printf("  %-24s %s%n", a.login(), a.what()));
      System.out.println("Stop with Ctrl-C. Data: " + settings.folder());
      return stay();
    }
  }

  @Command(name = "serve", description = "Runs the application on its own data.")
  static final class Serve implements Callable<Integer> {

    @Option(names = "--port", description = "The port; else PORT, else 8080.")
    private int port = -1;

    @Override
    public Integer call() throws InterruptedException {
      ConfigurableApplicationContext running = Jisr.start(settings("main"), false, port(port));
      if (!running.getBean(Founding.class).founded()) {
        running.close();
        System.err.println(
            "This Jisr has no cooperation yet. Write its facts as in demo/cooperation.json,");
        System.err.println("then run: ./jisr found FILE");
        return 1;
      }
      say(running);
      return stay();
    }
  }

  /** Starts the demonstration; its port opens when its facts are there, so no page is half made. */
  static ConfigurableApplicationContext demonstration(
      Settings settings, Path facts, String... arguments) {
    SpringApplication application = Jisr.application(settings, true);
    application.addInitializers(context ->
        ((GenericApplicationContext) context)
            .registerBean(
                SmartInitializingSingleton.class,
                () -> () -> context.getBean(Founding.class).demonstrate(facts)));
    return application.run(arguments);
  }

  static Settings settings(String folder) {
    Setting.check(System.getenv());
    return Settings.from(System.getenv(), Jisr.home().resolve("data").resolve(folder));
  }

  static Path file() {
    return Jisr.home().resolve("demo").resolve("cooperation.json");
  }

  /** Nothing when no port was said: the setting of the environment holds. */
  private static String[] port(int port) {
    return port < 0 ? new String[0] : new String[] {"--server.port=" + port};
  }

  private static void say(ConfigurableApplicationContext running) {
    System.out.println("Jisr answers at http://localhost:" + Jisr.port(running) + "/");
  }

  private static int stay() throws InterruptedException {
    new CountDownLatch(1).await();
    return 0;
  }
}
