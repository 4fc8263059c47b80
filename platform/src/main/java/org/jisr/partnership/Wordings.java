package org.jisr.partnership;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.decision.Decisions.Proposal;
import org.jisr.decision.Wording.Bind;
import org.jisr.web.Formats;
import org.jisr.web.Texts;
import org.springframework.stereotype.Component;

/**
 * Writes the exact text that two keys agree to, in the three languages, from the record it is
 * about. Each line is an article. Every change of the record that the two sides agree on changes
 * the text, and with it the fingerprint.
 */
@Component
class Wordings {

  private final Texts texts;

  Wordings(Texts texts) {
    this.texts = texts;
  }

  Proposal agreement(Agreement a) {
    LocalText body =
        body((lang, lines) -> {
          lines.add(say(lang, "wording.agreement", in(a.title(), lang)));
          lines.add(flat(in(a.purpose(), lang)));
          if (!a.governance().isEmpty()) {
            lines.add(flat(in(a.governance(), lang)));
          }
          lines.add(
              say(lang, a.renewable() ? "wording.term.renewable" : "wording.term", a.years()));
        });
    return new Proposal(
        Agreements.SIGN,
        a.id(),
        title("wording.agreement.title", a.title()),
        body,
        List.of(
            new Bind("bind.code", a.code()),
            new Bind("bind.years", Integer.toString(a.years())),
            new Bind("bind.renewable", Boolean.toString(a.renewable()))));
  }

  Proposal amendment(Agreement a, Agreement.Amendment m) {
    LocalText body =
        body((lang, lines) -> {
          lines.add(say(lang, "wording.amendment", m.n(), in(a.title(), lang)));
          lines.add(flat(in(m.body(), lang)));
          m.endsOn()
              .ifPresent(end ->
                  lines.add(say(lang, "wording.amendment.end", new Formats(lang).date(end))));
        });
    List<Bind> binds = new ArrayList<>(List.of(new Bind("bind.code", a.code() + "/" + m.n())));
    m.endsOn().ifPresent(end -> binds.add(new Bind("bind.end", end.toString())));
    return new Proposal(
        Agreements.AMEND, m.id(), title("wording.amendment.title", a.title()), body, binds);
  }

  Proposal roadmap(Roadmap r) {
    LocalText body =
        body((lang, lines) -> {
          Formats formats = new Formats(lang);
          lines.add(
              say(
                  lang,
                  "wording.roadmap",
                  in(r.title(), lang),
                  formats.date(r.period().from()),
                  formats.date(r.period().until())));
          r.axes().forEach(axis -> axis(lang, axis, lines));
        });
    return new Proposal(
        Roadmaps.SIGN,
        r.id(),
        title("wording.roadmap.title", r.title()),
        body,
        List.of(
            new Bind("bind.code", r.code()),
            new Bind("bind.period", r.period().from() + "/" + r.period().until()),
            new Bind("bind.commitments", Long.toString(r.commitments().count()))));
  }

  private void axis(Lang lang, Roadmap.Axis axis, List<String> lines) {
    for (Roadmap.Commitment c : axis.commitments()) {
      String line =
          say(
              lang,
              "wording.commitment",
              Formats.isolate(c.code()),
              in(axis.title(), lang),
              flat(in(c.body(), lang)),
              say(lang, "owner." + c.owner().name().toLowerCase(java.util.Locale.ROOT)));
      String horizon =
          c.horizon()
              .map(year -> " " + say(lang, "wording.horizon", Integer.toString(year)))
              .orElse("");
      lines.add(line + horizon);
    }
  }

  Proposal publication(Agreement a) {
    return publication(Agreements.PUBLISH, a.id(), a.title(), a.code());
  }

  Proposal publication(Roadmap r) {
    return publication(Roadmaps.PUBLISH, r.id(), r.title(), r.code());
  }

  private Proposal publication(String kind, long id, LocalText title, String code) {
    LocalText body =
        body((lang, lines) -> {
          lines.add(say(lang, "wording.publish", in(title, lang)));
          lines.add(say(lang, "wording.publish.change"));
        });
    return new Proposal(
        kind,
        id,
        title("wording.publish.title", title),
        body,
        List.of(new Bind("bind.code", code)));
  }

  private LocalText title(String key, LocalText of) {
    return body((lang, lines) -> lines.add(say(lang, key, in(of, lang))));
  }

  private static LocalText body(BiConsumer<Lang, List<String>> writer) {
    Map<Lang, String> all = new EnumMap<>(Lang.class);
    for (Lang lang : Lang.values()) {
      List<String> lines = new ArrayList<>();
      writer.accept(lang, lines);
      all.put(lang, String.join("\n", lines));
    }
    return new LocalText(Lang.FR, all);
  }

  private String say(Lang lang, String key, Object... args) {
    return texts.get(lang, key, args);
  }

  private static String in(LocalText text, Lang lang) {
    return text.in(lang).text();
  }

  /** One article, one line. */
  private static String flat(String text) {
    return text.lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty())
        .reduce((x, y) -> x + " " + y)
        .orElse("");
  }
}
