package org.jisr.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jisr.base.Lang;
import org.jisr.project.Directory;
import org.jisr.testing.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads that are no workbook, or one that must not be opened. */
class HostileFilesTest {

  private static final Running JISR = Running.shared();
  private static final byte[] BOOK =
      JISR.bean(Workbooks.class).empty(Lang.FR, JISR.bean(Directory.class).all());
  private static final Map<String, byte[]> PARTS = parts(BOOK);
  private static final String SHEET = "xl/worksheets/sheet3.xml";

  private static String refusal(byte[] content) {
    Check check = JISR.bean(Checking.class).check(content, Map.of());
    return check.unfit().isEmpty() ? "" : check.unfit().getFirst().key();
  }

  @Test
  void whatJisrWroteIsOpened() {
    assertThat(refusal(BOOK)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%PDF-1.7", "code;titre\nP1;Essai", "<html></html>", "PK no zip"})
  void whatIsNoWorkbookIsRefused(String content) {
    assertThat(refusal(content.getBytes(StandardCharsets.UTF_8))).isEqualTo("workbook.file.other");
  }

  @Test
  void anotherZipIsNoWorkbook() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      entry(zip, "word/document.xml", "<w/>".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(refusal(out.toByteArray())).isEqualTo("workbook.file.other");
  }

  @Test
  void anOldOrLockedWorkbookIsToldToBeSavedAnew() {
    byte[] ole = new byte[600];
    System.arraycopy(
        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1}, 0, ole, 0, 5);
    assertThat(refusal(ole)).isEqualTo("workbook.file.old");
  }

  @Test
  void aTornFileIsDamaged() {
    assertThat(refusal(java.util.Arrays.copyOf(BOOK, BOOK.length / 2)))
        .isEqualTo("workbook.file.damaged");
    assertThat(refusal(changed(SHEET, xml -> xml.substring(0, xml.length() / 2))))
        .isEqualTo("workbook.file.damaged");
  }

  @Test
  void anEmptyUploadAsksForAFile() {
    assertThat(refusal(new byte[0])).isEqualTo("upload.missing");
  }

  @Test
  void oneGibibyteInOneMebibyteIsNotUnpacked() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      copy(zip, name -> !name.equals(SHEET));
      zip.putNextEntry(new ZipEntry(SHEET));
      zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
      byte[] blanks = new byte[1 << 20];
      java.util.Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < 1024; i++) {
        zip.write(blanks);
      }
      zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    assertThat(out.size()).isLessThan(2 << 20);
    assertThat(refusal(out.toByteArray())).isEqualTo("workbook.file.bomb");
  }

  @Test
  void thousandsOfPartsAreNotOpened() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      copy(zip, name -> true);
      for (int i = 0; i < 1000; i++) {
        entry(zip, "xl/more/part" + i + ".xml", "<x/>".getBytes(StandardCharsets.UTF_8));
      }
    }
    assertThat(refusal(out.toByteArray())).isEqualTo("workbook.file.bomb");
  }

  @Test
  void elementsWithoutEndAreNotFollowed() {
    String deep = "<a>".repeat(5_000) + "</a>".repeat(5_000);
    assertThat(refusal(changed(SHEET, xml -> xml.replace("<sheetData>", deep + "<sheetData>"))))
        .isEqualTo("workbook.file.bomb");
    String long1 = "<v>" + "x".repeat(200_000) + "</v>";
    assertThat(refusal(changed(SHEET, xml -> xml.replace("<sheetData>", long1 + "<sheetData>"))))
        .isEqualTo("workbook.file.bomb");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE worksheet SYSTEM \"http://example.org/evil.dtd\">",
        "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
      })
  void declaredEntitiesAreRefusedInEveryPart(String declared) {
    for (String part : new String[] {SHEET, "xl/workbook.xml", "xl/sharedStrings.xml"}) {
      byte[] book = changed(part, xml -> xml.replaceFirst("\\?>", "?>" + declared));
      assertThat(refusal(book)).as(part).isEqualTo("workbook.file.entities");
    }
  }

  @Test
  void aDeclarationInAnotherEncodingIsSeenToo() throws IOException {
    String xml =
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE w [<!ENTITY a \"b\">]><worksheet/>";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      copy(zip, name -> !name.equals(SHEET));
      entry(zip, SHEET, xml.getBytes(StandardCharsets.UTF_16));
    }
    assertThat(refusal(out.toByteArray())).isIn("workbook.file.entities", "workbook.file.damaged");
  }

  @Test
  void macrosAreRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      copy(zip, name -> true);
      entry(zip, "xl/vbaProject.bin", new byte[] {1, 2, 3});
    }
    assertThat(refusal(out.toByteArray())).isEqualTo("workbook.file.macros");
    String main = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    assertThat(
            refusal(
                changed(
                    "[Content_Types].xml",
                    xml ->
                        xml.replace(main, "application/vnd.ms-excel.sheet.macroEnabled.main+xml"))))
        .isEqualTo("workbook.file.macros");
  }

  @Test
  void fiftyThousandRowsAreToldToBeParted() {
    Grid grid = Grid.of(BOOK);
    for (int row = 2; row <= 50_001; row++) {
      grid.put("Projets!A" + row, "P" + row);
      grid.put("Projets!G" + row, "Projet " + row);
    }
    Check check = JISR.bean(Checking.class).check(grid.write(), Map.of());
    assertThat(check.unfit()).isEmpty();
    assertThat(check.faults()).hasSize(Faults.SHOWN);
    assertThat(check.total()).isGreaterThan(20_000);
    assertThat(check.faults())
        .anySatisfy(f -> assertThat(f.key()).isEqualTo("workbook.fault.empty"));
  }

  private static byte[] changed(String part, UnaryOperator<String> change) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : PARTS.entrySet()) {
        byte[] bytes = entry.getValue();
        if (entry.getKey().equals(part)) {
          String before = new String(bytes, StandardCharsets.UTF_8);
          String after = change.apply(before);
          assertThat(after).isNotEqualTo(before);
          bytes = after.getBytes(StandardCharsets.UTF_8);
        }
        entry(zip, entry.getKey(), bytes);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void copy(ZipOutputStream zip, Predicate<String> kept) throws IOException {
    for (Map.Entry<String, byte[]> entry : PARTS.entrySet()) {
      if (kept.test(entry.getKey())) {
        entry(zip, entry.getKey(), entry.getValue());
      }
    }
  }

  /** The parts of a workbook as its directory names them. */
  private static Map<String, byte[]> parts(byte[] book) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(book)).get()) {
      for (var all = zip.getEntries(); all.hasMoreElements(); ) {
        ZipArchiveEntry entry = all.nextElement();
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return parts;
  }

  private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }
}
