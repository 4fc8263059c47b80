package org.jisr.demonstration;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jisr.base.LocalText;
import org.jisr.base.Money;
import org.jisr.base.Period;
import org.jisr.base.Side;
import org.jisr.decision.PublicationState;
import org.jisr.partnership.Agreements;
import org.jisr.partnership.CommitmentState;
import org.jisr.partnership.Figure;
import org.jisr.partnership.Owner;
import org.jisr.partnership.Plan;
import org.jisr.partnership.Roadmap;
import org.jisr.partnership.RoadmapState;
import org.jisr.people.Identifier;
import org.jisr.people.OrganisationType;
import org.jisr.people.Organisations;
import org.jisr.people.Territory;
import org.jisr.store.LocalTexts;
import org.jisr.track.LegalRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file of facts, read into the values of the rooms. A missing field fails with its name. */
record Facts(JsonNode root) {

  static Facts read(Path file) {
    try {
      return new Facts(JsonMapper.shared().readTree(Files.readString(file)));
    } catch (IOException e) {
      throw new IllegalArgumentException("The file of facts cannot be read: " + file, e);
    }
  }

  Territory territory(Side side) {
    JsonNode node = bySide(root.required("territories"), side);
    return new Territory(
        side,
        string(node, "code"),
        text(node, "name"),
        ZoneId.of(string(node, "zone")),
        Currency.getInstance(string(node, "currency")));
  }

  /** How a vote of a side becomes executory. */
  LegalRule rule(Side side) {
    JsonNode node = bySide(root.required("legalRules"), side);
    return new LegalRule(
        side,
        LegalRule.Kind.valueOf(string(node, "kind")),
        text(node, "body"),
        node.required("days").asInt(),
        string(node, "source"));
  }

  List<Organisations.Write> organisations() {
    List<Organisations.Write> organisations = new ArrayList<>();
    root.required("organisations").forEach(node -> organisations.add(organisation(node)));
    return organisations;
  }

  private static Organisations.Write organisation(JsonNode node) {
    List<Identifier> identifiers = new ArrayList<>();
    node.required("identifiers")
        .forEach(i -> identifiers.add(new Identifier(string(i, "scheme"), string(i, "value"))));
    return new Organisations.Write(
        text(node, "name"),
        Optional.of(OrganisationType.valueOf(string(node, "type").toUpperCase(Locale.ROOT))),
        node.path("side").asStringOpt().map(Side::valueOf),
        identifiers,
        0);
  }

  Agreements.Historic agreement() {
    JsonNode node = root.required("agreement");
    Agreements.Write write =
        new Agreements.Write(
            string(node, "code"),
            text(node, "title"),
            text(node, "purpose"),
            text(node, "governance"),
            node.required("years").asInt(),
            node.required("renewable").asBoolean(),
            0);
    return new Agreements.Historic(
        write,
        day(node, "signedOn"),
        text(node, "place"),
        string(node, "source"),
        PublicationState.PUBLIC);
  }

  LocalText committee() {
    return text(root.required("committee"), "name");
  }

  int rhythmMonths() {
    return root.required("committee").required("rhythmMonths").asInt();
  }

  Roadmap roadmap(long agreement) {
    JsonNode node = root.required("roadmap");
    List<Roadmap.Axis> axes = new ArrayList<>();
    node.required("axes").forEach(axis -> axes.add(axis(axis, axes.size() + 1)));
    return new Roadmap(
        0,
        agreement,
        string(node, "code"),
        text(node, "title"),
        new Period(day(node, "startsOn"), day(node, "endsOn")),
        Optional.of(day(node, "signedOn")),
        text(node, "place"),
        string(node, "source"),
        RoadmapState.SIGNED,
        true,
        PublicationState.PUBLIC,
        Optional.empty(),
        1,
        List.of(signature(node, Side.A), signature(node, Side.B)),
        axes);
  }

  private static Roadmap.Signature signature(JsonNode roadmap, Side side) {
    JsonNode node = bySide(roadmap.required("signatures"), side);
    return new Roadmap.Signature(
        side,
        text(node, "name"),
        text(node, "capacity"),
        day(roadmap, "signedOn"),
        text(roadmap, "place"));
  }

  private static Roadmap.Axis axis(JsonNode node, int position) {
    List<Roadmap.Commitment> commitments = new ArrayList<>();
    node.required("commitments")
        .forEach(c -> commitments.add(commitment(c, commitments.size() + 1)));
    return new Roadmap.Axis(
        0, 0, position, string(node, "code"), text(node, "title"), 1, commitments);
  }

  private static Roadmap.Commitment commitment(JsonNode node, int position) {
    JsonNode horizon = node.path("horizon");
    return new Roadmap.Commitment(
        0,
        0,
        position,
        string(node, "code"),
        text(node, "body"),
        horizon.isNumber() ? Optional.of(horizon.asInt()) : Optional.empty(),
        Owner.valueOf(string(node, "owner")),
        CommitmentState.PLANNED,
        "",
        Optional.empty(),
        1);
  }

  List<Plan> plans() {
    List<Plan> plans = new ArrayList<>();
    root.required("plans").forEach(node -> plans.add(plan(node)));
    return plans;
  }

  private static Plan plan(JsonNode node) {
    List<Plan.Goal> goals = new ArrayList<>();
    node.required("goals").forEach(goal -> goals.add(goal(goal)));
    return new Plan(
        0,
        string(node, "code"),
        text(node, "title"),
        new Period(day(node, "startsOn"), day(node, "endsOn")),
        string(node, "source"),
        day(node, "asOf"),
        goals);
  }

  private static Plan.Goal goal(JsonNode node) {
    Optional<Money> budget =
        node.path("amount").isNumber()
            ? Optional.of(
                Money.of(
                    node.required("amount").decimalValue(),
                    Currency.getInstance(string(node, "currency"))))
            : Optional.empty();
    return new Plan.Goal(0, string(node, "code"), text(node, "title"), budget);
  }

  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    for (JsonNode node : root.required("figures")) {
      figures.add(
          new Figure(
              string(node, "code"),
              text(node, "qualifier"),
              new BigDecimal(string(node, "value")),
              text(node, "unit"),
              text(node, "note"),
              day(node, "asOf"),
              string(node, "source")));
    }
    return figures;
  }

  /** Which commitment serves which goal of which plan, by their codes. */
  record Alignment(String commitment, String plan, String goal) {}

  List<Alignment> alignments() {
    List<Alignment> all = new ArrayList<>();
    for (JsonNode node : root.path("alignments")) {
      all.add(
          new Alignment(string(node, "commitment"), string(node, "plan"), string(node, "goal")));
    }
    return all;
  }

  private static JsonNode bySide(JsonNode list, Side side) {
    for (JsonNode node : list) {
      if (string(node, "side").equals(side.name())) {
        return node;
      }
    }
    throw new IllegalArgumentException("The file of facts says nothing of side " + side);
  }

  private static LocalText text(JsonNode node, String field) {
    LocalText text = LocalTexts.read(node.required(field).toString());
    if (text.find(text.source()).isEmpty()) {
      throw new IllegalArgumentException(field + " has no text in its source language");
    }
    return text;
  }

  private static String string(JsonNode node, String field) {
    return node.required(field).asString();
  }

  private static LocalDate day(JsonNode node, String field) {
    return LocalDate.parse(string(node, field));
  }
}
