package org.jisr.calendar;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jisr.base.Lang;
import org.jisr.web.Formats;
import org.springframework.stereotype.Component;

/** Writes what a person is told as one mail in the person's language. */
@Component
class Letters {

  private final Sentences sentences;
  private final TemplateEngine templates;
  private final Post post;
  private final Clock clock;

  Letters(Sentences sentences, TemplateEngine templates, Post post, Clock clock) {
    this.sentences = sentences;
    this.templates = templates;
    this.post = post;
    this.clock = clock;
  }

  /**
   * @param notices at least one
   */
  Letter write(Audience.Listener to, List<Notice> notices) {
    Lang lang = to.person().lang();
    LocalDate today = LocalDate.ofInstant(clock.instant(), to.zone());
    List<Letter.Item> items = notices.stream().map(notice -> item(lang, notice, today)).toList();
    String subject =
        items.size() == 1
            ? items.getFirst().sentence()
            : sentences.say(lang, "mail.subject", items.size());
    return new Letter(
        lang,
        subject.replaceAll("[\u2066-\u2069]", ""),
        sentences.say(lang, "mail.hello", Formats.isolate(to.person().name().in(lang).text())),
        items,
        sentences.say(lang, "mail.why"),
        post.link("/work/account/reminders"));
  }

  private Letter.Item item(Lang lang, Notice notice, LocalDate today) {
    String about = notice.topic() == Topic.MOVED ? "" : Sentences.plain(lang, notice.about());
    boolean late = notice.on().filter(day -> day.isBefore(today)).isPresent();
    return new Letter.Item(
        sentences.of(lang, notice, today),
        late ? (about + "\n" + sentences.say(lang, "mail.held")).strip() : about,
        post.link(notice.path()));
  }

  String page(Letter letter) {
    StringOutput out = new StringOutput();
    templates.render("calendar/letter.jte", Map.of("letter", letter), out);
    return out.toString();
  }
}
