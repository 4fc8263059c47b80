package org.jisr.iati;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jisr.iati.rule.Ruleset;
import org.jisr.iati.rule.Settings;
import org.jisr.iati.rule.Verdict;
import org.jisr.iati.standard.Standard;
import org.jisr.iati.validate.Options;
import org.jisr.iati.validate.Report.Ending;
import org.jisr.iati.validate.Validator;
import org.junit.jupiter.api.Test;

/** Every case of the public suites. */
class SuitesTest {

  private static final Settings SETTINGS =
      new Settings(
          Instant.parse("2026-06-01T00:00:00Z"), Standard.organisationPrefixes(), Set.of());

  @Test
  void every_document_of_the_schema_suite_passes_or_fails_as_its_folder_says() throws IOException {
    Path suite = Shared.file("iati-tests/schema");
    var validator =
        new Validator(Options.standard().withSchemaOnly(true).withVersion("2.03").withWorkers(1));
    var wrong = new ArrayList<Path>();
    List<Path> documents;
    try (Stream<Path> files = Files.walk(suite)) {
      documents = files.filter(f -> f.toString().endsWith(".xml")).toList();
    }
    for (Path document : documents) {
      try (InputStream in = Files.newInputStream(document)) {
        Ending ending = validator.validate(in, f -> {}).ending();
        boolean pass = document.toString().contains("should-pass");
        if (ending != (pass ? Ending.COMPLETE : Ending.AGAINST_SCHEMA)) {
          wrong.add(document);
        }
      }
    }
    assertThat(documents).hasSizeGreaterThanOrEqualTo(291);
    assertThat(wrong).isEmpty();
  }

  @Test
  void every_case_of_the_ruleset_meta_suite_is_true_or_false_as_expected() throws IOException {
    Path suite = Shared.file("iati-tests/meta");
    var wrong = new ArrayList<String>();
    List<String[]> cases = Shared.rows(suite.resolve("cases.tsv"));
    for (String[] c : cases) {
      Verdict verdict = judge(suite.resolve(c[0] + ".json"), suite.resolve(c[1] + ".xml"));
      if (c[2].equals("true") == (verdict == Verdict.FALSE)) {
        wrong.add(String.join(" ", c) + ": " + verdict);
      }
    }
    assertThat(cases).hasSizeGreaterThanOrEqualTo(83);
    assertThat(wrong).isEmpty();
  }

  @Test
  void every_rule_case_of_the_public_validator_gives_its_verdict() throws IOException {
    Path suite = Shared.file("iati-tests/rules");
    var wrong = new ArrayList<String>();
    int cases = 0;
    List<Path> kinds;
    try (Stream<Path> folders = Files.list(suite)) {
      kinds = folders.toList();
    }
    for (Path kind : kinds) {
      for (String[] c : Shared.rows(kind.resolve("cases.tsv"))) {
        cases++;
        Verdict verdict =
            judge(kind.resolve("rules").resolve(c[0]), kind.resolve("test-files").resolve(c[1]));
        if (!verdict.word().equals(c[2].toLowerCase(Locale.ROOT).replace(' ', '-'))) {
          wrong.add(kind.getFileName() + " " + String.join(" ", c) + ": " + verdict);
        }
      }
    }
    assertThat(cases).isGreaterThanOrEqualTo(89);
    assertThat(wrong).isEmpty();
  }

  private static Verdict judge(Path ruleset, Path document) throws IOException {
    try (InputStream in = Files.newInputStream(document)) {
      return Ruleset.parse(Files.readString(ruleset)).judge(in, SETTINGS);
    }
  }
}
