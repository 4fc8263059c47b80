package org.jisr.mobility.gtfs;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.jisr.mobility.csv.Table;
import org.jisr.mobility.finding.Finding;
import org.jisr.mobility.finding.Place;
import org.jisr.mobility.finding.Refusal;

/** The tables of one feed, in a zip or in a folder, wherever in it they lie. */
abstract class FeedFiles implements AutoCloseable {
  /** Bytes that all tables of one feed together may have: larger ones are bombs, not feeds. */
  static final long MOST_BYTES = 8L << 30;

  private final String name;
  private final long most;
  private long read;

  FeedFiles(Path path, long most) {
    this.name = String.valueOf(path.getFileName());
    this.most = most;
  }

  String name() {
    return name;
  }

  /** The feed's name without .zip. */
  String stem() {
    return name.replaceFirst("(?i)\\.zip$", "");
  }

  /** How a table is named in findings: the feed and the file. */
  String label(String table) {
    return name + "/" + table;
  }

  final Optional<Table> find(String table) throws IOException {
    return stream(table).map(in -> new Table(new Counted(in, table), label(table)));
  }

  abstract Optional<InputStream> stream(String table) throws IOException;

  /** Changes with the content of the tables: 16 hexadecimal digits. */
  abstract String fingerprint() throws IOException;

  @Override
  public abstract void close() throws IOException;

  final Refusal tooLarge(String table, long bytes) {
    return Refusal.of(
        Finding.fatal(
            "zip-bomb",
            Place.file(label(table)),
            String.valueOf(bytes >> 20),
            String.valueOf(most >> 20)));
  }

  final long most() {
    return most;
  }

  /** Counts what is really unpacked: what a zip says of itself may be a lie. */
  private final class Counted extends FilterInputStream {
    private final String table;

    Counted(InputStream in, String table) {
      super(in);
      this.table = table;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      int n = super.read(b, off, len);
      read += Math.max(0, n);
      if (read > most) {
        throw tooLarge(table, read);
      }
      return n;
    }
  }
}
