package org.jisr.mobility.gtfs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A zip written byte by byte: small tables as they are, and a stop_times.txt that unpacks to as
 * much as asked (the same compressed megabyte again and again) while it claims any size, in zip64
 * fields when it passes 4 GiB.
 */
final class BombZip {
  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;

  private final OutputStream out;
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private int at;
  private short entries;

  private BombZip(OutputStream out) {
    this.out = out;
  }

  /** Writes the zip; {@code megabytes} is what stop_times.txt really unpacks to. */
  static Path write(Path file, SmallFeed feed, int megabytes, long claimed) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      BombZip zip = new BombZip(out);
      for (Map.Entry<String, String> table : feed.tables().entrySet()) {
        if (!table.getKey().equals("stop_times.txt")) {
          byte[] bytes = table.getValue().getBytes(StandardCharsets.UTF_8);
          zip.entry(table.getKey(), 0, bytes, new byte[0], 0, bytes.length);
        }
      }
      String header = feed.tables().getOrDefault("stop_times.txt", "").lines().toList().getFirst();
      zip.bomb(header + "\n", megabytes, claimed);
      zip.end();
    }
    return file;
  }

  private void bomb(String header, int megabytes, long claimed) throws IOException {
    byte[] row = "T1,08:00:00,08:00:00,A,1 ".getBytes(StandardCharsets.UTF_8);
    byte[] block = new byte[1 << 20];
    for (int i = 0; i < block.length; i++) {
      block[i] = i % 32 < row.length ? row[i % 32] : (byte) (i % 32 == 31 ? '\n' : ' ');
    }
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    byte[] start = flushed(deflater, header.getBytes(StandardCharsets.UTF_8));
    byte[] first = flushed(deflater, block);
    byte[] again = flushed(deflater, block);
    deflater.end();
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    head.writeBytes(start);
    head.writeBytes(first);
    entry("stop_times.txt", 8, head.toByteArray(), again, megabytes - 1, claimed);
  }

  private static byte[] flushed(Deflater deflater, byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    deflater.setInput(bytes);
    int n;
    while ((n = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH)) > 0) {
      packed.write(buffer, 0, n);
    }
    return packed.toByteArray();
  }

  private void entry(String name, int method, byte[] head, byte[] tail, int times, long size)
      throws IOException {
    CRC32 crc = new CRC32();
    crc.update(head);
    int packed = head.length + tail.length * times;
    byte[] path = name.getBytes(StandardCharsets.UTF_8);
    boolean large = size >= 0xFFFF_FFFFL;
    int said = large ? -1 : (int) size;
    ByteBuffer local =
        buffer(30 + path.length).putInt(LOCAL).putShort((short) 20).putShort((short) 0);
    local.putShort((short) method).putInt(0).putInt((int) crc.getValue()).putInt(packed);
    local.putInt(large ? 0 : said).putShort((short) path.length).putShort((short) 0).put(path);
    ByteBuffer entry = buffer(46 + path.length + (large ? 12 : 0)).putInt(CENTRAL);
    entry.putShort((short) 45).putShort((short) 45).putShort((short) 0).putShort((short) method);
    entry.putInt(0).putInt((int) crc.getValue()).putInt(packed).putInt(said);
    entry.putShort((short) path.length).putShort((short) (large ? 12 : 0)).putShort((short) 0);
    entry.putShort((short) 0).putShort((short) 0).putInt(0).putInt(at).put(path);
    if (large) {
      entry.putShort((short) 1).putShort((short) 8).putLong(size);
    }
    directory.writeBytes(entry.array());
    entries++;
    out.write(local.array());
    out.write(head);
    for (int i = 0; i < times; i++) {
      out.write(tail);
    }
    at += local.capacity() + packed;
  }

  private void end() throws IOException {
    out.write(directory.toByteArray());
    ByteBuffer end = buffer(22).putInt(END).putInt(0).putShort(entries).putShort(entries);
    out.write(end.putInt(directory.size()).putInt(at).putShort((short) 0).array());
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
