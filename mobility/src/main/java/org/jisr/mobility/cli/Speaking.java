package org.jisr.mobility.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jisr.mobility.finding.Findings;
import org.jisr.mobility.network.Network;
import org.jisr.mobility.network.ServiceHours;
import org.jisr.mobility.scenario.Scenario;
import org.jisr.mobility.words.Words;
import picocli.CommandLine.Option;

/** What all commands share: a language, somewhere to write, and --help. */
abstract class Speaking implements Callable<Integer> {
  final Words words;
  final PrintWriter printer;

  @Option(names = "--lang", paramLabel = "fr|ar|en")
  String lang = "";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true)
  boolean help;

  Speaking(Words words, PrintWriter out) {
    this.words = words;
    this.printer = out;
  }

  final void say(String key, Object... arguments) {
    printer.println(words.say(key, arguments));
  }

  final void tell(Findings findings) {
    findings.tell(words).forEach(printer::println);
  }

  /** What was taken for granted in travelling. */
  final void tellAssumptions(TravelOptions travel, Network network, boolean sketched) {
    say(
        "assumption.walking",
        travel.walkKmh,
        travel.walkDetour,
        travel.walkMetres,
        travel.transferMetres);
    if (sketched || !network.headways().isEmpty()) {
      say("assumption.phase." + travel.phase, travel.draws, String.valueOf(travel.seed));
    }
  }

  /** Says which feeds have no service in a time asked for: nothing is reached by them then. */
  final void tellSilent(Network network, int from, int to) {
    for (ServiceHours hours : ServiceHours.of(network)) {
      if (!hours.runs(from, to)) {
        say(
            "service.none",
            hours.feed(),
            Words.clock(from),
            Words.clock(to),
            Words.clock(hours.first()),
            Words.clock(hours.last()));
      }
    }
  }

  /** The assumptions and figures behind a result: it is never shown without them. */
  final void tell(Scenario scenario) {
    say("scenario.title", scenario.name(words.language()));
    scenario.assumptions().forEach(a -> printer.println("  - " + a.in(words.language())));
    scenario
        .figures()
        .values()
        .forEach(f ->
            printer.println(
                "  - "
                    + words.say(
                        "scenario.figure",
                        f.what(),
                        words.say("status." + f.status()),
                        f.source(),
                        f.date())));
  }
}
