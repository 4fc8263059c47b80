package org.jisr.publication;

import java.util.List;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Rate;
import org.jisr.base.Side;
import org.jisr.people.Territories;
import org.jisr.project.Marker;
import org.jisr.project.Project;
import org.jisr.project.References;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A public project in its published shape, for programs. Amounts are decimal texts in their own
 * currency; days are ISO 8601; texts are by language. Names of fields do not change within v1.
 */
record ProjectShape(References known, Territories territories) {

  /** What stands on every illustrative project, in the three languages. */
  static final LocalText NOTICE =
      LocalText.of(
          "Projet illustratif : il ne décrit aucune opération réelle.",
          "مشروع توضيحي: لا يصف أي عملية حقيقية.",
          "Illustrative project: it describes no real operation.");

  ObjectNode of(Project project) {
    Project.Sheet s = project.sheet();
    ObjectNode node = JsonMapper.shared().createObjectNode();
    node.put("code", project.code());
    node.put("illustrative", s.illustrative());
    if (s.illustrative()) {
      node.set("notice", text(NOTICE));
    }
    node.put("historic", project.historic());
    node.put("state", project.state().name().toLowerCase(java.util.Locale.ROOT));
    node.set("title", text(s.title()));
    node.set("summary", text(s.summary()));
    partners(node.putObject("partners"), s.partners());
    known.axis(s.aims().axis()).ifPresent(axis -> node.put("axis", axis.code()));
    ArrayNode commitments = node.putArray("commitments");
    known.commitments(project).forEach(c -> commitments.add(c.code()));
    strings(node.putArray("dacPurposes"), s.aims().purposes());
    strings(node.putArray("sdgTargets"), s.aims().targets());
    ArrayNode markers = node.putArray("policyMarkers");
    s.aims().markers().forEach(marker -> marker(markers.addObject(), marker));
    node.put("startsOn", s.period().from().toString());
    node.put("endsOn", s.period().until().toString());
    ArrayNode places = node.putArray("places");
    s.places().forEach(place -> place(places.addObject(), place));
    ArrayNode milestones = node.putArray("milestones");
    s.milestones().forEach(milestone -> milestone(milestones.addObject(), milestone));
    ArrayNode financing = node.putArray("financing");
    s.financing().forEach(line -> financing(financing.addObject(), line));
    return node;
  }

  private void partners(ObjectNode node, Project.Partners partners) {
    node.put("lead", territories.of(partners.lead()).code());
    node.set("holder", name(partners.holder()));
    node.set("counterpart", name(partners.counterpart()));
  }

  private ObjectNode name(long organisation) {
    return text(known.organisation(organisation).map(o -> o.name()).orElse(LocalText.EMPTY));
  }

  private static void marker(ObjectNode node, Marker marker) {
    node.put("code", marker.code()).put("significance", marker.significance());
    node.set("reason", text(marker.reason()));
  }

  private void place(ObjectNode node, Project.Place place) {
    node.put("territory", code(place.side())).put("unit", place.unit());
    node.set("label", text(place.label()));
    node.put("lon", place.lon()).put("lat", place.lat());
  }

  private static void milestone(ObjectNode node, Project.Milestone milestone) {
    node.set("title", text(milestone.title()));
    node.put("dueOn", milestone.due().toString());
    milestone.done().ifPresent(done -> node.put("doneOn", done.toString()));
  }

  private void financing(ObjectNode node, Project.Financing line) {
    node.set("funder", name(line.funder()));
    node.put("amount", line.amount().amount().toPlainString());
    node.put("currency", line.amount().currency().getCurrencyCode());
    line.conversion().ifPresent(conversion -> conversion(node.putObject("converted"), conversion));
  }

  private static void conversion(ObjectNode node, Rate.Converted conversion) {
    Rate rate = conversion.rate();
    node.put("amount", conversion.result().amount().toPlainString());
    node.put("currency", conversion.result().currency().getCurrencyCode());
    node.put("rate", rate.value().toPlainString());
    node.put("from", rate.from().getCurrencyCode()).put("to", rate.to().getCurrencyCode());
    node.put("kind", rate.kind().name()).put("date", rate.date().toString());
    node.put("source", rate.source());
  }

  /** One feature a place, so that a project of two shores stands on both. */
  void features(ArrayNode features, Project project) {
    for (Project.Place place : project.sheet().places()) {
      ObjectNode feature = features.addObject();
      feature.put("type", "Feature");
      ObjectNode point = feature.putObject("geometry");
      point.put("type", "Point").putArray("coordinates").add(place.lon()).add(place.lat());
      ObjectNode properties = feature.putObject("properties");
      properties.put("code", project.code());
      properties.put("illustrative", project.sheet().illustrative());
      if (project.sheet().illustrative()) {
        properties.set("notice", text(NOTICE));
      }
      properties.put("state", project.state().name().toLowerCase(java.util.Locale.ROOT));
      properties.put("territory", code(place.side())).put("unit", place.unit());
      properties.set("title", text(project.title()));
      properties.set("place", text(place.label()));
    }
  }

  private String code(Side side) {
    return territories.of(side).code();
  }

  private static ObjectNode text(LocalText text) {
    ObjectNode node = JsonMapper.shared().createObjectNode();
    for (Lang lang : Lang.values()) {
      text.find(lang).ifPresent(found -> node.put(lang.code(), found));
    }
    return node;
  }

  private static void strings(ArrayNode into, List<String> all) {
    all.forEach(into::add);
  }
}
