package org.jisr.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.people.Role;
import org.jisr.testing.Running;
import org.jisr.testing.Snapshot;
import org.jisr.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadsTest {

  private static final Running JISR = Running.shared();
  private static final String PDF = "%PDF-1.7 text";

  private final Visitor officer = JISR.visitor(Role.OFFICER, Side.A);
  private final long agreement = JISR.bean(Agreements.class).list().getFirst().id();
  private final String place = "/work/agreements/" + agreement + "/documents";

  @ParameterizedTest
  @CsvSource({
    "page.pdf, <html><script>alert(1)</script>",
    "picture.png, %PDF-1.7",
    "page.html, <!doctype html>",
    "page.svg, <svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
    "program.exe, MZ",
    "double.pdf.exe, %PDF-1.7",
    "noname, %PDF-1.7",
    "sheet.xlsx, PK no zip of that kind",
    "page.pdf, '%PDF-1.7 <html><script>alert(1)</script>'",
    "page.pdf, '%PDF-1.7 <!DOCTYPE HTML>'",
    "drawing.pdf, '%PDF-1.7 <svg onload=alert(1)>'",
    "polyglot.pdf, '%PDF-1.7 and a zip PK'",
    "bomb.docx, 'PK word/document.xml that is no whole archive'",
    "empty.pdf, ''"
  })
  void inDisguiseAreRefusedWithAMessageAndLeaveNothing(String name, String content) {
    Snapshot before = Snapshot.of(JISR);
    HttpResponse<String> answer = send(officer, name, content.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"faults\"", "value=\"Annexe\"");
    assertThat(Snapshot.of(JISR)).isEqualTo(before);
  }

  @Test
  void ofTooMuchInsideAreRefusedInTheReadersLanguage() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(new byte[40 << 20]);
    }
    for (Lang lang : Lang.values()) {
      HttpResponse<String> answer =
          officer.upload(
              place + "?lang=" + lang.code(),
              Map.of("title", "Annexe", "lang", "fr"),
              "bomb.docx",
              bomb.toByteArray());
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("dir=\"" + lang.dir() + "\"", "bomb.docx", "200");
    }
    officer.get("/work?lang=fr");
  }

  @Test
  void areGivenOutToBeKeptAndOnlyThroughTheirAgreement() {
    assertThat(send(officer, "Annexe é عقد.pdf", PDF.getBytes(StandardCharsets.UTF_8)).statusCode())
        .isEqualTo(303);
    var document = JISR.bean(AgreementFiles.class).of(agreement).getLast();
    HttpResponse<String> read = officer.get(place + "/" + document.id());
    assertThat(read.body()).isEqualTo(PDF);
    assertThat(read.headers().firstValue("Content-Type").orElse("")).startsWith("application/pdf");
    assertThat(read.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(read.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(officer.get("/work/agreements/987654/documents/" + document.id()).statusCode())
        .isEqualTo(404);
    assertThat(officer.get("/work/documents/" + document.hash()).statusCode()).isEqualTo(404);
    assertThat(JISR.visitor().get(place + "/" + document.id()).statusCode()).isEqualTo(401);
    assertThat(
            JISR.visitor(Role.ADMINISTRATOR, Side.A).get(place + "/" + document.id()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void withANameThatClimbsAreKnownByTheirBareName() {
    HttpResponse<String> answer =
        send(officer, "../../etc/evil.pdf", PDF.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isIn(303, 422);
    assertThat(JISR.bean(AgreementFiles.class).of(agreement))
        .allSatisfy(d -> assertThat(d.fileName()).doesNotContain("/", "\\", ".."));
  }

  private HttpResponse<String> send(Visitor visitor, String name, byte[] content) {
    return visitor.upload(place, Map.of("title", "Annexe", "lang", "fr"), name, content);
  }
}
