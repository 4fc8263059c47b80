package org.jisr.demonstration;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jisr.base.LocalText;
import org.jisr.base.Money;
import org.jisr.base.Period;
import org.jisr.base.Rate;
import org.jisr.base.Side;
import org.jisr.decision.PublicationState;
import org.jisr.partnership.Roadmap;
import org.jisr.people.Organisation;
import org.jisr.project.Marker;
import org.jisr.project.Project;
import org.jisr.project.ProjectState;
import org.jisr.project.Projects;
import org.jisr.project.References;
import org.jisr.store.LocalTexts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file of illustrative projects. Every one of them is marked so, whatever the file says. */
record Illustrations(References known, Rate rate) {

  static List<Projects.Historic> read(Path file, References known) {
    JsonNode root;
    try {
      root = JsonMapper.shared().readTree(Files.readString(file));
    } catch (IOException e) {
      throw new IllegalArgumentException("The file of projects cannot be read: " + file, e);
    }
    Illustrations all = new Illustrations(known, rate(root.required("rate")));
    return each(root, "projects", all::project);
  }

  private static Rate rate(JsonNode node) {
    return new Rate(
        Currency.getInstance(string(node, "from")),
        Currency.getInstance(string(node, "to")),
        new BigDecimal(string(node, "value")),
        Rate.Kind.valueOf(string(node, "kind")),
        day(node, "date"),
        string(node, "source"));
  }

  private Projects.Historic project(JsonNode node) {
    Side lead = Side.valueOf(string(node, "lead"));
    Project.Sheet sheet =
        new Project.Sheet(
            text(node, "title"),
            text(node, "summary"),
            new Project.Partners(lead, organisation(lead), organisation(lead.other())),
            aims(node),
            new Period(day(node, "startsOn"), day(node, "endsOn")),
            each(node, "places", Illustrations::place),
            each(node, "milestones", Illustrations::milestone),
            each(node, "financing", this::financing),
            true);
    return new Projects.Historic(
        sheet,
        ProjectState.valueOf(string(node, "state")),
        PublicationState.valueOf(string(node, "publication")));
  }

  /** The regional council of a side: the only organisations the demonstration has. */
  private long organisation(Side side) {
    return known.organisations().values().stream()
        .filter(organisation -> organisation.side().equals(Optional.of(side)))
        .map(Organisation::id)
        .findFirst()
        .orElseThrow();
  }

  private Project.Aims aims(JsonNode node) {
    Roadmap roadmap = known.roadmaps().getFirst();
    String axis = string(node, "axis");
    return new Project.Aims(
        roadmap.axes().stream().filter(a -> a.code().equals(axis)).findFirst().orElseThrow().id(),
        each(node, "commitments", c -> commitment(roadmap, c.asString())),
        each(node, "purposes", JsonNode::asString),
        each(node, "targets", JsonNode::asString),
        each(
            node,
            "markers",
            m ->
                new Marker(
                    m.required("code").asInt(),
                    m.required("significance").asInt(),
                    text(m, "reason"))));
  }

  private static long commitment(Roadmap roadmap, String code) {
    return roadmap.commitments().filter(c -> c.code().equals(code)).findFirst().orElseThrow().id();
  }

  private static Project.Place place(JsonNode node) {
    return new Project.Place(
        Side.valueOf(string(node, "side")),
        string(node, "unit"),
        text(node, "label"),
        node.required("lon").asDouble(),
        node.required("lat").asDouble());
  }

  private static Project.Milestone milestone(JsonNode node) {
    return new Project.Milestone(
        text(node, "title"),
        day(node, "dueOn"),
        node.path("doneOn").asStringOpt().map(LocalDate::parse));
  }

  private Project.Financing financing(JsonNode node) {
    Money amount =
        Money.of(
            new BigDecimal(string(node, "amount")), Currency.getInstance(string(node, "currency")));
    return new Project.Financing(
        organisation(Side.valueOf(string(node, "side"))),
        amount,
        Optional.of(rate.convert(amount)));
  }

  private static <T> List<T> each(JsonNode node, String field, Function<JsonNode, T> read) {
    List<T> all = new ArrayList<>();
    node.required(field).forEach(item -> all.add(read.apply(item)));
    return all;
  }

  private static LocalText text(JsonNode node, String field) {
    return LocalTexts.read(node.required(field).toString());
  }

  private static String string(JsonNode node, String field) {
    return node.required(field).asString();
  }

  private static LocalDate day(JsonNode node, String field) {
    return LocalDate.parse(string(node, field));
  }
}
