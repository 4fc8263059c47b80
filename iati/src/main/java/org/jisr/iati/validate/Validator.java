package org.jisr.iati.validate;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jisr.iati.finding.Check;
import org.jisr.iati.finding.Context;
import org.jisr.iati.finding.Finding;
import org.jisr.iati.finding.Item;
import org.jisr.iati.finding.Severity;
import org.jisr.iati.finding.Spot;
import org.jisr.iati.rule.Settings;
import org.jisr.iati.standard.FileType;
import org.jisr.iati.standard.Standard;
import org.jisr.iati.validate.Report.Ending;
import org.jisr.iati.xml.Chunk;
import org.jisr.iati.xml.Chunks;
import org.jisr.iati.xml.Lines;
import org.jisr.iati.xml.Malformed;
import org.jisr.iati.xml.Names;
import org.jisr.iati.xml.Preamble;
import org.jisr.iati.xml.TapeReader;
import org.jisr.iati.xml.Utf8Input;

/**
 * Validates IATI files: well-formed, against the schema, codes, rules, advisories.
 *
 * <p>Immutable and safe to share. Memory: about 256 KB a thread and what the largest activity
 * needs, whatever the length of the file; an activity over 32 MB is refused.
 */
public final class Validator {

  /** A file that is not IATI is read this far to see whether it is XML at all. */
  private static final int LOOK = 4 * 1024 * 1024;

  private final Options options;

  public Validator(Options options) {
    this.options = options;
  }

  /**
   * Validates a file.
   *
   * @param in read to its end or to the first fault; not closed
   * @throws IOException where the bytes cannot be read; whatever they are is a finding
   */
  public Report validate(InputStream in, Listener listener) throws IOException {
    return new Run(listener).validate(in);
  }

  /** One validation. */
  private final class Run {

    private final Tally tally;
    private final Listener listener;
    private Optional<FileType> fileType = Optional.empty();
    private String version = "";
    private long bytes;
    private boolean started;

    private Run(Listener listener) {
      this.listener = listener;
      this.tally = new Tally(listener);
    }

    private Report validate(InputStream in) throws IOException {
      Chunks chunks;
      Preamble preamble;
      RootTag root;
      try {
        chunks = new Chunks(Utf8Input.of(in));
      } catch (Malformed e) {
        return notXml(e, Lines.ofDocument(new byte[0], 0, 0));
      }
      try {
        preamble = chunks.preamble();
        root = root(chunks, preamble);
      } catch (Malformed e) {
        return notXml(e, head(chunks));
      }
      fileType = root.fileType().filter(t -> t.isIati() || options.schemaOnly());
      version = root.version();
      boolean registry = fileType.equals(Optional.of(FileType.REGISTRY));
      String as = registry ? Standard.NEWEST : options.as().orElse(version);
      if (fileType.isEmpty() || !Standard.VERSIONS.contains(as)) {
        return refuse(chunks, preamble, root);
      }
      return check(chunks, preamble, root, Standards.get(as, fileType.get()));
    }

    private RootTag root(Chunks chunks, Preamble preamble) {
      Lines lines = head(chunks);
      int from = preamble.rootFrom();
      return RootTag.read(
          chunks.head(), from, preamble.rootTo(), lines.line(from), lines.column(from));
    }

    private Lines head(Chunks chunks) {
      return Lines.ofDocument(chunks.head(), 0, chunks.headLength());
    }

    /** Another kind of file, or another version; not XML at all if that can be seen early. */
    private Report refuse(Chunks chunks, Preamble preamble, RootTag root) throws IOException {
      if (chunks.isAllInHead(LOOK)) {
        try {
          var reader = new TapeReader(new Names(List.of()));
          reader.start(chunks.head(), preamble.rootFrom(), chunks.headLength());
          reader.readAll();
        } catch (Malformed e) {
          fileType = Optional.empty();
          return notXml(e, head(chunks));
        }
      }
      bytes = chunks.headLength();
      var spot = new Spot(root.line(), root.column(), root.name(), root.version());
      if (fileType.isEmpty()) {
        tally.add(
            ofFile("0.2.1", "iati", "not-iati", List.of(root.name(), root.namespace()), spot));
        return report(Ending.NOT_IATI);
      }
      String message =
          version.isEmpty()
              ? "version-missing"
              : version.startsWith("1.") ? "version-1" : "version";
      var facts = List.of(version, String.join(", ", Standard.VERSIONS));
      tally.add(ofFile("0.6.1", "documents", message, facts, spot));
      return report(Ending.UNSUPPORTED_VERSION);
    }

    private Report check(Chunks chunks, Preamble preamble, RootTag root, Standards.Ready ready)
        throws IOException {
      chunks.start(preamble, fileType.orElseThrow().record());
      bytes = preamble.rootTo();
      var settings =
          new Settings(options.now(), Standard.organisationPrefixes(), options.publishers());
      Supplier<RecordChecker> checkers =
          () -> new RecordChecker(ready.standard(), ready.rules(), settings, root, options);
      var rootChecker = checkers.get();
      Pipeline.Stop stop;
      try (var pipeline = new Pipeline(chunks, options.workers(), checkers)) {
        stop = pipeline.run(checked -> add(checked, rootChecker));
      }
      if (stop != null) {
        return notXml(stop.fault(), stop.lines());
      }
      tally.settleReferences(options.knownActivities().orElse(null));
      return report(tally.isAgainstSchema() ? Ending.AGAINST_SCHEMA : Ending.COMPLETE);
    }

    private void add(Checked checked, RecordChecker rootChecker) {
      Chunk chunk = checked.chunk();
      if (!started) {
        started = true;
        rootChecker.root(chunk).forEach(tally::add);
      }
      Lines lines = chunk.lines();
      for (Checked.Record record : checked.records()) {
        tally.add(record, lines);
      }
      bytes += chunk.length();
      if (checked.closed() && checked.fault() == null && tally.items() == 0) {
        rootChecker.empty(chunk).forEach(tally::add);
      }
      listener.progress(bytes, tally.items());
    }

    private Report notXml(Malformed e, Lines lines) {
      int offset = e.offset();
      var spot =
          new Spot(lines.line(offset), lines.column(offset), "", Spot.shortened(e.found().strip()));
      tally.add(ofFile("0.1.1", "iati", "xml." + e.fault(), List.of(e.found().strip()), spot));
      return report(Ending.NOT_XML);
    }

    private Finding ofFile(
        String id, String category, String message, List<String> facts, Spot spot) {
      return new Finding(
          new Check(id, Severity.CRITICAL, category, message),
          Item.FILE,
          facts,
          List.of(new Context(List.of(spot), true)));
    }

    private Report report(Ending ending) {
      return new Report(fileType, version, tally.counts(), tally.items(), bytes, ending);
    }
  }
}
