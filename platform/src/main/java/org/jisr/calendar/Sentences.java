package org.jisr.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.project.Project;
import org.jisr.web.Formats;
import org.jisr.web.Texts;
import org.springframework.stereotype.Component;

/** What a notice says, in one sentence of the reader's language. */
@Component
class Sentences {

  private final Texts texts;

  Sentences(Texts texts) {
    this.texts = texts;
  }

  /** A word of Jisr in all its languages. */
  LocalText all(String key) {
    return LocalText.of(texts.get(Lang.FR, key), texts.get(Lang.AR, key), texts.get(Lang.EN, key));
  }

  /** A project by code and title; one that describes no real operation says so in each language. */
  LocalText name(Project project) {
    LocalText title = project.title();
    Map<Lang, String> names = new EnumMap<>(Lang.class);
    for (Lang lang : Lang.values()) {
      String mark =
          project.sheet().illustrative() ? " (" + say(lang, "project.illustrative") + ")" : "";
      names.put(lang, project.code() + " · " + plain(lang, title) + mark);
    }
    return new LocalText(title.source(), names);
  }

  String say(Lang lang, String key, Object... args) {
    return texts.get(lang, key, args);
  }

  /**
   * @param today on the reader's clock, to say how far away a day is
   */
  String of(Lang lang, Notice notice, LocalDate today) {
    String title = Formats.isolate(plain(lang, notice.title()));
    return notice
        .on()
        .map(day ->
            say(lang, "mail.dated", say(lang, notice.topic().key()), when(lang, today, day), title))
        .orElseGet(() ->
            say(
                lang,
                "mail.news." + notice.topic().name().toLowerCase(Locale.ROOT),
                title,
                plain(lang, notice.about())));
  }

  private String when(Lang lang, LocalDate today, LocalDate day) {
    int days = (int) ChronoUnit.DAYS.between(today, day);
    String date = new Formats(lang).date(day);
    if (days < 0) {
      return say(lang, "mail.late", -days, date);
    }
    return days == 0 ? say(lang, "mail.today", date) : say(lang, "mail.in", days, date);
  }

  static String plain(Lang lang, LocalText text) {
    return text.in(lang).text().replaceAll("\\s+", " ").strip();
  }
}
