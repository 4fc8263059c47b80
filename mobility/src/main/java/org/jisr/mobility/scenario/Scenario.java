package org.jisr.mobility.scenario;

import java.util.List;
import java.util.Map;
import org.jisr.mobility.finding.Finding;
import org.jisr.mobility.finding.Findings;
import org.jisr.mobility.finding.Place;
import org.jisr.mobility.json.JsonObject;
import org.jisr.mobility.network.FeedStamp;
import org.jisr.mobility.network.Network;

/**
 * Changes to a network, as data. Applying a scenario makes a new network; the base is left as it
 * is, so that taking a scenario away again is using the base.
 *
 * @param id name results are filed under
 * @param names by language (fr, ar, en)
 * @param bases feeds it was drawn over; empty when it is bound to none
 * @param figures where its numbers come from, by id
 * @param assumptions sentences shown with every result
 * @param stops stops it brings along
 * @param edits changes, made in this order
 * @param sections the whole file, for the sections "costs" and "match" that others read
 */
public record Scenario(
    String id,
    Map<String, String> names,
    List<Base> bases,
    Map<String, Figure> figures,
    List<Assumption> assumptions,
    List<SketchedStop> stops,
    List<Edit> edits,
    JsonObject sections) {

  /**
   * The feed a scenario was drawn over, and its fingerprint then ("" when it is not bound).
   *
   * @param feed name of the feed
   * @param fingerprint 16 hexadecimal digits or ""
   */
  public record Base(String feed, String fingerprint) {}

  /**
   * A sentence to be shown with every result, by language.
   *
   * @param text by language (fr, ar, en)
   */
  public record Assumption(Map<String, String> text) {
    /** The sentence in a language, else in any. */
    public String in(String language) {
      return text.getOrDefault(language, text.getOrDefault("fr", ""));
    }
  }

  /** The name in a language, else in any. */
  public String name(String language) {
    return names.getOrDefault(language, names.getOrDefault("fr", id));
  }

  /**
   * The network with all changes made, in their order.
   *
   * @throws org.jisr.mobility.finding.Refusal when the base is not the one the scenario was drawn
   *     over, or a change names a line or stop that is not there
   */
  public Network applyTo(Network base) {
    Findings findings = new Findings();
    bases.forEach(b -> check(b, base, findings));
    findings.refuseIfFatal();
    Draft draft = new Draft(base);
    stops.forEach(draft::addStop);
    edits.forEach(e -> e.apply(draft));
    return draft.network();
  }

  private void check(Base wanted, Network base, Findings findings) {
    Place place = sections.place("base");
    for (FeedStamp feed : base.feeds()) {
      if (feed.name().equals(wanted.feed())) {
        if (!wanted.fingerprint().isEmpty() && !wanted.fingerprint().equals(feed.fingerprint())) {
          findings.add(
              Finding.fatal(
                  "base-changed", place, wanted.feed(), wanted.fingerprint(), feed.fingerprint()));
        }
        return;
      }
    }
    String loaded = String.join(", ", base.feeds().stream().map(FeedStamp::name).toList());
    findings.add(Finding.fatal("base-missing", place, wanted.feed(), loaded));
  }
}
