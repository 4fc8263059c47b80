package org.jisr.iati.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jisr.iati.validate.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

  private static final String FILE = "<iati-activities version='2.03'>\n%s</iati-activities>\n";

  @TempDir private Path folder = Path.of("");

  private record Said(int code, String out, String err) {}

  @Test
  void a_good_file_ends_with_0_a_bad_one_with_1_a_missing_one_with_2() throws IOException {
    String good = file("good.xml", FILE.formatted(Samples.activity("FR-RCS-1-A")));
    String bad = file("bad.xml", FILE.formatted("<oops/>"));
    String cut = file("cut.xml", "<iati-activities version='2.03'>");
    assertThat(run("validate", good).code()).isZero();
    assertThat(run("validate", bad).code()).isEqualTo(1);
    assertThat(run("validate", cut).code()).isEqualTo(1);
    Said missing = run("validate", "--lang", "fr", good, folder.resolve("none.xml").toString());
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("none.xml", "lecture impossible");
  }

  @Test
  void rows_have_seven_cells_and_the_places_of_the_source() throws IOException {
    String activity = Samples.activity("FR-RCS-1-A").replace("role=\"1\"", "role=\"7\"");
    Said said =
        run("validate", "--format", "tsv", "--lang", "ar", file("a.xml", FILE.formatted(activity)));
    List<String> cells = List.of(said.out().strip().split("\t", -1));
    assertThat(cells).hasSize(7);
    assertThat(cells.subList(1, 6)).containsExactly("FR-RCS-1-A", "9.41.1", "error", "13", "40");
    assertThat(cells.get(6)).contains("OrganisationRole", "مموِّل");
  }

  @Test
  void a_ruleset_is_judged_in_one_word() throws IOException {
    String rule =
        file(
            "r.json",
            "{\"//iati-activity\":{\"atleast_one\":{\"cases\":[{\"paths\":[\"title\"]}]}}}");
    assertThat(check(rule, "<iati-activity><title/></iati-activity>").out()).isEqualTo("true\n");
    assertThat(check(rule, "<iati-activity/>").out()).isEqualTo("false\n");
    assertThat(check(rule, "").out()).isEqualTo("no-rule-match\n");
    String asked =
        file(
            "c.json",
            Files.readString(Path.of(rule))
                .replace("[\"title\"]", "[\"title\"],\"condition\":\"1 = 2\""));
    assertThat(check(asked, "<iati-activity/>").out()).isEqualTo("no-condition-match\n");
  }

  @Test
  void a_ruleset_that_cannot_be_used_is_refused_with_its_fault() throws IOException {
    for (String json : List.of("{", "[]", "{\"/a\":{\"x\":{\"cases\":[{}]}}}", "{\"/a[\":{}}")) {
      Said said = check(file("bad.json", json), "");
      assertThat(said.code()).isEqualTo(2);
      assertThat(said.err()).contains("bad.json").doesNotContain("Exception");
    }
  }

  @Test
  void a_conversion_goes_there_and_back_and_overwrites_nothing() throws IOException {
    String xml = file("x.xml", FILE.formatted(Samples.activity("FR-RCS-1-A")));
    assertThat(run("convert", xml, "--to", "xlsx").code()).isZero();
    String table = folder.resolve("x.xlsx").toString();
    Said again = run("convert", table, "--to", "xml", "--lang", "en");
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("exists already");
    String back = folder.resolve("back.xml").toString();
    assertThat(run("convert", table, "--to", "xml", "-o", back).code()).isZero();
    assertThat(Files.readString(Path.of(back)))
        .contains("<iati-identifier>FR-RCS-1-A</iati-identifier>");
  }

  @Test
  void a_table_of_another_kind_is_refused_in_words() throws IOException {
    Path archive = folder.resolve("z.xlsx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("a"));
    }
    for (String name : List.of(archive.toString(), file("j.json", "{"), file("c.csv", "a,b"))) {
      Said said = run("convert", name, "--to", "xml", "--lang", "fr");
      assertThat(said.code()).isEqualTo(2);
      assertThat(said.err()).contains("n’est ni un fichier IATI ni un tableau");
    }
  }

  @Test
  void a_conversion_that_fails_leaves_nothing_behind() throws IOException {
    String xml = file("y.xml", "<iati-activities>\n<iati-activity>");
    Said said = run("convert", xml, "--to", "csv", "--lang", "en");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("line 2");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(Path.of(xml));
    }
  }

  private Said check(String ruleset, String content) throws IOException {
    String xml = file("d.xml", "<iati-activities>" + content + "</iati-activities>");
    return run("check", "--ruleset", ruleset, xml);
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private static Said run(String... args) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    var said = new ByteArrayOutputStream();
    var complained = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
      int code = Main.execute(args);
      return new Said(
          code, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
