package org.jisr.iati.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jisr.iati.finding.Finding;
import org.jisr.iati.finding.Messages;
import org.jisr.iati.finding.Spot;
import org.jisr.iati.validate.Listener;

/**
 * One row for every place of every finding, cells parted by tabs: file, activity, id, severity,
 * line, column, message. A finding without a place is one row with both numbers empty.
 */
public final class Rows implements Listener {

  private final Appendable out;
  private final String file;
  private final StringBuilder row = new StringBuilder();
  private final Messages messages;

  public Rows(Appendable out, String file, Messages messages) {
    this.out = out;
    this.file = cell(file);
    this.messages = messages;
  }

  @Override
  public void found(Finding finding) {
    String message = oneLine(messages.text(finding));
    if (finding.spots().isEmpty()) {
      row(finding, "", "", message);
    }
    for (Spot spot : finding.spots()) {
      row(finding, Integer.toString(spot.line()), Integer.toString(spot.column()), message);
    }
  }

  private void row(Finding finding, String line, String column, String message) {
    row.setLength(0);
    row.append(file).append('\t').append(cell(finding.item().identifier())).append('\t');
    row.append(cell(finding.check().id())).append('\t');
    row.append(finding.check().severity().word()).append('\t').append(line).append('\t');
    row.append(column).append('\t').append(message).append('\n');
    try {
      out.append(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cell(String text) {
    return oneLine(Spot.shortened(text));
  }

  /** A cell holds neither a tab nor a line end. */
  private static String oneLine(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ') {
        return text.replaceAll("[\\x00-\\x1F]+", " ").strip();
      }
    }
    return text;
  }
}
