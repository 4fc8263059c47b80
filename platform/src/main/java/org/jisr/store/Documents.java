package org.jisr.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jisr.base.Fingerprint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Files by the fingerprint of their content, kept in the database in pieces: stored in the same
 * transaction as what refers to them, and part of the one backup file. Served only through the
 * record that owns them.
 */
@Repository
public class Documents {

  private static final int PIECE = 256 * 1024;

  private final JdbcClient sql;

  Documents(JdbcClient sql) {
    this.sql = sql;
  }

  /** A stored content. {@code size} in bytes. */
  public record Stored(Fingerprint fingerprint, long size) {}

  /**
   * Keeps the bytes, once however often they come. Must run inside the transaction of the record
   * that will refer to them.
   */
  public Stored keep(byte[] content) {
    Fingerprint fingerprint = Fingerprint.of(content);
    int added =
        sql.sql("insert into store.document (hash, size) values (?, ?) on conflict do nothing")
            .params(fingerprint.hex(), content.length)
            .update();
    if (added == 1) {
      keepPieces(fingerprint, content);
    }
    return new Stored(fingerprint, content.length);
  }

  private void keepPieces(Fingerprint fingerprint, byte[] content) {
    try (InputStream in = new ByteArrayInputStream(content)) {
      int n = 0;
      for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
        sql.sql("insert into store.piece (hash, n, bytes) values (?, ?, ?)")
            .params(fingerprint.hex(), n++, piece)
            .update();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes a content to {@code out} and proves its fingerprint on the way.
   *
   * @throws IllegalStateException when what is stored is not what was kept
   */
  public void write(Fingerprint fingerprint, OutputStream out) throws IOException {
    MessageDigest digest = Fingerprint.digest();
    for (int n = 0; ; n++) {
      var piece =
          sql.sql("select bytes from store.piece where hash = ? and n = ?")
              .params(fingerprint.hex(), n)
              .query(byte[].class)
              .optional();
      if (piece.isEmpty()) {
        break;
      }
      try (var in = new DigestInputStream(new ByteArrayInputStream(piece.get()), digest)) {
        in.transferTo(out);
      }
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(fingerprint.hex())) {
      throw new IllegalStateException("document " + fingerprint.hex() + " is damaged");
    }
  }
}
