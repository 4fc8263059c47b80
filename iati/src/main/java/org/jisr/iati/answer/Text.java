package org.jisr.iati.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jisr.iati.finding.Finding;
import org.jisr.iati.finding.Item;
import org.jisr.iati.finding.Messages;
import org.jisr.iati.finding.Severity;
import org.jisr.iati.finding.Spot;
import org.jisr.iati.validate.Listener;
import org.jisr.iati.validate.Report;

/** Findings for people to read, under the activity they belong to. */
public final class Text implements Listener {

  private static final int MOST_LINES = 5;

  private final Appendable out;
  private final String file;
  private final Messages messages;
  private Item current = new Item("", "");

  public Text(Appendable out, String file, Messages messages) {
    this.out = out;
    this.file = file;
    this.messages = messages;
  }

  @Override
  public void found(Finding finding) {
    if (!finding.item().equals(current)) {
      current = finding.item();
      String title = current.isFile() ? messages.say("file") : current.title();
      print(Spot.shortened(current.isFile() ? file : current.identifier()));
      print(title.isBlank() ? "\n" : "  " + Spot.shortened(title.strip()) + "\n");
    }
    String severity = messages.say("severity." + finding.check().severity().word());
    print("  " + severity + " " + finding.check().id() + "  " + lines(finding) + "\n");
    print("    " + messages.text(finding) + "\n");
  }

  private String lines(Finding finding) {
    var all = new StringBuilder();
    int listed = 0;
    for (Spot spot : finding.spots()) {
      if (listed++ == MOST_LINES) {
        all.append(", …");
        break;
      }
      all.append(all.isEmpty() ? "" : ", ").append(spot.line()).append(':').append(spot.column());
    }
    return all.isEmpty() ? "" : messages.say("cli.line", all);
  }

  /** Says how many there were of each severity. */
  public void sum(Report report) {
    String key = report.counts().isEmpty() ? "cli.valid" : "cli.summary";
    print(
        messages.say(
                key,
                file,
                report.count(Severity.CRITICAL),
                report.count(Severity.ERROR),
                report.count(Severity.WARNING),
                report.count(Severity.ADVISORY),
                report.items())
            + "\n");
  }

  private void print(String text) {
    try {
      out.append(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
