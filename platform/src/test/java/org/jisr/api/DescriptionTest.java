package org.jisr.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Program.json;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.people.Act;
import org.jisr.people.Role;
import org.jisr.project.Choice;
import org.jisr.project.Project;
import org.jisr.project.Projects;
import org.jisr.testing.Drafts;
import org.jisr.testing.Plans;
import org.jisr.testing.Program;
import org.jisr.testing.Running;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description says what the interface really does. */
class DescriptionTest {

  private static final Running JISR = Running.shared();
  private static final String SCHEMAS = "#/components/schemas/";
  private static final Pattern REFERENCE = Pattern.compile("\"#/components/schemas/(\\w+)\"");

  private final Program officer = Program.of(JISR, Role.OFFICER, Side.A);
  private final JsonNode whole = json(officer.get("/api/v1/work/openapi.json"));

  private static Set<String> operations(JsonNode description) {
    Set<String> operations = new TreeSet<>();
    description
        .get("paths")
        .propertyStream()
        .forEach(path ->
            path.getValue()
                .propertyNames()
                .forEach(method -> operations.add(method.toUpperCase() + " " + path.getKey())));
    return operations;
  }

  private static Set<String> rows(String prefix, boolean open) {
    return Arrays.stream(Act.values())
        .filter(act -> act.path().startsWith(prefix) && (!open || act.open()))
        .map(act -> act.method() + " " + act.path())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyRowForProgramsIsDescribedAndNothingElse() {
    assertThat(Operation.missing()).isEmpty();
    assertThat(operations(whole)).isEqualTo(rows("/api/v1/", false));
  }

  @Test
  void whoHasNoTokenReadsOfWhatIsOpenOnly() {
    JsonNode open = json(Program.anonymous(JISR).get("/api/v1/openapi.json"));
    assertThat(operations(open)).isEqualTo(rows("/api/v1/", true));
    assertThat(Program.anonymous(JISR).get("/api/v1/work/openapi.json").statusCode())
        .isEqualTo(401);
    assertThat(JISR.visitor().get("/work/openapi.json").statusCode()).isEqualTo(401);
    assertThat(json(JISR.visitor(Role.OFFICER, Side.A).get("/work/openapi.json"))).isEqualTo(whole);
  }

  @Test
  void everyShapeThatIsNamedIsDescribed() {
    Set<String> named =
        REFERENCE
            .matcher(whole.toString())
            .results()
            .map(m -> m.group(1))
            .collect(Collectors.toSet());
    assertThat(whole.get("components").get("schemas").propertyNames()).containsAll(named);
  }

  @Test
  void summariesAreInTheReadersLanguage() {
    for (Lang lang : Lang.values()) {
      JsonNode said =
          json(
              Program.anonymous(JISR)
                  .with("Accept-Language", lang.code())
                  .get("/api/v1/openapi.json"));
      assertThat(said.get("paths").get("/api/v1/projects").get("get").get("summary").asString())
          .isEqualTo(JISR.bean(org.jisr.web.Texts.class).get(lang, "operation.ask.projects"));
    }
  }

  /** What a schema of the description finds wrong in a value. */
  private List<String> wrong(JsonNode schema, JsonNode value) {
    ObjectNode root = JsonMapper.shared().createObjectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.set("components", whole.get("components"));
    root.putArray("allOf").add(schema);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(root)
        .validate(value)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static ObjectNode reference(String name) {
    return JsonMapper.shared().createObjectNode().put("$ref", SCHEMAS + name);
  }

  private JsonNode operation(Act act) {
    return whole.get("paths").get(act.path()).get(act.method().toLowerCase());
  }

  /** Holds an answer against what the description says of its status. */
  private void held(Act act, HttpResponse<String> answer) {
    JsonNode responses = operation(act).get("responses");
    String status = Integer.toString(answer.statusCode());
    JsonNode response = responses.has(status) ? responses.get(status) : responses.get("default");
    String type = answer.headers().firstValue("Content-Type").orElse("");
    assertThat(response.get("content").has(type)).as(act + " " + status + " " + type).isTrue();
    JsonNode schema = response.get("content").get(type).get("schema");
    assertThat(wrong(schema, json(answer))).as(act + " " + answer.body()).isEmpty();
  }

  @Test
  void everyAnswerIsAsItsDescriptionSays() {
    Project project = Plans.published(JISR, Drafts.code().replace("-", "") + "shape");
    long decision =
        Drafts.done(
            JISR.bean(org.jisr.partnership.Roadmaps.class)
                .propose(JISR.acting(Role.OFFICER, Side.A).form(), Drafts.roadmap(JISR)));
    long roadmap = JISR.bean(org.jisr.partnership.Roadmaps.class).current().orElseThrow().id();
    for (Operation operation : Operation.all(true)) {
      if (operation.act().method().equals("GET")) {
        String path =
            operation
                .act()
                .path()
                .replace("{code}", project.code())
                .replace("projects/{id}", "projects/" + project.id())
                .replace("roadmaps/{id}", "roadmaps/" + roadmap)
                .replace("decisions/{id}", "decisions/" + decision);
        HttpResponse<String> answer = officer.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        held(operation.act(), answer);
        held(operation.act(), officer.get(path.replaceAll("\\d+$", "99999999") + "?limit=0"));
      }
    }
  }

  @Test
  void theAnswersToWhatIsSentAreToo() {
    ObjectNode body = Bodies.project(JISR, Drafts.code().replace("-", "") + "shape");
    assertThat(wrong(reference("ProjectToSend"), body)).isEmpty();
    HttpResponse<String> made = officer.post("/api/v1/work/projects", body);
    held(Act.SEND_PROJECT, made);
    held(Act.SEND_PROJECT, officer.post("/api/v1/work/projects", "{}"));
    assertThat(wrong(reference("ProjectToSend"), json(made)))
        .as("what was read can be sent back")
        .isEmpty();
    String address = "/api/v1/work/projects/" + json(made).get("id").asLong();
    held(Act.PUT_PROJECT, officer.put(address, body, "\"1\""));
    held(Act.PUT_PROJECT, officer.put(address, body, "\"1\""));
    held(
        Act.SEND_PROJECT_STEP,
        officer.post(address + "/step", "{\"act\":\"contract\",\"reason\":\"Oui\"}"));
    held(Act.SEND_MILESTONE, officer.post(address + "/milestones/1", "{}"));
    held(Act.SEND_PUBLICATION, officer.post(address + "/publish", "{}"));
    Project contracted = Plans.contracted(JISR, Drafts.code().replace("-", "") + "shape");
    held(
        Act.SEND_PUBLICATION,
        officer.post("/api/v1/work/projects/" + contracted.id() + "/publish", "{}"));
    held(
        Act.SEND_ORGANISATION,
        officer.post(
            "/api/v1/work/organisations", "{\"name\":{\"fr\":\"Agence\"},\"type\":\"other\"}"));
  }

  /** The test of the test: another shape than the described one is found. */
  @Test
  void anAnswerOfAnotherShapeIsFound() {
    JsonNode answer = json(officer.post("/api/v1/work/projects", Bodies.project(JISR, "shapetoo")));
    assertThat(wrong(reference("Project"), answer)).isEmpty();
    assertThat(wrong(reference("Project"), ((ObjectNode) answer.deepCopy()).put("colour", "red")))
        .isNotEmpty();
    assertThat(wrong(reference("Project"), ((ObjectNode) answer.deepCopy()).put("state", "flying")))
        .isNotEmpty();
    assertThat(wrong(reference("Project"), ((ObjectNode) answer.deepCopy()).without("version")))
        .isNotEmpty();
  }

  private Map<String, JsonNode> asked(Act act) {
    return operation(act)
        .get("parameters")
        .valueStream()
        .filter(parameter -> parameter.get("in").asString().equals("query"))
        .collect(Collectors.toMap(p -> p.get("name").asString(), Function.identity()));
  }

  @Test
  void everyFilterIsDescribedInEveryLanguageAndNothingElse() {
    Set<String> filters =
        Stream.concat(
                Arrays.stream(Choice.values()).map(Choice::field), Stream.of("q", "limit", "after"))
            .collect(Collectors.toSet());
    assertThat(asked(Act.ASK_WORK_PROJECTS).keySet()).isEqualTo(filters);
    filters.addAll(Set.of("near", "within"));
    assertThat(asked(Act.ASK_PROJECTS).keySet()).isEqualTo(filters);
    for (Operation operation : Operation.all(true)) {
      for (Parameter parameter : operation.query()) {
        for (Lang lang : Lang.values()) {
          assertThat(JISR.bean(org.jisr.web.Texts.class).get(lang, "parameter." + parameter.name()))
              .as(parameter.name())
              .isNotBlank();
        }
      }
    }
  }

  /** Sent a word that its schema refuses, each is refused by name: so each is really read. */
  @Test
  void everyDescribedFilterIsReadAndRefusesWhatItsSchemaDoes() {
    for (Act act : List.of(Act.ASK_PROJECTS, Act.ASK_WORK_PROJECTS)) {
      asked(act)
          .forEach((name, parameter) -> {
            boolean free = Set.of("q", "near", "after").contains(name);
            String query = name.equals("within") ? "?near=MA-SET&within=" : "?" + name + "=";
            HttpResponse<String> answer = officer.get(act.path() + query + "~never~");
            if (!free) {
              assertThat(wrong(parameter.get("schema"), JsonMapper.shared().valueToTree("~never~")))
                  .as(name)
                  .isNotEmpty();
            }
            if (!name.equals("q")) {
              assertThat(answer.statusCode()).as(name + " " + answer.body()).isEqualTo(400);
              assertThat(json(answer).get("errors").get(0).get("field").asString()).isEqualTo(name);
            }
          });
    }
  }

  @Test
  void projectsNearAPlaceComeByDistancePageByPage() {
    String word = Drafts.code().replace("-", "") + "about";
    Project one = Plans.published(JISR, word);
    Project two = Plans.published(JISR, word);
    String query = "/api/v1/projects?q=" + word + "&near=06.461.01.15&limit=1";
    Program anyone = Program.anonymous(JISR);
    JsonNode first = json(anyone.get(query));
    assertThat(first.get("data").get(0).get("code").asString()).isEqualTo(one.code());
    assertThat(first.get("data").get(0).get("metres").asInt()).isLessThan(3000);
    String cursor = first.get("next").asString();
    JsonNode second = json(anyone.get(query + "&after=" + cursor));
    assertThat(second.get("data").get(0).get("code").asString()).isEqualTo(two.code());
    assertThat(second.has("next")).isFalse();
    held(Act.ASK_PROJECTS, anyone.get(query));
    assertThat(anyone.get("/api/v1/projects?after=" + cursor).statusCode())
        .as("a cursor of another list")
        .isEqualTo(400);
    String far = "/api/v1/projects?q=" + word + "&near=93066&within=";
    assertThat(json(anyone.get(far + "50")).get("data")).isEmpty();
    assertThat(json(anyone.get(far + "2500")).get("data")).hasSize(2);
  }

  @Test
  void theVersionsOfAProjectAreNotCountedInPublic() {
    Project project = Plans.published(JISR, Drafts.code().replace("-", "") + "tag");
    Program anyone = Program.anonymous(JISR);
    String address = "/api/v1/projects/" + project.code();
    String tag = anyone.get(address).headers().firstValue("ETag").orElseThrow();
    Drafts.done(
        JISR.bean(Projects.class)
            .step(
                JISR.acting(Role.OFFICER, Side.A).form(),
                new Projects.Step(
                    project.id(), org.jisr.project.ProjectState.Act.SUSPEND, "Raison")));
    assertThat(anyone.get(address).headers().firstValue("ETag")).hasValue(tag);
    assertThat(anyone.with("If-None-Match", tag).get(address).statusCode()).isEqualTo(304);
  }

  @Test
  void pagesOfOtherSitesMayReadWhatIsOpenAndNothingElse() {
    String name = "Access-Control-Allow-Origin";
    Program anyone = Program.anonymous(JISR).with("Origin", "https://elsewhere.example");
    assertThat(anyone.get("/api/v1/projects").headers().firstValue(name)).hasValue("*");
    officer.with("Origin", "https://elsewhere.example");
    assertThat(officer.get("/api/v1/work/projects").headers().firstValue(name)).isEmpty();
  }
}
