package org.jisr.iati.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.jisr.iati.finding.Finding;
import org.jisr.iati.finding.Language;
import org.jisr.iati.finding.Messages;
import org.jisr.iati.validate.Report.Ending;
import org.junit.jupiter.api.Test;

/** Whatever the bytes are, there is a finding with a line, and never an exception. */
class BadInputTest {

  private static final String HEAD = "<iati-activities version=\"2.03\">\n";
  private static final String TAIL = "</iati-activities>\n";
  private static final String ACTIVITY = Samples.activity("MA-X-1");

  @Test
  void nothing_at_all() {
    assertFault("", "EMPTY", 1);
  }

  @Test
  void an_entity_bomb_is_refused_where_it_is_used() {
    String bomb =
        """
        <?xml version="1.0"?>
        <!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">
        <!ENTITY c "&b;&b;&b;&b;">]>
        <iati-activities version="2.03">
        <iati-activity><title><narrative>&c;</narrative></title></iati-activity></iati-activities>
        """;
    assertFault(bomb, "ENTITY_REFUSED", 5);
  }

  @Test
  void an_external_entity_is_never_opened() {
    String external =
        """
        <!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>
        <iati-activities version="2.03"><iati-activity>&x;</iati-activity></iati-activities>
        """;
    assertFault(external, "ENTITY_REFUSED", 2);
  }

  @Test
  void a_truncated_file_names_the_line_where_it_stops() {
    String whole = HEAD + ACTIVITY + TAIL;
    for (int cut = HEAD.length(); cut < whole.length() - 2; cut++) {
      String part = whole.substring(0, cut);
      List<Finding> findings = validate(part);
      Finding last = findings.getLast();
      assertThat(last.check().message()).as(part).isEqualTo("xml.UNEXPECTED_END");
      assertThat(last.spots().get(0).line()).isEqualTo((int) (part + "x").lines().count());
    }
  }

  @Test
  void two_files_in_one_are_noticed_where_the_second_begins() {
    assertFault(HEAD + ACTIVITY + TAIL + HEAD + ACTIVITY + TAIL, "SECOND_ROOT", 25);
  }

  @Test
  void a_compressed_file_is_named_as_such() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write((HEAD + TAIL).getBytes(StandardCharsets.UTF_8));
    }
    assertThat(validate(bytes.toByteArray()))
        .extracting(f -> f.check().message())
        .containsExactly("xml.GZIP");
  }

  @Test
  void wrong_encodings_name_the_line_of_the_first_wrong_byte() {
    String text = HEAD + "<!-- \n é -->" + ACTIVITY + TAIL;
    List<Finding> findings = validate(text.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(findings.getLast().check().message()).isEqualTo("xml.BAD_ENCODING");
    assertThat(findings.getLast().spots().get(0).line()).isEqualTo(3);
    assertFault("<?xml version='1.0' encoding='klingon'?>" + HEAD + TAIL, "UNKNOWN_ENCODING", 1);
  }

  @Test
  void declared_encodings_are_read_like_utf_8() {
    String body = HEAD + Samples.activity("é-à-ç") + TAIL;
    List<String> expected = validate(body).stream().map(Finding::toString).toList();
    for (String name : List.of("UTF-8", "UTF-16", "ISO-8859-1", "windows-1252", "UTF-16LE")) {
      String declaration =
          name.equals("UTF-16LE") ? "\uFEFF" : "<?xml version=\"1.0\" encoding=\"" + name + "\"?>";
      byte[] bytes = (declaration + body).getBytes(Charset.forName(name));
      assertThat(validate(bytes)).as(name).hasSameSizeAs(expected);
    }
  }

  @Test
  void deep_nesting_is_refused() {
    String deep = HEAD + "<iati-activity>" + "<a>".repeat(100_000);
    assertThat(validate(deep).getLast().check().message()).isEqualTo("xml.TOO_DEEP");
  }

  @Test
  void thousands_of_attributes_are_refused() {
    var tag = new StringBuilder("<iati-activity");
    for (int i = 0; i < 100_000; i++) {
      tag.append(" a").append(i).append("='1'");
    }
    assertThat(validate(HEAD + tag + "/>" + TAIL).getLast().check().message())
        .isEqualTo("xml.TOO_MANY_ATTRIBUTES");
  }

  @Test
  void an_identifier_of_ten_thousand_characters_is_shortened_in_messages() {
    List<Finding> findings = validate(HEAD + Samples.activity("x".repeat(10_000) + " ") + TAIL);
    var messages = Messages.in(Language.AR);
    assertThat(findings).isNotEmpty();
    assertThat(findings).allSatisfy(f -> assertThat(messages.text(f)).hasSizeLessThan(1_000));
  }

  @Test
  void an_endless_line_is_refused_in_bounded_memory() throws IOException {
    var findings = new ArrayList<Finding>();
    try (var in = new Endless(HEAD + "<iati-activity><title><narrative>", "a", 1L << 30, "")) {
      Report report = new Validator(Options.standard()).validate(in, findings::add);
      assertThat(report.ending()).isEqualTo(Ending.NOT_XML);
    }
    assertThat(findings.getLast().check().message()).isEqualTo("xml.TOO_LARGE");
    assertThat(findings.getLast().spots().get(0).line()).isEqualTo(2);
  }

  @Test
  void a_million_findings_in_one_file_are_all_counted() throws IOException {
    String sectors = "<sector code=\"?\" percentage=\"200\"/>\n".repeat(40);
    String broken = "<iati-activity>" + sectors + "</iati-activity>\n";
    var heard = new AtomicLong();
    try (var in = new Endless(HEAD, broken, broken.length() * 25_000L, TAIL)) {
      Report report = new Validator(Options.standard()).validate(in, f -> heard.incrementAndGet());
      assertThat(report.items()).isEqualTo(25_000);
      assertThat(report.counts().values().stream().mapToLong(Long::longValue).sum())
          .isEqualTo(heard.get())
          .isGreaterThan(1_000_000);
    }
  }

  @Test
  void records_in_comments_and_cdata_do_not_mislead_the_cutting() {
    String trap = "<!-- " + ("<iati-activity>\n" + "x".repeat(1000)).repeat(600) + " -->\n";
    String cdata = trap.replace("<!--", "<![CDATA[").replace("-->", "]]>");
    String narrative = "<iati-identifier>" + cdata + "</iati-identifier>";
    String one = Samples.activity("A").replace("<iati-identifier>A</iati-identifier>", narrative);
    String file = HEAD + Samples.activity("A ") + trap + one + trap + Samples.activity("B ") + TAIL;
    List<String> serial = lines(file, 1);
    assertThat(serial).isNotEmpty().isEqualTo(lines(file, 4));
    assertThat(serial).noneMatch(l -> l.startsWith("0.1.1"));
  }

  @Test
  void unknown_elements_are_named_with_what_may_stand_there() {
    String broken = ACTIVITY.replace("<activity-status", "<statut/><activity-status");
    assertThat(validate(HEAD + broken + TAIL))
        .filteredOn(f -> f.check().id().equals("0.3.1"))
        .extracting(f -> Messages.in(Language.EN).text(f))
        .containsExactly(
            "<statut> may not stand here. Expected here: participating-org, other-identifier,"
                + " activity-status.");
  }

  @Test
  void xml_of_another_kind_and_versions_unknown_are_refused() {
    assertThat(only("<html><body/></html>")).isEqualTo("not-iati");
    assertThat(only("<iati-activities xmlns='http://x.org/' version='2.03'/>"))
        .isEqualTo("not-iati");
    assertThat(only("<iati-activities/>")).isEqualTo("version-missing");
    assertThat(only("<iati-activities version='1.05'/>")).isEqualTo("version-1");
    assertThat(only("<iati-activities version='3.0'/>")).isEqualTo("version");
    assertThat(only("<html><body></html>")).isEqualTo("xml.END_TAG_MISMATCH");
  }

  private static String only(String text) {
    List<Finding> findings = validate(text);
    assertThat(findings).hasSize(1);
    return findings.get(0).check().message();
  }

  private static void assertFault(String text, String fault, int line) {
    Finding last = validate(text).getLast();
    assertThat(last.check().message()).isEqualTo("xml." + fault);
    assertThat(last.spots().get(0).line()).isEqualTo(line);
    assertThat(Messages.in(Language.FR).text(last)).isNotBlank();
  }

  private static List<String> lines(String file, int workers) {
    var out = new ArrayList<String>();
    var in = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    try {
      new Validator(Options.standard().withWorkers(workers))
          .validate(
              in,
              f -> f.spots().forEach(s -> out.add(f.check().id() + ":" + s.line() + s.column())));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out;
  }

  private static List<Finding> validate(String text) {
    return validate(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Finding> validate(byte[] bytes) {
    var findings = new ArrayList<Finding>();
    try {
      new Validator(Options.standard()).validate(new ByteArrayInputStream(bytes), findings::add);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return findings;
  }

  /** A head, a piece again and again up to a length, and a tail. */
  private static final class Endless extends InputStream {
    private final byte[] head;
    private final byte[] piece;
    private final byte[] tail;
    private final long middle;
    private long at;

    private Endless(String head, String piece, long middle, String tail) {
      this.head = head.getBytes(StandardCharsets.UTF_8);
      this.piece = piece.getBytes(StandardCharsets.UTF_8);
      this.tail = tail.getBytes(StandardCharsets.UTF_8);
      this.middle = middle;
    }

    @Override
    public int read() {
      long p = at++;
      if (p < head.length) {
        return head[(int) p] & 0xff;
      }
      p -= head.length;
      if (p < middle) {
        return piece[(int) (p % piece.length)] & 0xff;
      }
      p -= middle;
      return p < tail.length ? tail[(int) p] & 0xff : -1;
    }
  }
}
