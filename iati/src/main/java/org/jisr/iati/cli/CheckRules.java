package org.jisr.iati.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jisr.iati.finding.Messages;
import org.jisr.iati.rule.BadRuleset;
import org.jisr.iati.rule.Ruleset;
import org.jisr.iati.rule.Settings;
import org.jisr.iati.rule.Verdict;
import org.jisr.iati.standard.Standard;
import org.jisr.iati.xml.Malformed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code iati check}: prints what a ruleset says of a file. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckRules implements Callable<Integer> {

  private static final int UNREADABLE = 2;

  @Mixin private LanguageOption language = new LanguageOption();

  @Option(names = "--ruleset", paramLabel = "RULE.json", required = true)
  private Path ruleset = Path.of("");

  @Parameters(paramLabel = "FILE")
  private String file = "";

  @Override
  public Integer call() {
    Messages messages = language.messages();
    String reading = ruleset.toString();
    try (InputStream rules = Input.open(reading)) {
      var parsed = Ruleset.parse(new String(rules.readAllBytes(), StandardCharsets.UTF_8));
      reading = file;
      try (InputStream in = Input.open(file)) {
        var settings = new Settings(Instant.now(), Standard.organisationPrefixes(), Set.of());
        Verdict verdict = parsed.judge(in, settings);
        System.out.println(verdict.word());
        return verdict == Verdict.FALSE ? 1 : 0;
      }
    } catch (IOException e) {
      System.err.println(messages.say("cli.unreadable", reading, Input.reason(e)));
    } catch (BadRuleset e) {
      System.err.println(ruleset + ": " + messages.say("ruleset." + e.problem(), e.where()));
    } catch (Malformed e) {
      System.err.println(file + ": " + messages.say("xml." + e.fault(), e.found()));
    }
    return UNREADABLE;
  }
}
