package org.jisr.iati;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jisr.iati.finding.Context;
import org.jisr.iati.finding.Finding;
import org.jisr.iati.validate.Options;
import org.jisr.iati.validate.Validator;
import org.junit.jupiter.api.Test;

/** The public validator's findings on real files. */
class ReportsTest {

  @Test
  void real_files_have_the_findings_and_lines_of_the_public_validator() throws IOException {
    for (String file :
        List.of(
            "beis", "uk-roda-ams-newton", "uk-roda-rae-newton", "uk-roda-rs-newton", "worldbank")) {
      assertThat(found(file, 1)).as(file).containsExactlyInAnyOrderElementsOf(reported(file));
    }
  }

  /** The lines of these two differ with reason, see the README. */
  @Test
  void where_the_public_validator_miscounts_lines_the_findings_are_still_the_same()
      throws IOException {
    for (String file : List.of("gdihub", "usaid")) {
      assertThat(withoutLines(found(file, 1)))
          .as(file)
          .containsExactlyInAnyOrderElementsOf(withoutLines(reported(file)));
    }
  }

  @Test
  void lines_are_those_of_the_source() throws IOException {
    Path source = Shared.file("iati-real/gdihub.xml");
    List<String> lines = Files.readAllLines(source);
    try (InputStream in = Files.newInputStream(source)) {
      new Validator(Options.standard())
          .validate(
              in,
              f ->
                  f.spots()
                      .forEach(s -> {
                        String name = f.check().id().equals("102.1.1") ? "<sector" : "\"";
                        assertThat(lines.get(s.line() - 1).substring(s.column() - 1))
                            .startsWith(name);
                      }));
    }
  }

  @Test
  void many_workers_find_the_same_in_the_same_order() throws IOException {
    for (String file : List.of("uk-roda-rs-newton", "worldbank")) {
      assertThat(found(file, 4)).isEqualTo(found(file, 1));
    }
  }

  @Test
  void a_file_of_version_1_is_refused_with_its_reason() throws IOException {
    var findings = new ArrayList<Finding>();
    try (InputStream in = Files.newInputStream(Shared.file("iati-real/v1-kosovo-amp.xml"))) {
      new Validator(Options.standard()).validate(in, findings::add);
    }
    assertThat(findings).extracting(f -> f.check().message()).containsExactly("version-1");
  }

  private static List<String> found(String file, int workers) throws IOException {
    var rows = new ArrayList<String>();
    Path source = Shared.file("iati-real/" + file + ".xml");
    try (InputStream in = Files.newInputStream(source)) {
      new Validator(Options.standard().withWorkers(workers)).validate(in, f -> rows.add(row(f)));
    }
    return rows;
  }

  private static String row(Finding f) {
    String lines =
        f.contexts().stream()
            .filter(Context::located)
            .flatMap(c -> c.spots().stream())
            .map(s -> Integer.toString(s.line()))
            .collect(Collectors.joining(","));
    return String.join(
        "|", f.item().identifier().strip(), f.check().id(), f.check().severity().word(), lines);
  }

  private static List<String> reported(String file) {
    Stream<String[]> rows =
        Shared.rows(Shared.file("iati-tests/reports/" + file + ".tsv")).stream();
    return rows.filter(r -> r.length == 5 && !r[0].equals("activity"))
        .map(r -> String.join("|", r[0], r[1], r[2], r[4]))
        .toList();
  }

  private static List<String> withoutLines(List<String> rows) {
    return rows.stream().map(r -> r.substring(0, r.lastIndexOf('|'))).toList();
  }
}
