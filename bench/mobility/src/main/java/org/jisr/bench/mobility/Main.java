package org.jisr.bench.mobility;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private String language =
      Objects.requireNonNullElse(System.getenv("JISR_LANG"), Locale.getDefault().getLanguage());
  private Report report = Report.in(language, out);

  private Main() {}

  public static void main(String[] args) {
    System.exit(new Main().run(args));
  }

  private int run(String[] args) {
    try {
      if (!parse(args.length == 0 ? USUAL : args)) {
        report = Report.in(language, out);
        report.say("usage");
        return 2;
      }
      report = Report.in(language, out);
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
    report.lines(reading.findings().tell(Words.in(language)));
    Network network = Likeness.of(reading.network());
    int from = Hour.of(reading.network());
    Window minutes = new Window(from, from + 3600, 3600 / MINUTES);
    Limits limits = new Limits(4, 90 * 60, Walking.USUAL);
    report.say(
        "network",
        date.toString(),
        network.stops().size(),
        network.patterns().size(),
        network.stopTimes());
    report.say("hour", Words.clock(from), Words.clock(from + 3600));
    report.say("left-out");
    Ways ways = new Ways(network, limits.walking());
    report.say("agreement", ORIGINS, MINUTES, limits.rides(), limits.seconds() / 60);
    boolean explained =
        agreement(network, limits, minutes, new OtpOracle(new OtpNetwork(network, ways)), 1);
    Network plain = Likeness.plain(network);
    explained &= agreement(plain, limits, minutes, new NaviqoreOracle(plain, ways), 2);
    explained &= generated(limits);
    if (!agreementOnly) {
      speed(network, limits, from);
    }
    report.say(explained ? "explained" : "unexplained");
    return explained;
  }

  private void speed(Network network, Limits limits, int from) {
    Speed speed = new Speed(report, limits, Hour.minutes(from));
    speed.loading(feeds, date);
    speed.table("table.given", network, true);
    if (!quick) {
      speed.table("table.tiled", Tiling.of(network, 2_500_000), false);
      speed.kept(() -> Tiling.of(network, 2_500_000));
    }
    speed.threads(network);
    speed.endToEnd(network);
  }

  private boolean agreement(
      Network network, Limits limits, Window window, Oracle oracle, long seed) {
    Agreement agreement = new Agreement(network, limits, window).with(oracle, ORIGINS, seed);
    tell(oracle.name(), agreement);
    return agreement.explained();
  }

  private void tell(String oracle, Agreement agreement) {
    agreement
        .counts()
        .forEach((reason, n) ->
            report.figure("count", n, "reason", oracle, report.words().say(reason.key)));
    if (!agreement.explained()) {
      report.say("example", agreement.example());
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
          tell("generated " + seed, otp);
          tell("generated " + seed, naviqore);
          explained = false;
        }
        compared += otp.total() + naviqore.total();
        different += otp.different() + naviqore.different();
      }
    }
    report.figure("count", compared, "generated", 40, different);
    return explained;
  }
}
