package org.jisr.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypesTest {

  private static byte[] bytes(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] zip(String entry) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(1);
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  @Test
  void aFileIsKnownByItsFirstBytes() throws IOException {
    assertThat(MediaTypes.of(bytes("%PDF-1.7")).orElseThrow().type()).isEqualTo("application/pdf");
    assertThat(MediaTypes.of(bytes("\u0089PNG\r\n\u001a\n..")).orElseThrow().type())
        .isEqualTo("image/png");
    assertThat(MediaTypes.of(bytes("\u00ff\u00d8\u00ff\u00e0")).orElseThrow().type())
        .isEqualTo("image/jpeg");
    assertThat(MediaTypes.of(zip("word/document.xml")).orElseThrow().type()).contains("wordpro");
    assertThat(MediaTypes.of(zip("xl/workbook.xml")).orElseThrow().type()).contains("spreadsheet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<html>", "<?xml version='1.0'?><svg/>", "MZ\u0090", " %PDF-1.7", "", "GIF89a"})
  void whatIsNotOnTheListHasNoKind(String content) {
    assertThat(MediaTypes.of(bytes(content))).isEmpty();
  }

  @Test
  void aPlainZipIsNoDocument() throws IOException {
    assertThat(MediaTypes.of(zip("readme.txt"))).isEmpty();
  }

  @Test
  void theNameHasToSayTheSame() {
    assertThat(MediaTypes.fits(bytes("%PDF-1.7"), "accord.PDF")).isTrue();
    assertThat(MediaTypes.fits(bytes("%PDF-1.7"), "accord.pdf.exe")).isFalse();
    assertThat(MediaTypes.fits(bytes("%PDF-1.7"), "pdf.")).isFalse();
    assertThat(MediaTypes.fits(bytes("<script>"), "accord.pdf")).isFalse();
  }

  @Property
  void noBytesAndNoNameBreakIt(@ForAll byte[] content, @ForAll String name) {
    boolean fits = MediaTypes.fits(content, name);
    assertThat(!fits || MediaTypes.of(content).isPresent()).isTrue();
  }
}
