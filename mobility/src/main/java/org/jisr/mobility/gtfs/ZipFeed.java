package org.jisr.mobility.gtfs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jisr.mobility.finding.Finding;
import org.jisr.mobility.finding.Place;
import org.jisr.mobility.finding.Refusal;

/**
 * A feed in a zip. Nothing is ever unpacked to disk, yet a path that climbs out refuses the zip.
 */
final class ZipFeed extends FeedFiles {
  private final ZipFile zip;
  private final Map<String, ZipEntry> tables = new HashMap<>();

  ZipFeed(Path path, long most) throws IOException {
    super(path, most);
    try {
      this.zip = new ZipFile(path.toFile());
    } catch (ZipException e) {
      throw Refusal.of(
          Finding.fatal("zip-broken", Place.file(name()), String.valueOf(e.getMessage())));
    }
    try {
      index();
    } catch (Refusal e) {
      zip.close();
      throw e;
    }
  }

  private void index() {
    List<? extends ZipEntry> entries = zip.stream().filter(e -> !e.isDirectory()).toList();
    entries.forEach(this::refuseClimbing);
    String folder = folder(entries);
    for (ZipEntry entry : entries) {
      if (parent(entry).equals(folder)) {
        tables.put(child(entry), entry);
      }
    }
    for (String table : GtfsTables.READ) {
      ZipEntry entry = tables.get(table);
      if (entry != null && entry.getSize() > most()) {
        throw tooLarge(table, entry.getSize());
      }
    }
  }

  private void refuseClimbing(ZipEntry entry) {
    String path = entry.getName().replace('\\', '/');
    if (path.startsWith("/")
        || path.matches("[A-Za-z]:.*")
        || List.of(path.split("/")).contains("..")) {
      throw Refusal.of(Finding.fatal("zip-path", Place.file(name()), entry.getName()));
    }
  }

  private String folder(List<? extends ZipEntry> entries) {
    Set<String> folders = new TreeSet<>();
    for (ZipEntry entry : entries) {
      if (child(entry).equals("stops.txt") && !parent(entry).startsWith("__MACOSX")) {
        folders.add(parent(entry));
      }
    }
    if (folders.size() > 1) {
      throw Refusal.of(
          Finding.fatal("feed-several", Place.file(name()), String.join(", ", folders)));
    }
    return folders.isEmpty() ? "" : folders.iterator().next();
  }

  private static String parent(ZipEntry entry) {
    String path = entry.getName().replace('\\', '/');
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private static String child(ZipEntry entry) {
    return entry.getName().replace('\\', '/').substring(parent(entry).length());
  }

  @Override
  Optional<InputStream> stream(String table) throws IOException {
    ZipEntry entry = tables.get(table);
    return entry == null ? Optional.empty() : Optional.of(zip.getInputStream(entry));
  }

  @Override
  String fingerprint() {
    Fingerprint print = new Fingerprint();
    for (String table : GtfsTables.READ) {
      ZipEntry entry = tables.get(table);
      if (entry != null) {
        print.table(table, entry.getCrc(), entry.getSize());
      }
    }
    return print.toString();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
