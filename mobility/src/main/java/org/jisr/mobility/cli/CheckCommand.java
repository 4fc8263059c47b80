package org.jisr.mobility.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jisr.mobility.gtfs.Feeds;
import org.jisr.mobility.gtfs.Reading;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mobility check FEED...}: what a feed holds and what is wrong with it. */
@Command(name = "check")
final class CheckCommand extends Speaking {
  @Parameters(arity = "1..*", paramLabel = "FEED")
  List<Path> feeds = List.of();

  @Option(names = "--date", paramLabel = "YYYY-MM-DD")
  @Nullable LocalDate date;

  CheckCommand(Words words, PrintWriter out) {
    super(words, out);
  }

  @Override
  public Integer call() {
    Reading reading = date == null ? new Feeds().check(feeds) : new Feeds().read(feeds, date);
    for (Reading.Contents c : reading.contents()) {
      say(
          "check.contents",
          c.feed(),
          c.stops(),
          c.lines(),
          c.trips(),
          c.stopTimes(),
          c.first().toString(),
          c.last().toString());
    }
    Network n = reading.network();
    say("check.day", n.date().toString(), n.runs(), n.stopTimes(), n.headways().size());
    n.feeds().forEach(f -> say("check.fingerprint", f.name(), f.fingerprint()));
    tell(reading.findings());
    say("check.done", reading.findings().list().size());
    return 0;
  }
}
