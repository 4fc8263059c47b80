package org.jisr.project;

import java.util.List;
import java.util.function.BiConsumer;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Rate;
import org.jisr.base.Side;
import org.jisr.people.Territories;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A project in its published shape, for programs. Amounts are decimal texts in their own currency;
 * days are ISO 8601; texts are by language. Names of fields do not change within v1.
 */
public record ProjectShape(References known, Territories territories) {

  /** What stands on every illustrative project, in the three languages. */
  public static final LocalText NOTICE =
      LocalText.of(
          "Projet illustratif : il ne décrit aucune opération réelle.",
          "مشروع توضيحي: لا يصف أي عملية حقيقية.",
          "Illustrative project: it describes no real operation.");

  public ObjectNode of(Project project) {
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

  /**
   * The same for the workspace: with the numbers by which a program refers to things and the source
   * language of each text, so that what was read can be sent back.
   */
  public ObjectNode whole(Project project) {
    Project.Sheet s = project.sheet();
    ObjectNode node = of(project);
    node.put("id", project.id()).put("version", project.version());
    node.put("publication", project.publication().name().toLowerCase(java.util.Locale.ROOT));
    ((ObjectNode) node.get("partners"))
        .put("holderId", s.partners().holder())
        .put("counterpartId", s.partners().counterpart());
    node.put("axisId", s.aims().axis());
    ArrayNode served = node.putArray("commitmentIds");
    s.aims().commitments().forEach(served::add);
    sources(node, s);
    project.amendment().ifPresent(sheet -> node.set("amendment", whole(amended(project, sheet))));
    return node;
  }

  /** Gives every text of a sheet its source, and every line of financing its funder's number. */
  private static void sources(ObjectNode node, Project.Sheet s) {
    node.set("title", written(s.title()));
    node.set("summary", written(s.summary()));
    each(
        node,
        "policyMarkers",
        s.aims().markers(),
        (m, in) -> in.set("reason", written(m.reason())));
    each(node, "places", s.places(), (place, in) -> in.set("label", written(place.label())));
    each(node, "milestones", s.milestones(), (m, in) -> in.set("title", written(m.title())));
    each(node, "financing", s.financing(), (line, in) -> in.put("funderId", line.funder()));
  }

  private static <T> void each(
      ObjectNode node, String list, List<T> things, BiConsumer<T, ObjectNode> then) {
    for (int i = 0; i < things.size(); i++) {
      then.accept(things.get(i), (ObjectNode) node.get(list).get(i));
    }
  }

  /** The project as it would become. */
  private static Project amended(Project p, Project.Sheet sheet) {
    return new Project(
        p.id(),
        p.number(),
        sheet,
        java.util.Optional.empty(),
        p.state(),
        p.publication(),
        p.historic(),
        p.version());
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
    if (milestone.n() > 0) {
      node.put("number", milestone.n());
    }
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

  /** These projects as one array. */
  public ArrayNode array(List<Project> projects) {
    ArrayNode all = JsonMapper.shared().createArrayNode();
    projects.forEach(project -> all.add(of(project)));
    return all;
  }

  /** The places of these projects as a collection of features (RFC 7946). */
  public ObjectNode collection(List<Project> projects) {
    ObjectNode collection = JsonMapper.shared().createObjectNode();
    ArrayNode features = collection.put("type", "FeatureCollection").putArray("features");
    projects.forEach(project -> features(features, project));
    return collection;
  }

  /** One feature a place, so that a project of two shores stands on both. */
  private void features(ArrayNode features, Project project) {
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

  /** A text with the language it was written in. */
  public static ObjectNode written(LocalText text) {
    ObjectNode node = JsonMapper.shared().createObjectNode();
    node.put("source", text.source().code());
    node.setAll(text(text));
    return node;
  }

  /** A text by language. */
  public static ObjectNode text(LocalText text) {
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
