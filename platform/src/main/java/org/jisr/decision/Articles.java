package org.jisr.decision;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.web.Formats;
import org.jisr.web.Texts;
import org.springframework.stereotype.Component;

/** Writes the texts that two keys agree to, article by article, in the three languages. */
@Component
public class Articles {

  private final Texts texts;

  Articles(Texts texts) {
    this.texts = texts;
  }

  /**
   * A text of one article a line, whose source is French.
   *
   * @param writer adds the articles in a language
   */
  public static LocalText body(BiConsumer<Lang, List<String>> writer) {
    Map<Lang, String> all = new EnumMap<>(Lang.class);
    for (Lang lang : Lang.values()) {
      List<String> lines = new ArrayList<>();
      writer.accept(lang, lines);
      all.put(lang, String.join("\n", lines));
    }
    return new LocalText(Lang.FR, all);
  }

  public String say(Lang lang, String key, Object... args) {
    return texts.get(lang, key, args);
  }

  /**
   * In this language; else in the best there is, kept apart from the words around it, and saying
   * that it stands in that language alone: nobody signs a mixture unawares.
   */
  public String in(LocalText text, Lang lang) {
    LocalText.Shown shown = text.in(lang);
    return shown.lang() == lang || text.isEmpty()
        ? shown.text()
        : Formats.isolate(shown.text()) + " " + say(lang, "article.only." + shown.lang().code());
  }

  /** One article, one line. */
  public static String flat(String text) {
    return String.join(" ", text.strip().split("\\s*\\R\\s*"));
  }
}
