package org.jisr.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Program.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jisr.base.Fingerprint;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.people.Role;
import org.jisr.project.Project;
import org.jisr.project.Projects;
import org.jisr.testing.Drafts;
import org.jisr.testing.Plans;
import org.jisr.testing.Program;
import org.jisr.testing.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a program can do in the workspace is what its person can do on the pages. */
class WorkApiTest {

  private static final Running JISR = Running.shared();
  private static final String PROJECTS = "/api/v1/work/projects";

  private final Program officer = Program.of(JISR, Role.OFFICER, Side.A);
  private final Projects projects = JISR.bean(Projects.class);

  private static String word() {
    return Drafts.code().replace("-", "") + "api";
  }

  private long created(ObjectNode body) {
    HttpResponse<String> answer = officer.post(PROJECTS, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer).get("id").asLong();
  }

  @Test
  void aProjectIsWrittenWithEverythingThatWasSent() {
    String word = word();
    HttpResponse<String> answer = officer.post(PROJECTS, Bodies.project(JISR, word));
    long id = json(answer).get("id").asLong();
    assertThat(answer.headers().firstValue("Location")).hasValue(PROJECTS + "/" + id);
    assertThat(answer.headers().firstValue("ETag")).hasValue("\"1\"");
    Project project = projects.get(id);
    assertThat(project.title().source()).isEqualTo(Lang.AR);
    assertThat(project.title().find(Lang.FR)).hasValue("Projet " + word);
    assertThat(project.sheet().financing().getFirst().conversion().orElseThrow().result().amount())
        .isEqualByComparingTo("10817.71");
    assertThat(project.sheet().places().getFirst().lon()).isEqualTo(-7.6123);
    assertThat(project.sheet().aims().markers()).hasSize(1);
    assertThat(JISR.bean(org.jisr.journal.Journal.class).of("project", id, 1).getFirst().act())
        .isEqualTo("project.create");
  }

  @Test
  void whatIsReadCanBeSentBackAndIsThenTheSame() {
    long id = created(Bodies.project(JISR, word()));
    Project before = projects.get(id);
    HttpResponse<String> read = officer.get(PROJECTS + "/" + id);
    HttpResponse<String> put =
        officer.put(
            PROJECTS + "/" + id, read.body(), read.headers().firstValue("ETag").orElseThrow());
    assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
    assertThat(projects.get(id).sheet()).isEqualTo(before.sheet());
    assertThat(put.headers().firstValue("ETag")).hasValue("\"2\"");
  }

  @Test
  void whatWasChangedMeanwhileIsNotOverwritten() {
    long id = created(Bodies.project(JISR, word()));
    ObjectNode body = Bodies.project(JISR, word());
    assertThat(officer.put(PROJECTS + "/" + id, body, "\"1\"").statusCode()).isEqualTo(200);
    HttpResponse<String> late = officer.put(PROJECTS + "/" + id, body, "\"1\"");
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(Bodies.faults(late)).containsExactly(" refusal.conflict");
    assertThat(officer.put(PROJECTS + "/" + id, body, "*").statusCode()).isEqualTo(412);
    assertThat(projects.get(id).version()).isEqualTo(2);
  }

  @Test
  void aVersionMustBeSaidInTheHeaderOrInTheBody() {
    long id = created(Bodies.project(JISR, word()));
    ObjectNode body = Bodies.project(JISR, word());
    assertThat(put(id, body).statusCode()).isEqualTo(428);
    assertThat(put(id, body.put("version", 1)).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> put(long id, ObjectNode body) {
    return officer.send(
        officer
            .request(PROJECTS + "/" + id)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body.toString())));
  }

  @Test
  void anEmptyBodyIsToldEverythingAtOnceByItsPlaceInTheBody() {
    HttpResponse<String> answer = officer.post(PROJECTS, "{}");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(Bodies.faults(answer))
        .containsExactly(
            "/title/fr form.text.missing",
            "/summary/fr form.text.missing",
            "/partners/lead project.choice",
            "/partners/holderId project.choice",
            "/partners/counterpartId project.choice",
            "/axisId project.choice",
            "/startsOn form.date.missing",
            "/endsOn form.date.missing");
  }

  @Test
  void faultsInRowsAreNamedByTheirRow() {
    ObjectNode body = Bodies.project(JISR, word());
    ((ObjectNode) body.get("places").get(0)).put("unit", "XX-1").put("lon", "west");
    ((ObjectNode) body.get("milestones").get(0)).put("dueOn", "2031-01-01");
    ((ObjectNode) body.get("financing").get(0)).put("amount", "1.005").put("colour", "red");
    body.put("startsOn", "01/02/2026");
    assertThat(Bodies.faults(officer.post(PROJECTS, body)))
        .containsExactlyInAnyOrder(
            "/startsOn json.date",
            "/places/0/lon json.decimal",
            "/places/0/lon project.place.point",
            "/financing/0/colour json.unknown",
            "/financing/0/amount project.amount.decimals",
            "/places/0/unit project.choice",
            "/milestones/0/dueOn project.milestone.outside");
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void whatIsWrongIsSaidWithItsRemedyInTheLanguageAskedFor(Lang lang) {
    Program program = Program.of(JISR, Role.OFFICER, Side.B).with("Accept-Language", lang.code());
    JsonNode problem = json(program.post(PROJECTS, "{}"));
    JsonNode first = problem.get("errors").get(0);
    var texts = JISR.bean(org.jisr.web.Texts.class);
    assertThat(problem.get("title").asString()).isEqualTo(texts.get(lang, "problem.422"));
    assertThat(first.get("detail").asString()).isEqualTo(texts.get(lang, "form.text.missing"));
    assertThat(first.get("remedy").asString()).isEqualTo(texts.get(lang, "problem.422.remedy"));
    assertThat(first.get("code").asString()).isEqualTo("form.text.missing");
  }

  @Test
  void aBodyThatIsNoJsonObjectIsRefusedWithLineAndColumn() {
    HttpResponse<String> broken = officer.post(PROJECTS, "{\n  \"title\": oops}");
    assertThat(broken.statusCode()).isEqualTo(400);
    assertThat(Bodies.text(json(broken), "code")).isEqualTo("json.broken");
    assertThat(Bodies.text(json(broken), "detail")).contains("ligne 2");
    assertThat(officer.post(PROJECTS, "{\"q\":1,\"q\":2}").statusCode()).isEqualTo(400);
    assertThat(officer.post(PROJECTS, "[1]").statusCode()).isEqualTo(400);
    assertThat(officer.post(PROJECTS, "{} {}").statusCode()).isEqualTo(400);
    assertThat(officer.post(PROJECTS, "{\"a\":".repeat(5000)).statusCode()).isEqualTo(400);
    assertThat(officer.post(PROJECTS, "{\"a\":1e99999999999}").statusCode()).isEqualTo(400);
  }

  @Test
  void aBodyThatIsTooLargeOrNotAnnouncedAsJsonIsRefused() {
    String large = "{\"title\":\"" + "x".repeat(1 << 20) + "\"}";
    assertThat(officer.post(PROJECTS, large).statusCode()).isEqualTo(413);
    HttpResponse<String> form =
        officer.send(
            officer
                .request(PROJECTS)
                .header("Content-Type", "text/plain")
                .header("Idempotency-Key", "12345678")
                .POST(BodyPublishers.ofString("{}")));
    assertThat(form.statusCode()).isEqualTo(415);
  }

  @Test
  void textThatNoFieldCanHoldIsRefusedInBodiesAndAddresses() {
    ObjectNode body = Bodies.project(JISR, word());
    body.putObject("summary").put("fr", "un\u0000deux");
    assertThat(Bodies.faults(officer.post(PROJECTS, body))).contains("/summary/fr json.unclean");
    body.putObject("summary").put("fr", "droite\u202Egauche");
    assertThat(Bodies.faults(officer.post(PROJECTS, body))).contains("/summary/fr json.unclean");
    String lone = body.toString().replace("droite\u202Egauche", "\\ud800");
    assertThat(Bodies.faults(officer.post(PROJECTS, lone))).contains("/summary/fr json.unclean");
    for (String path : List.of("/api/v1/projects?q=%00", PROJECTS + "?q=%00")) {
      HttpResponse<String> answer = officer.get(path);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(Bodies.text(json(answer), "code")).isEqualTo("problem.400");
    }
  }

  @Test
  void aStepOfTwoKeysWaitsForPeopleAndNoProgramCanTurnAKey() {
    long id = created(Bodies.project(JISR, word()));
    HttpResponse<String> step =
        officer.post(PROJECTS + "/" + id + "/step", "{\"act\":\"contract\",\"reason\":\"Oui\"}");
    assertThat(step.statusCode()).as(step.body()).isEqualTo(200);
    JsonNode waiting = json(step).get("waiting").get(0);
    assertThat(waiting.get("kind").asString()).isEqualTo("project.contract");
    assertThat(json(step).get("state").asString()).isEqualTo("draft");
    String decision = "/api/v1/work/decisions/" + waiting.get("decision").asLong();
    JsonNode read = json(officer.get(decision));
    assertThat(read.get("wordings").get(0).get("hash").asString()).hasSize(64);
    Program signatory = Program.of(JISR, Role.SIGNATORY, Side.A);
    assertThat(signatory.post(decision + "/key", "{}").statusCode()).isEqualTo(404);
    assertThat(officer.post(PROJECTS + "/" + id + "/step", "{\"act\":\"finish\"}").statusCode())
        .isIn(409, 422);
    assertThat(Bodies.faults(officer.post(PROJECTS + "/" + id + "/step", "{\"act\":\"fly\"}")))
        .containsExactly("/act form.choice.invalid");
  }

  @Test
  void aPublicationAnswersTheDecisionThatWaits() {
    Project project = Plans.contracted(JISR, word());
    String address = PROJECTS + "/" + project.id();
    HttpResponse<String> answer = officer.post(address + "/publish", "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(answer.headers().firstValue("Location"))
        .hasValue("/api/v1/work/decisions/" + json(answer).get("id").asLong());
    assertThat(json(officer.get(address)).get("publication").asString()).isEqualTo("proposed");
    assertThat(officer.post(address + "/publish", "").statusCode()).isEqualTo(409);
  }

  @Test
  void aMilestoneIsReachedByItsPlace() {
    Project project = Plans.contracted(JISR, word());
    String address = PROJECTS + "/" + project.id() + "/milestones/";
    HttpResponse<String> answer = officer.post(address + "1", "{\"doneOn\":\"2026-11-20\"}");
    assertThat(json(answer).get("milestones").get(0).get("doneOn").asString())
        .isEqualTo("2026-11-20");
    assertThat(officer.post(address + "9", "{\"doneOn\":\"2026-11-20\"}").statusCode())
        .isEqualTo(404);
    assertThat(Bodies.faults(officer.post(address + "1", "{\"doneOn\":\"2030-01-01\"}")))
        .containsExactly("/doneOn project.milestone.future");
  }

  @Test
  void aListIsReadPageByPageAndEveryProjectComesOnce() {
    for (int i = 0; i < 5; i++) {
      created(Bodies.project(JISR, word()));
    }
    List<Long> seen = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = json(officer.get(PROJECTS + "?limit=3" + next));
      page.get("data").forEach(project -> seen.add(project.get("id").asLong()));
      assertThat(page.get("data").size()).isLessThanOrEqualTo(3);
      next = page.has("next") ? "&after=" + page.get("next").asString() : "";
    } while (!next.isEmpty());
    assertThat(seen).hasSize(new HashSet<>(seen).size());
    assertThat(seen).hasSize(projects.count(org.jisr.project.Filter.EVERYTHING));
  }

  @Test
  void aCursorOrALimitThatWasMadeUpIsRefused() {
    for (String query : List.of("after=12", "after=%21", "limit=0", "limit=101", "limit=x")) {
      for (String path : List.of(PROJECTS, "/api/v1/projects", "/api/v1/work/journal")) {
        HttpResponse<String> answer = officer.get(path + "?" + query);
        assertThat(answer.statusCode()).as(path + query).isEqualTo(400);
        assertThat(Bodies.faults(answer).getFirst())
            .startsWith(query.substring(0, query.indexOf('=')));
      }
    }
  }

  @Test
  void anOrganisationIsAddedOnceByItsIdentifier() {
    String number = Long.toString(100_000_000_000_000L + System.nanoTime() % 1_000_000_000);
    String body =
        """
        {"name": {"fr": "Association WORD"}, "type": "association", "territory": "MA-06",
         "identifiers": [{"scheme": "MA-ICE", "value": "%s"}]}
        """
            .formatted(number);
    String list = "/api/v1/work/organisations";
    assertThat(officer.post(list, body).statusCode()).isEqualTo(201);
    assertThat(Bodies.faults(officer.post(list, body)))
        .containsExactly("/identifiers/0/value identifier.taken");
    assertThat(Bodies.faults(officer.post(list, "{\"territory\":\"XX\"}")))
        .contains("/territory form.choice.invalid", "/type organisation.type.missing");
  }

  @Test
  void roadmapsAndCommitmentsAreThereToReferTo() {
    JsonNode roadmap = json(officer.get("/api/v1/work/roadmaps?limit=1")).get("data").get(0);
    String address = "/api/v1/work/roadmaps/" + roadmap.get("id").asLong();
    assertThat(json(officer.get(address))).isEqualTo(roadmap);
    JsonNode commitment = json(officer.get(address + "/commitments")).get("data").get(0);
    assertThat(commitment.get("axisId").asLong())
        .isEqualTo(roadmap.get("axes").get(0).get("id").asLong());
  }

  @Test
  void anAuditorProvesTheJournalFromWhatTheInterfaceSays() {
    Program auditor = Program.of(JISR, Role.AUDITOR, Side.B);
    JsonNode lines = json(auditor.get("/api/v1/work/journal?limit=100")).get("data");
    assertThat(lines.size()).isGreaterThan(10);
    String previous = "0".repeat(64);
    for (JsonNode line : lines) {
      List<String> parts = new ArrayList<>(List.of(previous));
      for (String field :
          List.of(
              "n",
              "at",
              "person",
              "territory",
              "role",
              "act",
              "noun",
              "id",
              "reason",
              "before",
              "after")) {
        parts.add(line.get(field).isNull() ? "" : line.get(field).asString());
      }
      previous = line.get("hash").asString();
      assertThat(Fingerprint.of(parts).hex()).isEqualTo(previous);
    }
  }
}
