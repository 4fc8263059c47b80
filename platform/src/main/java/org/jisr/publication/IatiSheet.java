package org.jisr.publication;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jisr.iati.finding.Finding;
import org.jisr.iati.finding.Item;
import org.jisr.iati.finding.Messages;
import org.jisr.iati.finding.Severity;
import org.jisr.iati.finding.Spot;
import org.jisr.iati.validate.Listener;
import org.jisr.iati.validate.Options;
import org.jisr.iati.validate.Report;
import org.jisr.iati.validate.Validator;

/**
 * A validation as the page shows it: findings by activity, and the source lines they name.
 *
 * @param groups the first {@link #MOST} findings, by activity in the order of the file
 * @param lines the text of each line that a finding names, by its number from 1, shortened
 * @param left how many findings are not shown
 */
public record IatiSheet(
    String fileName,
    Report report,
    Map<Item, List<Shown>> groups,
    SortedMap<Integer, String> lines,
    long left) {

  static final int MOST = 1_000;
  private static final int WIDTH = 240;

  /** A finding in the reader's language. */
  public record Shown(String id, Severity severity, String text, List<Spot> spots) {}

  /** A file that can be read twice. */
  @FunctionalInterface
  interface Source {
    InputStream open() throws IOException;
  }

  static IatiSheet of(String fileName, Source source, Messages messages) throws IOException {
    Kept kept = new Kept();
    Report report;
    try (InputStream in = source.open()) {
      report = new Validator(Options.standard()).validate(in, kept);
    }
    Map<Item, List<Shown>> groups = new LinkedHashMap<>();
    SortedMap<Integer, String> lines = new TreeMap<>();
    for (Finding finding : kept.findings) {
      groups
          .computeIfAbsent(finding.item(), item -> new ArrayList<>())
          .add(
              new Shown(
                  finding.check().id(),
                  finding.check().severity(),
                  messages.text(finding),
                  finding.spots()));
      finding.spots().stream().limit(5).forEach(spot -> lines.put(spot.line(), ""));
    }
    try (InputStream in = source.open()) {
      quote(in, lines);
    }
    return new IatiSheet(fileName, report, groups, lines, kept.left);
  }

  /** Fills the lines that are asked for; a line of a gigabyte is read past, not kept. */
  private static void quote(InputStream in, SortedMap<Integer, String> lines) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
    StringBuilder line = new StringBuilder();
    int number = 1;
    boolean afterReturn = false;
    int last = lines.isEmpty() ? 0 : lines.lastKey();
    for (int c = reader.read(); number <= last; c = reader.read()) {
      boolean skip = c == '\n' && afterReturn;
      afterReturn = c == '\r';
      if (c == '\n' || c == '\r' || c < 0) {
        number = skip ? number : ended(lines, number, line);
        if (c < 0) {
          return;
        }
      } else if (line.length() < WIDTH) {
        line.append((char) c);
      }
    }
  }

  private static int ended(SortedMap<Integer, String> lines, int number, StringBuilder line) {
    lines.computeIfPresent(number, (n, none) -> line.toString().strip());
    line.setLength(0);
    return number + 1;
  }

  private static final class Kept implements Listener {
    private final List<Finding> findings = new ArrayList<>();
    private long left;

    @Override
    public void found(Finding finding) {
      if (findings.size() < MOST) {
        findings.add(finding);
      } else {
        left++;
      }
    }
  }
}
