package org.jisr.mobility.gtfs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jisr.mobility.finding.Finding;
import org.jisr.mobility.finding.Findings;
import org.jisr.mobility.finding.Place;
import org.jisr.mobility.finding.Refusal;
import org.jisr.mobility.network.NetworkBuilder;

/**
 * GTFS feeds, each a zip or a folder. With several feeds every id gets its feed's name before it:
 * {@code name:id} (the second of two that share a name is {@code name-2}).
 */
public final class Feeds {
  /**
   * Headway assumed, in seconds, for a feed of surveyed single runs; see {@link
   * #assumingHeadway(int)}.
   */
  public static final int ASSUMED_HEADWAY = 900;

  /** Memory that one stop time of the day takes while it is read and sorted, generously. */
  private static final long BYTES_A_ROW = 120;

  private final int assumedHeadway;
  private final long mostBytes;
  private final long mostRows;

  /** Feeds of up to 8 GiB of tables, surveyed ones at {@link #ASSUMED_HEADWAY}. */
  public Feeds() {
    this(ASSUMED_HEADWAY, FeedFiles.MOST_BYTES, Runtime.getRuntime().maxMemory() / BYTES_A_ROW);
  }

  Feeds(int assumedHeadway, long mostBytes, long mostRows) {
    this.assumedHeadway = assumedHeadway;
    this.mostBytes = mostBytes;
    this.mostRows = mostRows;
  }

  /**
   * Reads feeds of surveyed single runs (one trip a line, no frequencies: informal transport) as
   * running every {@code seconds}; 0 takes the surveyed runs as the timetable.
   */
  public Feeds assumingHeadway(int seconds) {
    return new Feeds(seconds, mostBytes, mostRows);
  }

  /**
   * The network of one service day, with the runs of the evening before that go on after midnight
   * and those of the next morning before 04:00.
   *
   * @throws Refusal when any feed has a fatal finding or does not cover the date
   */
  public Reading read(List<Path> paths, LocalDate date) {
    return read(paths, Optional.of(date));
  }

  /**
   * Reads feeds for the day within their calendars on which most trips run.
   *
   * @throws Refusal when any feed has a fatal finding
   */
  public Reading check(List<Path> paths) {
    return read(paths, Optional.empty());
  }

  private Reading read(List<Path> paths, Optional<LocalDate> date) {
    Findings findings = new Findings();
    List<FeedReader> readers = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Path path : paths) {
      try (FeedFiles files = open(path)) {
        String name =
            names.add(files.stem()) ? files.stem() : files.stem() + "-" + (readers.size() + 1);
        String prefix = paths.size() > 1 ? name + ":" : "";
        readers.add(new FeedReader(files, prefix, date, assumedHeadway, mostRows, findings));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (UncheckedIOException e) {
        throw Refusal.of(
            Finding.fatal(
                "file-unreadable", Place.file(path.toString()), String.valueOf(e.getMessage())));
      }
    }
    findings.refuseIfFatal();
    NetworkBuilder builder = new NetworkBuilder(date.orElseGet(() -> readers.getFirst().date()));
    readers.forEach(r -> r.addTo(builder));
    findings.refuseIfFatal();
    return new Reading(
        builder.build(), findings, readers.stream().map(FeedReader::contents).toList());
  }

  private FeedFiles open(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return new FolderFeed(path, mostBytes);
    }
    if (!Files.isRegularFile(path)) {
      throw Refusal.of(Finding.fatal("file-missing", Place.file(path.toString()), path.toString()));
    }
    return new ZipFeed(path, mostBytes);
  }
}
