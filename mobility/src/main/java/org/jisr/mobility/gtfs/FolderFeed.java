package org.jisr.mobility.gtfs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jisr.mobility.finding.Finding;
import org.jisr.mobility.finding.Place;
import org.jisr.mobility.finding.Refusal;

/** A feed in a folder, or in one folder below it. */
final class FolderFeed extends FeedFiles {
  private static final int DEEPEST = 4;

  private final Path folder;

  FolderFeed(Path path, long most) throws IOException {
    super(path.toAbsolutePath().normalize(), most);
    this.folder = folderIn(path);
  }

  private Path folderIn(Path path) throws IOException {
    try (Stream<Path> files = Files.walk(path, DEEPEST)) {
      List<Path> folders =
          files.filter(f -> f.endsWith("stops.txt")).map(Path::getParent).sorted().toList();
      if (folders.size() > 1) {
        throw Refusal.of(Finding.fatal("feed-several", Place.file(name()), folders.toString()));
      }
      return folders.isEmpty() ? path : folders.getFirst();
    }
  }

  @Override
  Optional<InputStream> stream(String table) throws IOException {
    Path file = folder.resolve(table);
    return Files.isRegularFile(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
  }

  @Override
  String fingerprint() throws IOException {
    Fingerprint print = new Fingerprint();
    byte[] buffer = new byte[1 << 16];
    for (String table : GtfsTables.READ) {
      Optional<InputStream> found = stream(table);
      if (found.isPresent()) {
        try (InputStream in = found.get()) {
          CRC32 crc = new CRC32();
          long size = 0;
          for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
            crc.update(buffer, 0, n);
            size += n;
          }
          print.table(table, crc.getValue(), size);
        }
      }
    }
    return print.toString();
  }

  @Override
  public void close() {}
}
