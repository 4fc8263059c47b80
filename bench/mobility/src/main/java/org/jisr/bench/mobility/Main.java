package org.jisr.bench.mobility;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jisr.mobility.finding.Refusal;
import org.jisr.mobility.geo.Walking;
import org.jisr.mobility.gtfs.Feeds;
import org.jisr.mobility.gtfs.Reading;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.search.Limits;
import org.jisr.mobility.search.Window;
import org.jisr.mobility.words.Words;

/**
 * {@code compare --feed F [--feed F] --date D}: agreement with the oracles, then the speed table.
 * {@code --quick} leaves out the tiled case, {@code --agreement} all speed. Ends with 1 when an
 * arrival differs for no documented reason or a feed is refused, with 2 when the command is not
 * understood.
 */
public final class Main {
  /**
   * Without arguments: the subway of New York, from the folder of shared files beside the clone.
   */
  private static final String[] USUAL = {
    "--feed", "../shared/data/gtfs/nyc_subway.zip", "--date", "2018-09-12"
  };

  private static final int ORIGINS = 12;
  private static final int MINUTES = 5;

  private final List<Path> feeds = new ArrayList<>();
  private LocalDate date = LocalDate.EPOCH;
  private boolean quick;
  private boolean agreementOnly;
  private String language = "en";
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private Main() {}

  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    System.exit(new Main().run(args));
  }

  private int run(String[] args) {
    try {
      if (!parse(args.length == 0 ? USUAL : args)) {
        out.println(
            "compare --feed FEED [--feed FEED] --date YYYY-MM-DD [--quick] [--agreement] [--lang fr|ar|en]");
        return 2;
      }
      return compare() ? 0 : 1;
    } catch (Refusal e) {
      e.findings().tell(Words.in(language)).forEach(out::println);
      return 1;
    }
  }

  private boolean parse(String[] args) {
    for (int i = 0; i < args.length; i++) {
      boolean last = i + 1 == args.length;
      switch (args[i]) {
        case "--quick" -> quick = true;
        case "--agreement" -> agreementOnly = true;
        case "--feed", "--date", "--lang" -> {
          if (last || !option(args[i], args[++i])) {
            return false;
          }
        }
        default -> {
          return false;
        }
      }
    }
    return !feeds.isEmpty() && !date.equals(LocalDate.EPOCH);
  }

  private boolean option(String name, String value) {
    switch (name) {
      case "--feed" -> feeds.add(Path.of(value));
      case "--lang" -> language = value;
      default -> {
        try {
          date = LocalDate.parse(value);
        } catch (DateTimeParseException e) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean compare() {
    Reading reading = new Feeds().read(feeds, date);
    reading.findings().tell(Words.in(language)).forEach(out::println);
    Network network = Likeness.of(reading.network());
    int from = 8 * 3600;
    Window minutes = new Window(from, from + 3600, 3600 / MINUTES);
    Limits limits = new Limits(4, 90 * 60, Walking.USUAL);
    out.printf(
        "%s: %,d stops, %,d patterns, %,d stop times on the day%n",
        date, network.stops().size(), network.patterns().size(), network.stopTimes());
    out.println(
        "Left out, since the oracles cannot express it: minimum times for a change at one stop;");
    out.println(
        "headway services are one draw; for naviqore also boarding rules and runs from the eve.");
    Ways ways = new Ways(network, limits.walking());
    boolean explained =
        agreement(network, limits, minutes, new OtpOracle(new OtpNetwork(network, ways)), 1);
    Network plain = Likeness.plain(network);
    explained &= agreement(plain, limits, minutes, new NaviqoreOracle(plain, ways), 2);
    explained &= generated(limits);
    if (!agreementOnly) {
      speed(network, limits, from);
    }
    out.println(
        explained
            ? "Every arrival agrees or differs for a documented reason."
            : "There are differences without a documented reason.");
    return explained;
  }

  private void speed(Network network, Limits limits, int from) {
    Speed speed = new Speed(out, limits, Window.minutes(from, from + 3600));
    speed.loading(feeds, date);
    speed.table("given feeds", network, true);
    if (!quick) {
      speed.table("tiled", Tiling.of(network, 2_500_000), false);
      speed.kept("tiled", () -> Tiling.of(network, 2_500_000));
    }
    speed.threads(network);
    speed.endToEnd(network);
  }

  private boolean agreement(
      Network network, Limits limits, Window window, Oracle oracle, long seed) {
    Agreement agreement = new Agreement(network, limits, window).with(oracle, ORIGINS, seed);
    report(oracle.name(), agreement);
    return agreement.explained();
  }

  private void report(String oracle, Agreement agreement) {
    agreement
        .counts()
        .forEach((reason, n) -> out.printf("%-24s %,12d  %s%n", oracle, n, reason.text));
    if (!agreement.explained()) {
      out.println("  first: " + agreement.example());
    }
  }

  /** Small generated networks, every origin and stop. */
  private boolean generated(Limits limits) {
    boolean explained = true;
    long compared = 0;
    long different = 0;
    for (long seed = 1; seed <= 40; seed++) {
      Network network = GeneratedCity.of(seed);
      Ways ways = new Ways(network, limits.walking());
      Window window = new Window(8 * 3600, 9 * 3600, 600);
      for (int rides = 1; rides <= 3; rides++) {
        Limits few = new Limits(rides, limits.seconds(), limits.walking());
        Agreement otp =
            new Agreement(network, few, window)
                .with(new OtpOracle(new OtpNetwork(network, ways)), Integer.MAX_VALUE, seed);
        Agreement naviqore =
            new Agreement(network, few, window)
                .with(new NaviqoreOracle(network, ways), Integer.MAX_VALUE, seed);
        if (!otp.explained() || !naviqore.explained()) {
          report("generated " + seed, otp);
          report("generated " + seed, naviqore);
          explained = false;
        }
        compared += otp.total() + naviqore.total();
        different += otp.different() + naviqore.different();
      }
    }
    out.printf(
        "%-24s %,12d  arrivals compared, %,d differ for a documented reason%n",
        "40 generated networks", compared, different);
    return explained;
  }
}
