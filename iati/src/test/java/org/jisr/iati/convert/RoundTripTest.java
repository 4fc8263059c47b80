package org.jisr.iati.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.jisr.iati.Shared;
import org.jisr.iati.convert.Conversion.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document that goes out in another form comes back with the same canonical form. */
class RoundTripTest {

  private static final String AWKWARD =
      """
      <?xml version="1.0"?>
      <!-- made by hand -->
      <?style one two?>
      <iati-activities xmlns:x="http://example.org/x" version="2.03">
        <!-- between --> stray text
        <iati-activity xml:lang="ar" x:own="a&#10;b" default-currency="">
          <iati-identifier> MA-X-1 </iati-identifier>
          <title><narrative>جسر &amp; &lt;pont&gt;</narrative><narrative xml:lang="fr"/></title>
          <x:more>mixed <b>bold</b> tail<![CDATA[ <raw> ]]></x:more>
          <a>∅ mark</a><b>=SUM(A1)</b><c>_x0041_</c><d>tab&#9;return&#13;end</d><e> </e>
          <f><!-- alone --></f><g>one<!-- two -->three</g>
        </iati-activity>
      </iati-activities>
      <!-- after -->
      """;

  @ParameterizedTest
  @EnumSource(Form.class)
  void awkward_documents_come_back_the_same(Form form) throws Exception {
    assertSame(AWKWARD.getBytes(StandardCharsets.UTF_8), form);
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void values_longer_than_a_cell_come_back_whole(Form form) throws Exception {
    String document =
        "<iati-activities><iati-activity ref=\"%s\"><title>%s</title></iati-activity></iati-activities>"
            .formatted("é".repeat(70_000), "𝄞 ".repeat(50_000));
    assertSame(document.getBytes(StandardCharsets.UTF_8), form);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "beis",
        "gdihub",
        "uk-roda-ams-newton",
        "uk-roda-rae-newton",
        "uk-roda-rs-newton",
        "usaid",
        "worldbank",
        "v202-zimmzimm"
      })
  void every_real_file_comes_back_the_same_from_every_form(String file) throws Exception {
    byte[] xml = Files.readAllBytes(Shared.file("iati-real/" + file + ".xml"));
    for (Form form : Form.values()) {
      assertSame(xml, form);
    }
  }

  @Property(tries = 200)
  void any_text_comes_back_from_a_cell(@ForAll @StringLength(max = 40) String text)
      throws IOException {
    assertThat(Cells.value(Cells.of(text))).isEqualTo(text);
  }

  @Test
  void a_table_that_this_command_did_not_write_is_refused_with_its_row() {
    assertThatThrownBy(() -> convert("a,b\r\n1,2\r\n", Form.CSV, Form.XML))
        .isInstanceOfSatisfying(BadRow.class, e -> assertThat(e.row()).isEqualTo(1));
  }

  @Test
  void a_row_below_nothing_is_refused_with_its_number() throws Exception {
    String table =
        new String(
            convert("<iati-activities><a/></iati-activities>", Form.XML, Form.CSV),
            StandardCharsets.UTF_8);
    String broken = table.replace(",1,a", ",7,a");
    assertThatThrownBy(() -> convert(broken, Form.CSV, Form.XML))
        .isInstanceOfSatisfying(BadRow.class, e -> assertThat(e.row()).isEqualTo(3));
  }

  @Test
  void json_of_another_kind_is_refused() {
    for (String json : List.of("[]", "{\"root\": 1}", "{", "{\"root\":\"x\"}")) {
      assertThatThrownBy(() -> convert(json, Form.JSON, Form.XML)).isInstanceOf(BadRow.class);
    }
  }

  private static byte[] convert(String text, Form from, Form to) throws IOException {
    return convert(text.getBytes(StandardCharsets.UTF_8), from, to);
  }

  private static byte[] convert(byte[] bytes, Form from, Form to) throws IOException {
    var out = new ByteArrayOutputStream();
    Conversion.convert(new ByteArrayInputStream(bytes), from, out, to);
    return out.toByteArray();
  }

  private static void assertSame(byte[] xml, Form form) throws Exception {
    byte[] back = convert(convert(xml, Form.XML, form), form, Form.XML);
    assertThat(canonical(back)).as(form.name()).isEqualTo(canonical(xml));
  }

  private static String canonical(byte[] xml) throws Exception {
    var method =
        XMLSignatureFactory.getInstance("DOM")
            .newCanonicalizationMethod(
                CanonicalizationMethod.INCLUSIVE_WITH_COMMENTS, (C14NMethodParameterSpec) null);
    var result =
        (OctetStreamData)
            method.transform(new OctetStreamData(new ByteArrayInputStream(xml)), null);
    return new String(result.getOctetStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
