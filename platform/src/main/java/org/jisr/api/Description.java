package org.jisr.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jisr.decision.DecisionState;
import org.jisr.decision.PublicationState;
import org.jisr.partnership.CommitmentState;
import org.jisr.partnership.Owner;
import org.jisr.partnership.RoadmapState;
import org.jisr.people.OrganisationType;
import org.jisr.people.Role;
import org.jisr.project.ProjectState;
import org.jisr.web.Page;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The interface described as OpenAPI 3.1: addresses from the access table, shapes from {@code
 * api/schemas.json}, words of states from the states themselves, summaries in the reader's
 * language.
 */
final class Description {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");
  private static final String SCHEMAS = "#/components/schemas/";

  private static final Map<String, Class<? extends Enum<?>>> WORDS =
      Map.of(
          "ProjectState", ProjectState.class,
          "ProjectAct", ProjectState.Act.class,
          "PublicationState", PublicationState.class,
          "OrganisationType", OrganisationType.class,
          "RoadmapState", RoadmapState.class,
          "CommitmentState", CommitmentState.class,
          "Owner", Owner.class,
          "DecisionState", DecisionState.class,
          "Role", Role.class);

  private Description() {}

  static JsonNode of(Page page, boolean work) {
    ObjectNode whole = JSON.createObjectNode().put("openapi", "3.1.0");
    whole
        .putObject("info")
        .put("title", page.t("product"))
        .put("version", "1")
        .put("description", page.t(work ? "interface.work" : "interface.open"));
    whole.putArray("servers").addObject().put("url", "/");
    ObjectNode paths = whole.putObject("paths");
    for (Operation operation : Operation.all(work)) {
      String path = operation.act().path();
      ObjectNode at = paths.has(path) ? (ObjectNode) paths.get(path) : paths.putObject(path);
      at.set(operation.act().method().toLowerCase(Locale.ROOT), of(page, operation));
    }
    ObjectNode components = whole.putObject("components");
    components.set("schemas", schemas());
    components
        .putObject("securitySchemes")
        .putObject("token")
        .put("type", "http")
        .put("scheme", "bearer");
    return whole;
  }

  private static ObjectNode of(Page page, Operation operation) {
    ObjectNode node = JSON.createObjectNode();
    node.put("operationId", operation.act().code());
    node.put("summary", page.t("operation." + operation.act().code()));
    parameters(page, node.putArray("parameters"), operation);
    if (!operation.sent().isEmpty()) {
      ObjectNode body = node.putObject("requestBody").put("required", true);
      body.putObject("content")
          .putObject("application/json")
          .set("schema", reference(operation.sent()));
    }
    responses(page, node.putObject("responses"), operation);
    if (operation.secured()) {
      node.putArray("security").addObject().putArray("token");
    }
    return node;
  }

  /** What stands in the address and in the headers. */
  private static void parameters(Page page, ArrayNode parameters, Operation operation) {
    Matcher variables = VARIABLE.matcher(operation.act().path());
    while (variables.find()) {
      String type = variables.group(1).equals("code") ? "string" : "integer";
      parameter(parameters, variables.group(1), "path", true, type);
    }
    operation.query().forEach(parameter -> parameters.add(parameter.described(page)));
    switch (operation.act().method()) {
      case "POST" -> parameter(parameters, "Idempotency-Key", "header", true, "string");
      case "PUT" -> parameter(parameters, "If-Match", "header", false, "string");
      default -> {}
    }
    parameter(parameters, "Accept-Language", "header", false, "string");
  }

  private static void responses(Page page, ObjectNode responses, Operation operation) {
    responses.set(
        Integer.toString(operation.status()),
        response(page.t("interface.answer"), "application/json", answered(operation)));
    responses.set(
        "default",
        response(page.t("interface.problem"), "application/problem+json", reference("Problem")));
  }

  private static void parameter(
      ArrayNode parameters, String name, String in, boolean required, String type) {
    ObjectNode node = parameters.addObject().put("name", name).put("in", in);
    node.put("required", required).putObject("schema").put("type", type);
  }

  private static ObjectNode response(String words, String type, JsonNode schema) {
    ObjectNode node = JSON.createObjectNode().put("description", words);
    node.putObject("content").putObject(type).set("schema", schema);
    return node;
  }

  private static ObjectNode answered(Operation operation) {
    ObjectNode item = reference(operation.answered());
    if (!operation.list()) {
      return item;
    }
    ObjectNode page = JSON.createObjectNode().put("type", "object");
    page.putArray("required").add("data");
    ObjectNode properties = page.putObject("properties");
    properties.putObject("data").put("type", "array").set("items", item);
    properties.putObject("next").put("type", "string");
    return page.put("additionalProperties", false);
  }

  private static ObjectNode reference(String schema) {
    return JSON.createObjectNode().put("$ref", SCHEMAS + schema);
  }

  private static ObjectNode schemas() {
    try (InputStream in = Description.class.getResourceAsStream("/api/schemas.json")) {
      ObjectNode schemas = (ObjectNode) JSON.readTree(Objects.requireNonNull(in));
      new TreeMap<>(WORDS).forEach((name, type) -> schemas.set(name, words(type)));
      return schemas;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A closed list of words, as the shapes write them. */
  private static ObjectNode words(Class<? extends Enum<?>> type) {
    ObjectNode node = JSON.createObjectNode().put("type", "string");
    ArrayNode words = node.putArray("enum");
    Stream.of(type.getEnumConstants()).forEach(e -> words.add(e.name().toLowerCase(Locale.ROOT)));
    return node;
  }
}
