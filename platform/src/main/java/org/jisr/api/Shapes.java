package org.jisr.api;

import java.util.Locale;
import org.jisr.decision.Decision;
import org.jisr.decision.Decisions;
import org.jisr.decision.Key;
import org.jisr.decision.Wording;
import org.jisr.journal.Line;
import org.jisr.partnership.Roadmap;
import org.jisr.people.Organisation;
import org.jisr.people.Territories;
import org.jisr.project.ProjectShape;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The published shapes beside that of projects. Moments are ISO 8601 in UTC, days without a clock;
 * states, roles and kinds are words in lower case.
 */
@Component
class Shapes {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Territories territories;
  private final Decisions decisions;

  Shapes(Territories territories, Decisions decisions) {
    this.territories = territories;
    this.decisions = decisions;
  }

  ObjectNode of(Organisation o) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", o.id()).put("version", o.version()).put("type", word(o.type()));
    node.set("name", ProjectShape.written(o.name()));
    o.side().ifPresent(side -> node.put("territory", territories.of(side).code()));
    ArrayNode identifiers = node.putArray("identifiers");
    o.identifiers()
        .forEach(i -> identifiers.addObject().put("scheme", i.scheme()).put("value", i.value()));
    return node;
  }

  ObjectNode of(Roadmap r) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", r.id()).put("version", r.version()).put("code", r.code());
    node.set("title", ProjectShape.text(r.title()));
    node.put("startsOn", r.period().from().toString());
    node.put("endsOn", r.period().until().toString());
    r.signedOn().ifPresent(on -> node.put("signedOn", on.toString()));
    node.put("state", word(r.state())).put("publication", word(r.publication()));
    node.put("historic", r.historic());
    ArrayNode axes = node.putArray("axes");
    for (Roadmap.Axis axis : r.axes()) {
      ObjectNode one = axes.addObject().put("id", axis.id()).put("code", axis.code());
      one.set("title", ProjectShape.text(axis.title()));
    }
    return node;
  }

  ObjectNode of(Roadmap roadmap, Roadmap.Commitment c) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", c.id()).put("version", c.version()).put("code", c.code());
    node.put("axisId", c.axis());
    roadmap.axes().stream()
        .filter(axis -> axis.id() == c.axis())
        .findFirst()
        .ifPresent(axis -> node.put("axis", axis.code()));
    node.set("text", ProjectShape.text(c.body()));
    c.horizon().ifPresent(year -> node.put("horizon", year));
    node.put("owner", word(c.owner())).put("state", word(c.state())).put("note", c.note());
    return node;
  }

  Answer decision(long id) {
    return Answer.of(of(decisions.find(id).orElseThrow()));
  }

  ObjectNode of(Decision d) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", d.id()).put("kind", d.kind()).put("subject", d.subject());
    node.set("title", ProjectShape.text(d.title()));
    node.put("state", word(d.state())).put("reason", d.reason());
    node.put("openedAt", d.openedAt().toString());
    d.closedAt().ifPresent(at -> node.put("closedAt", at.toString()));
    ArrayNode wordings = node.putArray("wordings");
    d.wordings().forEach(wording -> wordings.add(of(wording)));
    ArrayNode keys = node.putArray("keys");
    d.keys().forEach(key -> keys.add(of(key)));
    return node;
  }

  private static JsonNode of(Wording wording) {
    ObjectNode node = JSON.createObjectNode();
    node.put("n", wording.n()).put("hash", wording.hash().hex());
    node.set("text", ProjectShape.text(wording.body()));
    ArrayNode binds = node.putArray("binds");
    wording
        .binds()
        .forEach(bind -> binds.addObject().put("label", bind.label()).put("value", bind.value()));
    node.put("writtenAt", wording.writtenAt().toString());
    return node;
  }

  private JsonNode of(Key key) {
    ObjectNode node = JSON.createObjectNode();
    node.put("n", key.n()).put("territory", territories.of(key.side()).code());
    node.set("person", ProjectShape.text(key.name()));
    node.put("role", key.role().code());
    node.put("power", key.power()).put("place", key.place()).put("hash", key.hash().hex());
    node.put("turnedAt", key.turnedAt().toString());
    key.voidedAt().ifPresent(at -> node.put("voidedAt", at.toString()));
    return node;
  }

  /** A line with everything its hash is made of, so that a program can prove the chain. */
  ObjectNode of(Line line) {
    ObjectNode node = JSON.createObjectNode();
    node.put("n", line.n()).put("at", line.at().toString()).put("person", line.person());
    node.put("territory", line.territory()).put("role", line.role()).put("act", line.act());
    node.put("noun", line.noun()).put("id", line.id()).put("reason", line.reason());
    node.put("before", line.before()).put("after", line.after());
    node.put("previous", line.previous()).put("hash", line.hash());
    return node;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
