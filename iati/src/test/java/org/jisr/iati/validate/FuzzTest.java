package org.jisr.iati.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jisr.iati.finding.Finding;
import org.jisr.iati.finding.Language;
import org.jisr.iati.finding.Messages;
import org.jisr.iati.model.DocumentReader;
import org.jisr.iati.model.DocumentWriter;
import org.jisr.iati.validate.Report.Ending;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Any bytes at all. The test command runs the seeds; with {@code JAZZER_FUZZ=1} in the environment
 * the fuzzer makes up more, for as long as {@code maxDuration} says.
 */
class FuzzTest {

  private static final Messages FRENCH = Messages.in(Language.FR);

  @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = "2m")
  void any_bytes_end_in_findings_with_a_line(byte[] bytes) throws IOException {
    List<Finding> findings = validate(bytes, 1);
    assertThat(findings)
        .allSatisfy(f -> {
          assertThat(FRENCH.text(f)).isNotBlank();
          assertThat(f.spots()).allSatisfy(s -> assertThat(s.line()).isPositive());
        });
    assertThat(validate(bytes, 2)).isEqualTo(findings);
  }

  @com.code_intelligence.jazzer.junit.FuzzTest(maxDuration = "2m")
  void what_the_jdk_reads_is_read_and_what_it_refuses_is_refused(byte[] bytes) throws IOException {
    String text =
        "<iati-activities version=\"2.03\"><iati-activity>"
            + new String(bytes, StandardCharsets.UTF_8).replace("\uFFFD", "?")
            + "</iati-activity></iati-activities>";
    byte[] document = text.getBytes(StandardCharsets.UTF_8);
    if (text.contains("xmlns") || text.contains(":") || text.contains("<!D")) {
      // Namespaces and document types are judged by other rules than the JDK's.
      return;
    }
    Report report =
        new Validator(Options.standard()).validate(new ByteArrayInputStream(document), f -> {});
    assertThat(report.ending() != Ending.NOT_XML).as(text).isEqualTo(isReadByJdk(document));
    if (report.ending() != Ending.NOT_XML) {
      assertThat(rewritten(rewritten(document))).isEqualTo(rewritten(document));
    }
  }

  private static byte[] rewritten(byte[] document) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var writer = new DocumentWriter(out)) {
      DocumentReader.read(new ByteArrayInputStream(document), writer);
    }
    return out.toByteArray();
  }

  private static boolean isReadByJdk(byte[] document) throws IOException {
    try {
      SAXParserFactory.newInstance()
          .newSAXParser()
          .parse(new ByteArrayInputStream(document), new Silent());
      return true;
    } catch (SAXException e) {
      return false;
    } catch (ParserConfigurationException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Finding> validate(byte[] bytes, int workers) throws IOException {
    var findings = new ArrayList<Finding>();
    Options options = Options.standard().withWorkers(workers).withNow(Instant.EPOCH);
    new Validator(options).validate(new ByteArrayInputStream(bytes), findings::add);
    return findings;
  }

  /** Says nothing on the console. */
  private static final class Silent extends DefaultHandler {}
}
