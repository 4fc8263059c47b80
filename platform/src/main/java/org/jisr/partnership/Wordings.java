package org.jisr.partnership;

import static org.jisr.decision.Articles.body;
import static org.jisr.decision.Articles.flat;

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

  /** The bind that holds why a commitment is given up. */
  static final String REASON = "bind.reason";

  private final Articles articles;

  Wordings(Articles articles) {
    this.articles = articles;
  }

  /** The text binds every document attached to it, by the bytes. */
  Proposal agreement(Agreement a, List<Agreement.Document> attached) {
    List<Bind> binds = new ArrayList<>();
    binds.add(new Bind("bind.code", a.code()));
    binds.add(new Bind("bind.years", Integer.toString(a.years())));
    binds.add(new Bind("bind.renewable", Boolean.toString(a.renewable())));
    attached.forEach(d -> binds.add(new Bind("bind.attachment", d.title() + " · " + d.hash())));
    LocalText body =
        body((lang, lines) -> {
          lines.add(articles.say(lang, "wording.agreement", articles.in(a.title(), lang)));
          lines.add(flat(articles.in(a.purpose(), lang)));
          if (!a.governance().isEmpty()) {
            lines.add(flat(articles.in(a.governance(), lang)));
          }
          lines.add(
              articles.say(
                  lang, a.renewable() ? "wording.term.renewable" : "wording.term", a.years()));
          attached.forEach(d ->
              lines.add(
                  articles.say(
                      lang,
                      "wording.attachment",
                      Formats.isolate(d.title()),
                      d.fingerprint().brief())));
        });
    return new Proposal(
        Agreements.SIGN, a.id(), title("wording.agreement.title", a.title()), body, binds);
  }

  Proposal amendment(Agreement a, Agreement.Amendment m) {
    LocalText body =
        body((lang, lines) -> {
          lines.add(articles.say(lang, "wording.amendment", m.n(), articles.in(a.title(), lang)));
          lines.add(flat(articles.in(m.body(), lang)));
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

  /** The text names its agreement and every axis, one without commitments too. */
  Proposal roadmap(Roadmap r, Agreement under) {
    LocalText body =
        body((lang, lines) -> {
          Formats formats = new Formats(lang);
          lines.add(
              articles.say(
                  lang,
                  "wording.roadmap",
                  articles.in(r.title(), lang),
                  formats.date(r.period().from()),
                  formats.date(r.period().until())));
          lines.add(
              articles.say(
                  lang,
                  "wording.roadmap.agreement",
                  articles.in(under.title(), lang),
                  Formats.isolate(under.code())));
          r.axes().forEach(axis -> axis(lang, axis, lines));
        });
    return new Proposal(
        Roadmaps.SIGN,
        r.id(),
        title("wording.roadmap.title", r.title()),
        body,
        List.of(
            new Bind("bind.code", r.code()),
            new Bind("bind.agreement", under.code()),
            new Bind("bind.period", r.period().from() + "/" + r.period().until()),
            new Bind("bind.axes", Integer.toString(r.axes().size())),
            new Bind("bind.commitments", Long.toString(r.commitments().count()))));
  }

  private void axis(Lang lang, Roadmap.Axis axis, List<String> lines) {
    lines.add(
        articles.say(
            lang, "wording.axis", Formats.isolate(axis.code()), articles.in(axis.title(), lang)));
    axis.commitments().forEach(c -> lines.add(commitment(lang, c)));
  }

  private String commitment(Lang lang, Roadmap.Commitment c) {
    String line =
        articles.say(
            lang,
            "wording.commitment",
            Formats.isolate(c.code()),
            flat(articles.in(c.body(), lang)),
            articles.say(lang, "owner." + c.owner().name().toLowerCase(java.util.Locale.ROOT)));
    String horizon =
        c.horizon()
            .map(year -> " " + articles.say(lang, "wording.horizon", Integer.toString(year)))
            .orElse("");
    return line + horizon;
  }

  Proposal givingUp(Roadmap r, Roadmap.Commitment c, String reason) {
    LocalText body =
        body((lang, lines) -> {
          lines.add(
              articles.say(
                  lang, "wording.drop", Formats.isolate(c.code()), articles.in(r.title(), lang)));
          lines.add(commitment(lang, c));
          lines.add(articles.say(lang, "wording.drop.reason", Formats.isolate(flat(reason))));
        });
    return new Proposal(
        CommitmentState.Act.DROP.kind(),
        c.id(),
        title("wording.drop.title", c.body()),
        body,
        List.of(new Bind("bind.code", r.code() + "/" + c.code()), new Bind(REASON, reason)));
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
          lines.add(articles.say(lang, "wording.publish", articles.in(title, lang)));
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
    return body((lang, lines) -> lines.add(articles.say(lang, key, articles.in(of, lang))));
  }
}
