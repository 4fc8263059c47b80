package org.jisr.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {

  private static final byte[] TEXT =
      "some words of a document ".repeat(40).getBytes(StandardCharsets.UTF_8);

  /** An archive with these entries, each of this content. */
  private static byte[] zip(byte[] content, String... names) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  @Test
  void ofAnOrdinaryDocumentIsTaken() throws IOException {
    assertThat(Archive.bounded(zip(TEXT, "[Content_Types].xml", "word/document.xml"))).isTrue();
  }

  @Test
  void withATableInsideADocumentIsTakenAndOneDeeperIsNot() throws IOException {
    byte[] table = zip(TEXT, "xl/workbook.xml");
    byte[] document = zip(table, "word/embeddings/table.xlsx");
    assertThat(Archive.bounded(document)).isTrue();
    assertThat(Archive.bounded(zip(document, "deeper.docx"))).isFalse();
  }

  @Test
  void thatUnpacksToMoreThanAHundredfoldIsRefused() throws IOException {
    byte[] bomb = zip(new byte[30 << 20], "word/document.xml");
    assertThat(bomb.length).isLessThan(100_000);
    assertThat(Archive.bounded(bomb)).isFalse();
  }

  @Test
  void whoseManyEntriesComeToTooMuchIsRefusedBeforeItIsUnpackedWhole() throws IOException {
    String[] names = new String[300];
    Arrays.setAll(names, i -> "word/part" + i + ".xml");
    assertThat(Archive.bounded(zip(new byte[1 << 20], names))).isFalse();
  }

  @Test
  void ofThousandsOfEntriesIsRefused() throws IOException {
    String[] names = new String[2_001];
    Arrays.setAll(names, i -> "word/" + i);
    assertThat(Archive.bounded(zip(TEXT, Arrays.copyOf(names, 2_000)))).isTrue();
    assertThat(Archive.bounded(zip(TEXT, names))).isFalse();
  }

  @Test
  void hiddenInAnArchiveABombIsFoundToo() throws IOException {
    byte[] bomb = zip(new byte[30 << 20], "xl/sheet.xml");
    assertThat(Archive.bounded(zip(bomb, "word/embeddings/table.xlsx"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.xml",
        "word/../../evil.xml",
        "..\\evil.xml",
        "/etc/passwd",
        "word/vbaProject.bin",
        "xl/VBAPROJECT.BIN"
      })
  void withANameThatClimbsOrAMacroIsRefused(String name) throws IOException {
    assertThat(Archive.bounded(zip(TEXT, "word/document.xml", name))).isFalse();
  }

  @Test
  void thatIsCutOrDamagedIsRefused() throws IOException {
    byte[] whole = zip(TEXT, "word/document.xml");
    assertThat(Archive.bounded(Arrays.copyOf(whole, 60))).isFalse();
    assertThat(Archive.bounded(new byte[0])).isFalse();
    assertThat(Archive.bounded("PK\u0003\u0004 word/".getBytes(StandardCharsets.UTF_8))).isFalse();
  }

  @Property(tries = 300)
  void noBytesBreakIt(@ForAll byte[] content) {
    assertThat(Archive.bounded(content)).isFalse();
  }

  @Test
  void atTheEndOfAnotherFileIsSeen() throws IOException {
    byte[] zip = zip(TEXT, "index.html");
    byte[] both = new byte[1_000 + zip.length];
    System.arraycopy(zip, 0, both, 1_000, zip.length);
    assertThat(Archive.endsAsOne(both)).isTrue();
    assertThat(Archive.endsAsOne(TEXT)).isFalse();
  }
}
