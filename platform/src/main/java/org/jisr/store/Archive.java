package org.jisr.store;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A zip archive, as office files are, looked through without keeping anything of it: a small file
 * may unpack to more than a disk holds, name places outside its folder, or carry a program.
 */
public final class Archive {

  private static final int MOST_ENTRIES = 2_000;
  private static final int DEEPEST = 2;
  private static final long LARGEST = 200L << 20;

  /** Below this, in bytes unpacked, how well it was packed says nothing. */
  private static final long ORDINARY = 10L << 20;

  private static final int MOST_PACKED = 100;
  private static final byte[] START = {'P', 'K', 3, 4};
  private static final String END = "PK\u0005\u0006";
  private static final int END_WITHIN = 66_000;

  private final long packed;
  private int entries;
  private long unpacked;

  private Archive(long packed) {
    this.packed = packed;
  }

  /**
   * True when the archive is whole and bounded: 2,000 entries, 200 MiB, a hundredfold of its size,
   * an archive in an archive at most, no name that climbs and no macro.
   */
  public static boolean bounded(byte[] content) {
    Archive archive = new Archive(content.length);
    try {
      return archive.holds(new ByteArrayInputStream(content), 1) && archive.entries > 0;
    } catch (IOException | IllegalArgumentException damaged) {
      return false;
    }
  }

  /** True when these bytes end as an archive does, whatever they begin as. */
  public static boolean endsAsOne(byte[] content) {
    int from = Math.max(0, content.length - END_WITHIN);
    return new String(content, from, content.length - from, StandardCharsets.ISO_8859_1)
        .contains(END);
  }

  private boolean holds(InputStream in, int depth) throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (++entries > MOST_ENTRIES || !fit(entry.getName()) || !holdsEntry(zip, depth)) {
        return false;
      }
    }
    return true;
  }

  private static boolean fit(String name) {
    String low = "/" + name.toLowerCase(Locale.ROOT).replace('\\', '/') + "/";
    return !low.startsWith("//") && !low.contains("/../") && !low.endsWith("vbaproject.bin/");
  }

  private boolean holdsEntry(ZipInputStream zip, int depth) throws IOException {
    BufferedInputStream entry = new BufferedInputStream(zip);
    entry.mark(START.length);
    boolean archive = java.util.Arrays.equals(entry.readNBytes(START.length), START);
    entry.reset();
    if (archive && (depth == DEEPEST || !holds(entry, depth + 1))) {
      return false;
    }
    return drained(entry);
  }

  /** Reads to the end of the entry, or as far as it may go. */
  private boolean drained(InputStream entry) throws IOException {
    byte[] block = new byte[1 << 16];
    for (int read = entry.read(block); read >= 0; read = entry.read(block)) {
      unpacked += read;
      if (unpacked > LARGEST || unpacked > ORDINARY && unpacked > MOST_PACKED * packed) {
        return false;
      }
    }
    return true;
  }
}
