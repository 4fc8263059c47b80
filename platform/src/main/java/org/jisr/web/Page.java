package org.jisr.web;

import gg.jte.Content;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Money;
import org.jisr.base.Rate;
import org.jisr.base.Refusal;
import org.jisr.base.Side;
import org.jisr.people.Act;
import org.jisr.people.Territories;
import org.jisr.people.Territory;
import org.jisr.web.draw.Icon;
import org.jisr.web.draw.Star;

/**
 * What every template knows: the reader's language, the words and forms of that language, who
 * reads, and where. One is made for each request.
 *
 * @param path the address of the page with its query, without the language; of a sent form that of
 *     the page where it stands
 * @param csrf the token that each form carries
 * @param today the date on the clock of the reader's territory
 * @param drafts what was typed into the forms that are parts of this page, by their addresses
 */
public record Page(
    Lang lang,
    Texts texts,
    Formats formats,
    Territories territories,
    Optional<Reader> reader,
    String path,
    String csrf,
    Instant now,
    LocalDate today,
    Function<String, Optional<Drafts.Draft>> drafts,
    boolean demonstration) {

  public String t(String key, Object... args) {
    return texts.get(lang, key, args);
  }

  public boolean rtl() {
    return lang.rtl();
  }

  public List<Lang> langs() {
    return List.of(Lang.values());
  }

  /** The languages of a text to be written, its source first. */
  public List<Lang> tongues(Lang source) {
    return Stream.concat(Stream.of(source), Stream.of(Lang.values())).distinct().toList();
  }

  /** This same page in another language. */
  public String in(Lang other) {
    return path + (path.contains("?") ? "&" : "?") + "lang=" + other.code();
  }

  /** The address of one of several forms of this page. */
  public String part(String form) {
    return path + "#form-" + form;
  }

  /** One of several forms of this page, with what was typed into it and not sent. */
  public Form typed(String part, Form form) {
    return form.faulty()
        ? form
        : drafts
            .apply(part(part))
            .map(d -> new Form(d.fields()).resumed(Optional.of(d.savedAt()), List.of()))
            .orElse(form);
  }

  public boolean may(Act act) {
    return act.open() || reader.filter(r -> r.may(act)).isPresent();
  }

  public Reader signedIn() {
    return reader.orElseThrow(() -> new IllegalStateException("nobody is signed in"));
  }

  /** A fresh key for a form, so that sending it twice has one effect. */
  public String once() {
    return UUID.randomUUID().toString();
  }

  /** A text as plain words in the best language there is. */
  public String plain(LocalText text) {
    return text.in(lang).text();
  }

  /** A text in the page's language; else in the best there is, with a mark that says which. */
  public Content text(LocalText text) {
    Lang shown = text.in(lang).lang();
    return out -> {
      proper(text).writeTo(out);
      if (shown != lang && !text.isEmpty()) {
        out.writeContent(" <abbr class=\"untranslated\" title=\"");
        out.writeContent(t("text.untranslated." + shown.code()));
        out.writeContent("\">" + shown.code().toUpperCase(Locale.ROOT) + "</abbr>");
      }
    };
  }

  /** A name of a person or a place, which is nobody's to translate. */
  public Content proper(LocalText name) {
    LocalText.Shown shown = name.in(lang);
    return out -> {
      if (shown.lang() == lang) {
        out.writeUserContent(shown.text());
        return;
      }
      out.writeContent("<span lang=\"" + shown.lang().code() + "\" dir=\"" + shown.lang().dir());
      out.writeContent("\">");
      out.writeUserContent(shown.text());
      out.writeContent("</span>");
    };
  }

  public Territory territory(Side side) {
    return territories.of(side);
  }

  public String name(Side side) {
    return plain(territory(side).name());
  }

  /** The mark and the name of a side, which never stand apart. */
  public Content side(Side side) {
    return out -> {
      out.writeContent("<span class=\"t " + side.code() + "\">");
      out.writeUserContent(name(side));
      out.writeContent("</span>");
    };
  }

  public Content icon(Icon icon) {
    return out -> out.writeContent(icon.svg());
  }

  /** Both squares, dashed or solid by the keys that hold. */
  public Content star(boolean a, boolean b) {
    Star.Keys keys = a ? (b ? Star.Keys.BOTH : Star.Keys.A) : (b ? Star.Keys.B : Star.Keys.NONE);
    return out -> out.writeContent(Star.keys(keys, ""));
  }

  /** A picture made by {@code web.draw}, whose texts are escaped already. */
  public Content picture(String svg) {
    return out -> out.writeContent(svg);
  }

  /** What parts the items of a list within a line. */
  public String comma() {
    return rtl() ? "، " : ", ";
  }

  public Content mark() {
    return out -> out.writeContent(Star.mark(""));
  }

  public List<Side> sides() {
    return List.of(Side.values());
  }

  public String date(LocalDate date) {
    return formats.date(date);
  }

  public String shortDate(LocalDate date) {
    return formats.shortDate(date);
  }

  public String month(LocalDate date) {
    return formats.month(YearMonth.from(date));
  }

  /** A moment on a territory's own clock. */
  public String moment(Instant at, Side side) {
    return formats.moment(at, territory(side).zone());
  }

  /** A moment on the clock of the reader's territory; A's for a reader who is not signed in. */
  public String moment(Instant at) {
    return moment(at, reader.map(r -> r.seat().side()).orElse(Side.A));
  }

  /** The day of a moment on the clock of the reader's territory; A's for one not signed in. */
  public String day(Instant at) {
    Side side = reader.map(r -> r.seat().side()).orElse(Side.A);
    return shortDate(LocalDate.ofInstant(at, territory(side).zone()));
  }

  public String money(Money amount) {
    return formats.money(amount);
  }

  public String number(long value) {
    return formats.number(value);
  }

  public String number(BigDecimal value, int decimals) {
    return formats.number(value, decimals);
  }

  public String rate(Rate rate) {
    return formats.rate(rate);
  }

  /** How far away a day is, in words: "in 15 days", "today", "3 days late". */
  public String distance(LocalDate day) {
    long days = ChronoUnit.DAYS.between(today, day);
    if (days == 0) {
      return t("days.today");
    }
    return days > 0 ? t("days.in", (int) days) : t("days.late", (int) -days);
  }

  /** The options of a choice: value, words, value, words, in this order. */
  public Map<String, String> choice(String... valuesAndWords) {
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 0; i < valuesAndWords.length; i += 2) {
      options.put(valuesAndWords[i], valuesAndWords[i + 1]);
    }
    return options;
  }

  /** The name of a form field, with its language for one of several. */
  public String label(String field) {
    String[] parts = field.split("\\.", 2);
    String language =
        parts.length == 2 ? Lang.find(parts[1]).map(l -> " (" + l.ownName() + ")").orElse("") : "";
    return t("label." + parts[0]) + language;
  }

  /** The same for any field that was sent: not all have a name that people know. */
  Optional<String> labelled(String field) {
    return texts.has("label." + field.split("\\.", 2)[0])
        ? Optional.of(label(field))
        : Optional.empty();
  }

  public String say(Refusal refusal) {
    return say(refusal.key(), refusal.args());
  }

  /** A message whose arguments are values: each is written as the reader writes it. */
  public String say(String key, List<Object> args) {
    return t(key, args.stream().map(this::written).toArray());
  }

  /** An argument of a message as the reader writes it; whole numbers stay, to choose a plural. */
  private Object written(Object arg) {
    return switch (arg) {
      case LocalDate date -> date(date);
      case Money amount -> money(amount);
      case LocalText text -> plain(text);
      case Side side -> name(side);
      case String word -> Formats.isolate(word);
      default -> arg;
    };
  }
}
