package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.jisr.base.Side;
import org.jisr.people.Role;
import org.jisr.testing.Program;
import org.jisr.testing.Running;
import org.jisr.testing.SettableClock;
import org.junit.jupiter.api.Test;

class PaceTest {

  private final SettableClock clock = new SettableClock();
  private final Pace pace = new Pace(clock);

  @Test
  void twentyASecondPassAndTheNextWaits() {
    for (int i = 0; i < Pace.A_SECOND; i++) {
      assertThat(pace.wait("a")).isZero();
    }
    assertThat(pace.wait("a")).isEqualTo(1);
    assertThat(pace.wait("b")).as("another name").isZero();
    clock.pass(Duration.ofSeconds(1));
    assertThat(pace.wait("a")).isZero();
  }

  @Test
  void sixHundredAMinutePassAndTheNextWaitsForTheMinuteToEnd() {
    for (int i = 0; i < Pace.A_MINUTE; i++) {
      assertThat(pace.wait("a")).as("request " + i).isZero();
      if (i % 20 == 19) {
        clock.pass(Duration.ofSeconds(1));
      }
    }
    assertThat(pace.wait("a")).isEqualTo(30);
    clock.pass(Duration.ofSeconds(30));
    assertThat(pace.wait("a")).isZero();
  }

  @Test
  void anotherSpellingOfAnAddressIsNoWayAround() {
    Running jisr = Running.shared();
    jisr.clock().pass(Duration.ofMinutes(2));
    Program flood = Program.anonymous(jisr);
    for (int i = 0; i < Pace.A_SECOND; i++) {
      flood.sendAtOnce(flood.request("/%61pi/v1/projects?limit=1").GET());
    }
    HttpResponse<String> last = flood.sendAtOnce(flood.request("/a%70i/v1/projects?limit=1").GET());
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.body()).contains("problem.429");
    jisr.clock().pass(Duration.ofMinutes(2));
    HttpResponse<String> session =
        jisr.visitor(Role.OFFICER, Side.A).get("/%61pi/v1/work/projects?limit=1");
    assertThat(session.statusCode()).as("a cookie opens nothing for programs").isEqualTo(401);
    assertThat(session.body()).contains("problem.401");
    assertThat(jisr.visitor().get("/%70rojects").headers().firstValue("Permissions-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("geolocation=(self)"));
  }

  @Test
  void aClockThatWasSetBackHoldsNobodyUp() {
    for (int i = 0; i <= Pace.A_SECOND; i++) {
      pace.wait("a");
    }
    clock.set(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(pace.wait("a")).isZero();
  }

  @Test
  void aFloodIsToldWhenToComeBackAndHoldsUpNobodyElse() {
    Running jisr = Running.shared();
    jisr.clock().pass(Duration.ofMinutes(2));
    Program flood = Program.anonymous(jisr);
    Program officer = Program.of(jisr, Role.OFFICER, Side.A);
    for (int i = 0; i < Pace.A_SECOND; i++) {
      assertThat(flood.sendAtOnce(flood.request("/api/v1/projects?limit=1").GET()).statusCode())
          .isEqualTo(200);
    }
    HttpResponse<String> last = flood.sendAtOnce(flood.request("/api/v1/projects?limit=1").GET());
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(last.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(last.body()).contains("problem.429");
    assertThat(
            officer.sendAtOnce(officer.request("/api/v1/work/projects?limit=1").GET()).statusCode())
        .isEqualTo(200);
    assertThat(jisr.visitor().get("/projects").statusCode()).as("pages").isEqualTo(200);
    jisr.clock().pass(Duration.ofSeconds(1));
    assertThat(flood.get("/api/v1/projects?limit=1").statusCode()).isEqualTo(200);
  }
}
