package org.jisr.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Program.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jisr.base.Side;
import org.jisr.people.Role;
import org.jisr.testing.Drafts;
import org.jisr.testing.Program;
import org.jisr.testing.Running;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** One idempotency key has one effect and one answer. */
class AnsweredOnceTest {

  private static final Running JISR = Running.shared();
  private static final String PROJECTS = "/api/v1/work/projects";

  private final Program officer = Program.of(JISR, Role.OFFICER, Side.A);
  private final ObjectNode body = Bodies.project(JISR, Drafts.code().replace("-", "") + "once");
  private final String key = UUID.randomUUID().toString();

  private int projects() {
    return JISR.sql().sql("select count(*) from project.project").query(Integer.class).single();
  }

  @Test
  void aSecondRequestGetsTheFirstAnswerAsItWas() {
    HttpResponse<String> first = officer.post(PROJECTS, body, key);
    int made = projects();
    long id = json(first).get("id").asLong();
    ObjectNode changed = body.deepCopy().put("endsOn", "2027-06-30");
    assertThat(officer.put(PROJECTS + "/" + id, changed, "\"1\"").statusCode()).isEqualTo(200);
    HttpResponse<String> second = officer.post(PROJECTS, body, key);
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    for (String header : List.of("ETag", "Location", "Content-Type")) {
      assertThat(second.headers().firstValue(header)).isEqualTo(first.headers().firstValue(header));
    }
    assertThat(projects()).isEqualTo(made);
  }

  @Test
  void theSameKeyForAnotherBodyOrAddressIsRefused() {
    officer.post(PROJECTS, body, key);
    int made = projects();
    HttpResponse<String> other = officer.post(PROJECTS, body.put("endsOn", "2027-06-30"), key);
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(Bodies.faults(other)).containsExactly(" api.key.used");
    assertThat(officer.post("/api/v1/work/organisations", body, key).statusCode()).isEqualTo(422);
    assertThat(projects()).isEqualTo(made);
  }

  @Test
  void aRefusalIsAnsweredAgainToo() {
    HttpResponse<String> refused = officer.post(PROJECTS, "{}", key);
    assertThat(refused.statusCode()).isEqualTo(422);
    HttpResponse<String> again = officer.post(PROJECTS, "{}", key);
    assertThat(again.body()).isEqualTo(refused.body());
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(officer.post(PROJECTS, body, key).statusCode()).isEqualTo(422);
  }

  @Test
  void aRequestWithoutAKeyIsRefused() {
    int before = projects();
    HttpResponse<String> answer =
        officer.send(
            officer
                .request(PROJECTS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Bodies.faults(answer)).containsExactly(" api.key");
    assertThat(officer.post(PROJECTS, body, "short").statusCode()).isEqualTo(400);
    assertThat(projects()).isEqualTo(before);
  }

  @Test
  void twoProgramsMayUseTheSameKey() {
    assertThat(officer.post(PROJECTS, body, key).statusCode()).isEqualTo(201);
    HttpResponse<String> other = Program.of(JISR, Role.OFFICER, Side.B).post(PROJECTS, body, key);
    assertThat(other.statusCode()).isEqualTo(201);
  }

  @Test
  void aKeyIsForgottenAfterADay() {
    java.time.Instant now = JISR.clock().instant();
    try {
      long first = json(officer.post(PROJECTS, body, key)).get("id").asLong();
      JISR.clock().pass(Duration.ofHours(23));
      assertThat(json(officer.post(PROJECTS, body, key)).get("id").asLong()).isEqualTo(first);
      JISR.clock().pass(Duration.ofHours(2));
      HttpResponse<String> later = officer.post(PROJECTS, body, key);
      assertThat(later.statusCode()).as(later.body()).isEqualTo(201);
      assertThat(json(later).get("id").asLong()).isNotEqualTo(first);
    } finally {
      JISR.clock().set(now);
    }
  }

  @Test
  void twoAtOnceHaveOneEffectAndOneAnswer() throws Exception {
    int before = projects();
    CountDownLatch start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Future<HttpResponse<String>>> asked =
          IntStream.range(0, 8)
              .mapToObj(i ->
                  threads.submit(() -> {
                    start.await();
                    return officer.post(PROJECTS, body, key);
                  }))
              .toList();
      start.countDown();
      String answer = asked.getFirst().get().body();
      for (Future<HttpResponse<String>> one : asked) {
        assertThat(one.get().statusCode()).as(one.get().body()).isEqualTo(201);
        assertThat(one.get().body()).isEqualTo(answer);
      }
    }
    assertThat(projects()).isEqualTo(before + 1);
  }
}
