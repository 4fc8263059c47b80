package org.jisr.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Packs a written workbook anew: so that readers that take a zip from its beginning can read it,
 * and without the moment of writing, so that the same content is the same file.
 */
final class Parcel {

  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String CREATED = "<dcterms:created[^>]*>[^<]*</dcterms:created>";

  private Parcel() {}

  static byte[] of(byte[] book) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(book.length);
    try (ZipFile zip =
            ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(book)).get();
        ZipOutputStream packed = new ZipOutputStream(out)) {
      for (var all = zip.getEntries(); all.hasMoreElements(); ) {
        ZipArchiveEntry part = all.nextElement();
        ZipEntry entry = new ZipEntry(part.getName());
        entry.setTimeLocal(ALWAYS);
        packed.putNextEntry(entry);
        try (InputStream in = zip.getInputStream(part)) {
          write(part.getName(), in, packed);
        }
        packed.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static void write(String part, InputStream in, ZipOutputStream packed)
      throws IOException {
    if (part.equals("docProps/core.xml")) {
      String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      packed.write(xml.replaceAll(CREATED, "").getBytes(StandardCharsets.UTF_8));
    } else {
      in.transferTo(packed);
    }
  }
}
