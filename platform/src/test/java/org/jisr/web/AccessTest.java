package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jisr.base.Side;
import org.jisr.people.Act;
import org.jisr.people.Role;
import org.jisr.testing.Program;
import org.jisr.testing.Running;
import org.jisr.testing.Snapshot;
import org.jisr.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks every page and every act over HTTP, for every role of both sides and for somebody without
 * an account. What is expected is written here a second time, in the words of the issue, so that a
 * slip in the access table is seen.
 */
class AccessTest {

  private static final Running JISR = Running.shared();
  private static final String NOBODYS_NUMBER = "987654321";

  /** A person's own settings, for which an empty form says enough. */
  private static final EnumSet<Act> DONE_BY_A_PRESS =
      EnumSet.of(Act.OPEN_CALENDAR, Act.CLOSE_CALENDAR, Act.CHOOSE_REMINDERS);

  /** Who may, by the kind of act: written from the issue, not from the table. */
  private static Set<Role> expected(Act act) {
    String name = act.name();
    String path = act.path().replace("/api/v1/work", "/work");
    if (!path.startsWith("/work")) {
      return Set.of();
    }
    if (path.equals("/work")
        || path.equals("/work/openapi.json")
        || path.matches("/work/account(/.*)?")
        || path.startsWith("/work/drafts")) {
      return EnumSet.allOf(Role.class);
    }
    if (path.matches("/work/(people|seats|accounts|tokens).*")) {
      return EnumSet.of(Role.ADMINISTRATOR);
    }
    if (name.equals("TURN_KEY")) {
      return EnumSet.of(Role.OFFICER, Role.SIGNATORY);
    }
    if (path.startsWith("/work/workbook")) {
      return EnumSet.of(Role.OFFICER);
    }
    boolean forms = path.endsWith("/new") || path.endsWith("/edit");
    return act.method().equals("GET") && !forms
        ? EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR))
        : EnumSet.of(Role.OFFICER);
  }

  static Stream<Arguments> acts() {
    return Arrays.stream(Act.values()).map(Arguments::of);
  }

  static Stream<Arguments> seats() {
    return Arrays.stream(Role.values())
        .flatMap(role -> Arrays.stream(Side.values()).map(side -> Arguments.of(role, side)));
  }

  @ParameterizedTest
  @MethodSource("acts")
  void theTableSaysWhatTheIssueSays(Act act) {
    for (Role role : Role.values()) {
      boolean expected = act.open() || expected(act).contains(role);
      assertThat(act.allows(role)).as("%s for %s", act, role).isEqualTo(expected);
    }
    assertThat(act.open()).isEqualTo(!act.path().matches("(/api/v1)?/work.*"));
  }

  /** Every address with numbers that exist nowhere: allowed ones find nothing, none breaks. */
  @ParameterizedTest
  @MethodSource("seats")
  void aSignedInPersonReachesExactlyTheActsOfTheirRole(Role role, Side side) {
    Visitor visitor = JISR.visitor(role, side);
    Snapshot before = Snapshot.of(JISR);
    String absent = shape(visitor.get("/work/nothing/at/all"));
    for (Act act : EnumSet.complementOf(DONE_BY_A_PRESS)) {
      HttpResponse<String> answer = ask(visitor, act);
      String what =
          "%s %s for %s: %d".formatted(act.method(), act.path(), role, answer.statusCode());
      assertThat(answer.statusCode()).as(what).isLessThan(500);
      if (!act.open() && act.path().startsWith("/api/")) {
        assertThat(answer.statusCode()).as("a session opens nothing here: " + what).isEqualTo(401);
      } else if (!act.open() && !expected(act).contains(role)) {
        assertThat(answer.statusCode()).as(what).isEqualTo(404);
        assertThat(shape(answer)).as(what).isEqualTo(absent);
      } else if (!act.path().contains("{") && act.method().equals("GET")) {
        assertThat(answer.statusCode()).as(what).isIn(200, 303);
      } else {
        assertThat(answer.statusCode()).as(what).isIn(200, 303, 400, 404, 422);
      }
    }
    assertThat(Snapshot.of(JISR)).as("empty forms about nothing change nothing").isEqualTo(before);
    for (Act act : DONE_BY_A_PRESS) {
      assertThat(ask(visitor, act).statusCode()).as(act + " for " + role).isIn(200, 303);
    }
  }

  @ParameterizedTest
  @MethodSource("acts")
  void somebodyWithoutAnAccountIsAskedToSignInAndNoMore(Act act) {
    if (act.path().equals("/signout")) {
      return;
    }
    HttpResponse<String> answer = ask(JISR.visitor(), act);
    if (act.open()) {
      assertThat(answer.statusCode()).isIn(200, 303, 400, 404, 422);
    } else {
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.body())
          .contains(act.path().startsWith("/api/") ? "problem.401" : "name=\"password\"");
    }
  }

  /** The same walk with a token in each role: the table is one for people and programs. */
  @ParameterizedTest
  @MethodSource("seats")
  void aTokenOpensExactlyTheActsOfItsRoleAndNoPage(Role role, Side side) {
    Program program = Program.of(JISR, role, side);
    for (Act act : Act.values()) {
      if (act.open()) {
        continue;
      }
      String path = act.path().replaceAll("\\{[a-z]+\\}", NOBODYS_NUMBER);
      HttpResponse<String> answer =
          switch (act.method()) {
            case "GET" -> program.get(path);
            case "PUT" -> program.put(path, "{}", "\"1\"");
            default -> program.post(path, "{}");
          };
      String what = "%s %s for %s: %s".formatted(act.method(), path, role, answer.body());
      if (!act.path().startsWith("/api/")) {
        assertThat(answer.statusCode()).as(what).isIn(401, 403, 404);
      } else if (!expected(act).contains(role)) {
        assertThat(answer.statusCode()).as(what).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(program.get("/api/v1/work/none").body());
      } else if (act.method().equals("GET") && !act.path().contains("{")) {
        assertThat(answer.statusCode()).as(what).isEqualTo(200);
      } else {
        assertThat(answer.statusCode()).as(what).isIn(404, 422);
      }
    }
  }

  /** A program may what the page of the same address lets its person do, no more and no less. */
  @Test
  void everyRowForProgramsHasTheRolesOfItsPage() {
    for (Act act : Act.values()) {
      if (!act.path().startsWith("/api/v1/work/")) {
        continue;
      }
      String path = act.path().substring("/api/v1".length()).replace("/commitments", "");
      Act page =
          Arrays.stream(Act.values())
              .filter(a -> a.path().equals(path))
              .filter(a -> a.method().equals("GET") == act.method().equals("GET"))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no page for " + act));
      for (Role role : Role.values()) {
        assertThat(act.allows(role)).as(act + " for " + role).isEqualTo(page.allows(role));
      }
    }
  }

  @Test
  void somebodyWithoutAnAccountDoesNotLearnWhichAddressesExist() {
    Visitor nobody = JISR.visitor();
    assertThat(nobody.get("/work/roadmaps/1").statusCode())
        .isEqualTo(nobody.get("/work/roadmaps/" + NOBODYS_NUMBER).statusCode());
  }

  @Test
  void aClosedSeatEndsWhatItsSessionMay() {
    long person = org.jisr.testing.Acting.person(JISR);
    var by = org.jisr.testing.Acting.seated(JISR, person, Role.OFFICER, Side.A);
    String login = "test-" + UUID.randomUUID();
    org.jisr.testing.Acting.account(JISR, person, login);
    Visitor visitor = JISR.visitor().signIn(login);
    assertThat(visitor.get("/work").statusCode()).isEqualTo(200);
    JISR.ownerSql()
        .sql("update people.seat set ended_at = now() where id = ?")
        .param(by.seat().id())
        .update();
    assertThat(visitor.get("/work").statusCode()).isIn(401, 404);
  }

  @Test
  void everyPageOfTheWorkspaceHasTheWayOut() {
    for (Role role : Role.values()) {
      Visitor visitor = JISR.visitor(role, Side.A);
      for (String page : org.jisr.testing.Places.of(JISR, role)) {
        assertThat(visitor.get(page).body()).as(page).contains("action=\"/signout\"");
      }
    }
  }

  @Test
  void aMethodNobodyServesIsAbsent() {
    assertThat(JISR.visitor(Role.OFFICER, Side.A).post("/work", Map.of()).statusCode())
        .isEqualTo(404);
    assertThat(JISR.visitor().get("/signout").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> ask(Visitor visitor, Act act) {
    String path = act.path().replaceAll("\\{[a-z]+\\}", NOBODYS_NUMBER);
    if (act.method().equals("GET")) {
      return visitor.get(path);
    }
    if (act.method().equals("PUT")) {
      return visitor.put(path, "{}");
    }
    if (List.of("/signout", "/signin", "/signin/code").contains(path)) {
      return visitor.get("/signin");
    }
    return visitor.post(path, Map.of());
  }

  /** The page without what names its own address and its forms' keys. */
  private static String shape(HttpResponse<String> answer) {
    return answer
        .body()
        .replaceAll("/work[^\"?]*\\?lang=", "?lang=")
        .replaceAll("value=\"[^\"]*\"", "value");
  }
}
