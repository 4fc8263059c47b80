package org.jisr.partnership;

import static org.jisr.decision.Articles.body;
import static org.jisr.decision.Articles.flat;
import static org.jisr.decision.Articles.in;

import java.util.ArrayList;
import java.util.List;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.decision.Articles;
import org.jisr.decision.Decisions.Proposal;
import org.jisr.decision.Wording.Bind;
import org.jisr.web.Formats;
import org.springframework.stereotype.Component;

/**
 * Writes the exact text that two keys agree to, in the three languages, from the record it is
 * about. Each line is an article. Every change of the record that the two sides agree on changes
 * the text, and with it the fingerprint.
 */
@Component
class Wordings {

  private final Articles articles;

  Wordings(Articles articles) {
    this.articles = articles;
  }

  Proposal agreement(Agreement a) {
    LocalText body =
        body((lang, lines) -> {
          lines.add(articles.say(lang, "wording.agreement", in(a.title(), lang)));
          lines.add(flat(in(a.purpose(), lang)));
          if (!a.governance().isEmpty()) {
            lines.add(flat(in(a.governance(), lang)));
          }
          lines.add(
              articles.say(
                  lang, a.renewable() ? "wording.term.renewable" : "wording.term", a.years()));
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
          lines.add(articles.say(lang, "wording.amendment", m.n(), in(a.title(), lang)));
          lines.add(flat(in(m.body(), lang)));
          m.endsOn()
              .ifPresent(end ->
                  lines.add(
                      articles.say(lang, "wording.amendment.end", new Formats(lang).date(end))));
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
              articles.say(
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
          articles.say(
              lang,
              "wording.commitment",
              Formats.isolate(c.code()),
              in(axis.title(), lang),
              flat(in(c.body(), lang)),
              articles.say(lang, "owner." + c.owner().name().toLowerCase(java.util.Locale.ROOT)));
      String horizon =
          c.horizon()
              .map(year -> " " + articles.say(lang, "wording.horizon", Integer.toString(year)))
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
          lines.add(articles.say(lang, "wording.publish", in(title, lang)));
          lines.add(articles.say(lang, "wording.publish.change"));
        });
    return new Proposal(
        kind,
        id,
        title("wording.publish.title", title),
        body,
        List.of(new Bind("bind.code", code)));
  }

  private LocalText title(String key, LocalText of) {
    return body((lang, lines) -> lines.add(articles.say(lang, key, in(of, lang))));
  }
}
