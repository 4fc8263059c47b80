package org.jisr.bench.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jisr.Jisr;
import org.jisr.base.LocalText;
import org.jisr.base.Outcome;
import org.jisr.base.Side;
import org.jisr.demonstration.Founding;
import org.jisr.people.Acts;
import org.jisr.people.OrganisationType;
import org.jisr.people.Organisations;
import org.jisr.project.Directory;
import org.jisr.project.Projects;
import org.jisr.store.Logins;
import org.jisr.store.Server;
import org.jisr.store.Settings;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The portfolio with many projects: each page at a steady load, beside the statements it sends,
 * sent alone at the same pace, and the application's own processor time a page, in milliseconds,
 * which says most on a machine that does other things too. Arguments: projects (default 10,000),
 * seconds a page (default 10).
 */
final class Portfolio {

  private static final int PORT = 18_083;
  private static final int PER_SECOND = 50;
  private static final int WARM_UP = 2_000;
  private static final int LIMIT = 50;
  private static final int TIMES = 3;
  private static final int ORGANISATIONS = 60;

  /** A page with the statements it sends. */
  private record Asked(String what, String path, Recorder.Statements sql) {
    /** The same page while somebody saves once a second, so that all is counted anew as often. */
    Asked busy() {
      return new Asked(what + BUSY, path, sql);
    }
  }

  private static final String BUSY = ", while people save";

  private Portfolio() {}

  static void run(Path home, String[] args) throws Exception {
    int projects = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 10;
    Settings settings = new Settings(Files.createTempDirectory("jisr-portfolio"), Optional.empty());
    List<Asked> pages = prepared(home, settings, projects);
    Running running = Running.start(home, settings.folder(), PORT);
    running.awaitFirstPage(System.nanoTime());
    try (Server server = Server.beside(settings);
        HikariDataSource alone = pool(server.logins())) {
      measure(running, alone, pages, seconds);
    } finally {
      running.stop();
    }
  }

  /** Founds the cooperation, enters the projects and notes what each page asks of the database. */
  private static List<Asked> prepared(Path home, Settings settings, int projects) throws Exception {
    Recorder recorder = new Recorder();
    SpringApplication application = Jisr.application(settings, true);
    application.addInitializers(context ->
        ((GenericApplicationContext) context).registerBean(Recorder.class, () -> recorder));
    try (ConfigurableApplicationContext running = application.run("--server.port=0")) {
      running.getBean(Founding.class).demonstrate(home.resolve("demo/cooperation.json"));
      enter(running, projects);
      Guest guest = new Guest(URI.create("http://localhost:" + Jisr.port(running) + "/"));
      guest.signedIn("casa-officer");
      List<Asked> asked = new ArrayList<>();
      for (Map.Entry<String, String> page : pages(projects).entrySet()) {
        String path = page.getValue();
        guest.page(path);
        asked.add(new Asked(page.getKey(), path, recorder.during(() -> quietly(guest, path))));
      }
      return asked;
    }
  }

  /** Row by row through the door, with a line in the journal each, five hundred a transaction. */
  private static void enter(ConfigurableApplicationContext running, int projects) {
    Organisations organisations = running.getBean(Organisations.class);
    for (int i = 0; i < ORGANISATIONS; i++) {
      organisations.enter(
          new Organisations.Write(
              LocalText.of("Partenaire " + i, "شريك " + i, "Partner " + i),
              Optional.of(OrganisationType.ASSOCIATION),
              Optional.of(Side.values()[i % 2]),
              List.of(),
              0));
    }
    Generated generated = new Generated(running.getBean(Directory.class).all());
    Projects door = running.getBean(Projects.class);
    long since = System.nanoTime();
    for (int first = 1; first <= projects; first += 500) {
      int from = first;
      running
          .getBean(Acts.class)
          .runAsJisr(() -> {
            for (int n = from; n < Math.min(from + 500, projects + 1); n++) {
              door.enter(generated.project(n));
            }
            return Outcome.done(from);
          });
    }
    System.out.printf(
        "%,d projects entered through their door in %.1f s%n",
        projects, (System.nanoTime() - since) / 1e9);
  }

  /** The pages by what they show. */
  private static Map<String, String> pages(int projects) {
    Map<String, String> pages = new LinkedHashMap<>();
    int deep = projects * 9 / 10;
    for (String place : List.of("projects", "work/projects")) {
      String where = place.equals("projects") ? "portal" : "workspace";
      pages.put(
          where + ": first page, map, " + (where.equals("portal") ? "list" : "calendar"),
          place + "?lang=fr");
      pages.put(where + ": deep page", place + "?lang=fr&after=" + deep);
      pages.put(where + ": axis and state", place + "?lang=fr&axis=AX2&state=CLOSED");
      pages.put(where + ": search, French, common", place + "?lang=fr&q=etude+mobilite");
      pages.put(
          where + ": search, Arabic, common",
          place + "?lang=ar&q=%D8%AF%D8%B1%D8%A7%D8%B3%D9%87+%D9%84%D9%84%D8%AA%D9%86%D9%82%D9%84");
      pages.put(where + ": search, a few found", place + "?lang=fr&q=" + projects / 2);
    }
    pages.put("portal: project", "projects/JSR-" + Math.max(100, projects / 2 + 17) + "?lang=fr");
    pages.put("workspace: project", "work/projects/" + (projects / 2 + 17) + "?lang=fr");
    return pages;
  }

  private static void quietly(Guest guest, String page) {
    try {
      guest.page(page);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void measure(
      Running running, HikariDataSource alone, List<Asked> pages, int seconds)
      throws IOException, InterruptedException {
    Guest guest = new Guest(running.address()).signedIn("casa-officer");
    for (int i = 0; i < WARM_UP; i++) {
      guest.page(pages.get(i % pages.size()).path());
    }
    System.out.printf(
        "limits: p95 %d ms, %d times the p95 of its SQL; load average %.1f%n",
        LIMIT, TIMES, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    System.out.printf(
        "%-56s %6s %8s %8s %8s %8s %8s %8s %7s%n",
        "page, " + PER_SECOND + " a second",
        "kB",
        "p50 ms",
        "p95 ms",
        "own CPU",
        "queries",
        "SQL p50",
        "SQL p95",
        "ratio");
    List<String> missing = new ArrayList<>();
    List<Asked> all = new ArrayList<>(pages);
    pages.stream()
        .filter(page -> page.what().contains("first page"))
        .forEach(page -> all.add(page.busy()));
    for (Asked page : all) {
      if (!holds(running, guest, alone, page, seconds)) {
        missing.add(page.what());
      }
    }
    System.out.println(
        missing.isEmpty() ? "no page misses" : "missing: " + String.join("; ", missing));
  }

  private static boolean holds(
      Running running, Guest guest, HikariDataSource alone, Asked page, int seconds)
      throws IOException, InterruptedException {
    int size = guest.page(page.path()).length() / 1_000;
    Pace.Times sql = Pace.run(PER_SECOND, seconds, () -> page.sql().replay(alone));
    Duration used = running.used();
    Callable<Boolean> each = () -> !guest.page(page.path()).isEmpty();
    Pace.Times whole =
        page.what().endsWith(BUSY)
            ? whileSaving(guest, () -> Pace.run(PER_SECOND, seconds, each))
            : Pace.run(PER_SECOND, seconds, each);
    double own = running.used().minus(used).toMillis() / (double) (PER_SECOND * seconds);
    double ratio = whole.millis(95) / sql.millis(95);
    System.out.printf(
        "%-56s %6d %8.1f %8.1f %8.1f %8d %8.1f %8.1f %7.1f%n",
        page.what(),
        size,
        whole.millis(50),
        whole.millis(95),
        own,
        page.sql().count(),
        sql.millis(50),
        sql.millis(95),
        ratio);
    return whole.millis(95) <= LIMIT && ratio <= TIMES;
  }

  private static Pace.Times whileSaving(Guest guest, Supplier<Pace.Times> pace) {
    try (Saver saver = new Saver(guest)) {
      return pace.get();
    }
  }

  private static HikariDataSource pool(Logins logins) {
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(logins.url());
    pool.setUsername(logins.app().user());
    pool.setPassword(logins.app().password());
    pool.setMaximumPoolSize(16);
    return new HikariDataSource(pool);
  }
}
