package org.jisr.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jisr.Jisr;
import org.jisr.base.Side;
import org.jisr.demonstration.Founding;
import org.jisr.people.Role;
import org.jisr.store.Logins;
import org.jisr.store.Settings;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A running application on a real database of its own, founded from the facts of the demonstration
 * with an account for every role and side. One is shared by all tests of a run; a test that stops,
 * empties or restarts something starts its own.
 */
public final class Running implements AutoCloseable {

  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static final List<String> USUAL =
      List.of("--server.port=0", "--jisr.connections-per-address=3000", "--jisr.jobs=false");
  private static final Path FACTS =
      Path.of(Files.exists(Path.of("demo")) ? "demo" : "../demo").resolve("cooperation.json");

  /** Started by the first test that asks, stopped with the run. */
  private static final class Shared {
    static final Running RUNNING = atExit(start(Settings.from(Map.of(), folder())));
  }

  private final Settings settings;
  private final SettableClock clock;
  private final ConfigurableApplicationContext context;
  private final Map<Logins.Login, HikariDataSource> pools = new ConcurrentHashMap<>();

  private Running(Settings settings, SettableClock clock, ConfigurableApplicationContext context) {
    this.settings = settings;
    this.clock = clock;
    this.context = context;
  }

  public static Running shared() {
    return Shared.RUNNING;
  }

  /**
   * An application on the data of the settings; founded when {@link #found()} is called. All tests
   * come from one address, so that one may hold more connections here than in earnest.
   *
   * @param arguments of the application, such as {@code --jisr.proxies=127.0.0.9}
   */
  public static Running start(Settings settings, String... arguments) {
    SettableClock clock = new SettableClock();
    SpringApplication application = Jisr.application(settings, true);
    application.addInitializers(context -> {
      GenericApplicationContext beans = (GenericApplicationContext) context;
      beans.registerBean(SettableClock.class, () -> clock);
      beans.registerBean(Faults.class, Faults::new);
    });
    return new Running(settings, clock, application.run(all(arguments)));
  }

  /** What every test starts with, unless this one says otherwise. */
  private static String[] all(String... arguments) {
    Map<String, String> all = new LinkedHashMap<>();
    Stream.concat(USUAL.stream(), Stream.of(arguments))
        .forEach(argument -> all.put(argument.replaceFirst("=.*", ""), argument));
    return all.values().toArray(new String[0]);
  }

  /** An application on a new, empty database of the shared server. */
  public static Running fresh(String... arguments) {
    return start(new Settings(folder(), Optional.of(shared().emptyDatabase())), arguments);
  }

  /** An empty folder that goes with the run. */
  public static Path folder() {
    try {
      Path folder = Files.createTempDirectory("jisr-test-");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new database beside the shared one, with the same two roles. */
  public Logins emptyDatabase() {
    String name = "fresh_" + DATABASES.incrementAndGet();
    try (Connection connection = superuser()) {
      connection.createStatement().execute("create database " + name + " owner jisr_owner");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    Logins here = bean(Logins.class);
    return new Logins(here.url().replaceFirst("[^/]+$", name), here.owner(), here.app());
  }

  /** Sets the cooperation up, once. */
  public Running found() {
    bean(Founding.class).demonstrate(FACTS);
    return this;
  }

  /** Sets the cooperation up without the demonstration's accounts, unless it is. */
  public Running founded() {
    Founding founding = bean(Founding.class);
    if (!founding.founded()) {
      founding.found(FACTS);
    }
    return this;
  }

  public static Path facts() {
    return FACTS;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public SettableClock clock() {
    return clock;
  }

  public Settings settings() {
    return settings;
  }

  public int port() {
    return Jisr.port(context);
  }

  public ConfigurableApplicationContext context() {
    return context;
  }

  /** Queries as the application's role. */
  public JdbcClient sql() {
    return JdbcClient.create(source(bean(Logins.class).app()));
  }

  /** Queries as the owner of the schemas. */
  public JdbcClient ownerSql() {
    return JdbcClient.create(source(bean(Logins.class).owner()));
  }

  /** Somebody who acts, in the only seat of their account. */
  public Acting acting(Role role, Side side) {
    return new Acting(this, role, side);
  }

  /** Somebody with a browser's manners and no account. */
  public Visitor visitor() {
    return new Visitor(this);
  }

  /** Somebody who signed in; the same session for all who ask for the same account. */
  public Visitor visitor(Role role, Side side) {
    return Visitor.signedIn(this, Acting.login(role, side));
  }

  /** A small pool per role: a test asks often, and each new log-in costs a costly proof. */
  private HikariDataSource source(Logins.Login login) {
    return pools.computeIfAbsent(
        login,
        role -> {
          HikariConfig pool = new HikariConfig();
          pool.setJdbcUrl(bean(Logins.class).url());
          pool.setUsername(role.user());
          pool.setPassword(role.password());
          pool.setMaximumPoolSize(3);
          pool.setMinimumIdle(0);
          return new HikariDataSource(pool);
        });
  }

  private Connection superuser() throws SQLException {
    String url = bean(Logins.class).url().replaceFirst("[^/]+$", "postgres");
    return DriverManager.getConnection(url, "postgres", Folders.secret(settings, "postgres"));
  }

  @Override
  public void close() {
    pools.values().forEach(HikariDataSource::close);
    context.close();
  }

  private static Running atExit(Running running) {
    Runtime.getRuntime().addShutdownHook(new Thread(running::close));
    return running.found();
  }
}
