package org.jisr.briefing;

import java.util.Locale;
import org.jisr.base.LocalText;
import org.jisr.base.TextRules;
import org.jisr.web.Page;

/** How close the sheet is set, the roomiest first, and how long a text in it may be. */
public enum Setting {
  ROOMY(130),
  FAIR(110),
  CLOSE(90),
  TIGHT(60);

  private final int most;

  Setting(int most) {
    this.most = most;
  }

  /** The class of the style sheet. */
  public String css() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A text of at most so many characters, cut after a word where it has one. */
  public String brief(Page page, LocalText text) {
    String words = page.plain(text).replaceAll("\\s+", " ");
    if (words.length() <= most) {
      return words;
    }
    int space = words.lastIndexOf(' ', most - 1);
    int end = space > most / 2 ? space : most - 1;
    return TextRules.beginning(words, end) + "…";
  }
}
