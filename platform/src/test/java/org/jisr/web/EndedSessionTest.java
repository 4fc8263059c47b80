package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jisr.base.Side;
import org.jisr.demonstration.Founding;
import org.jisr.people.Role;
import org.jisr.testing.Acting;
import org.jisr.testing.Places;
import org.jisr.testing.Running;
import org.jisr.testing.Sheet;
import org.jisr.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A session may end while somebody fills a form: signed in again, they find it as they left it. */
class EndedSessionTest {

  private static final Running JISR = Running.shared();
  private static final String TYPED = "a.b-" + UUID.randomUUID();
  private static final Pattern CARRIED =
      Pattern.compile("<textarea hidden name=\"(carried\\.[^\"]+)\">\\n?([^<]*)</textarea>");
  private static final Pattern NEXT = Pattern.compile("name=\"next\" value=\"([^\"]*)\"");

  private final String login = "ended-" + UUID.randomUUID();

  private Visitor newcomer(Role role) {
    var by = Acting.newcomer(JISR, role, Side.A);
    Acting.account(JISR, by.person().id(), login);
    return JISR.visitor().signIn(login);
  }

  private void end() {
    JISR.ownerSql()
        .sql(
            """
            delete from web.session where principal_name in
            (select id::text from people.account where login = ?)
            """)
        .param(login)
        .update();
  }

  /**
   * Forms of secrets, of which nothing is kept; the choice of a seat and the removal of an axis
   * with all it holds, which are buttons.
   */
  private static boolean keepsNothing(Sheet sheet) {
    return sheet.action().matches("/work/account/(password|sessions|second-factor|seat)")
        || sheet.action().endsWith("/remove");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void everyFormWithFieldsNamesThePageItStandsOn(Role role) {
    Visitor visitor = JISR.visitor(role, Side.A);
    for (String page : Places.of(JISR, role)) {
      assertThat(Sheet.all(visitor.get(page).body()))
          .filteredOn(sheet -> sheet.fields().containsKey("_once") && !keepsNothing(sheet))
          .filteredOn(sheet -> sheet.fields().keySet().stream().anyMatch(f -> !f.startsWith("_")))
          .allSatisfy(sheet ->
              assertThat(sheet.fields().getOrDefault("_draft", ""))
                  .as(sheet.action())
                  .startsWith("/work"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "OFFICER, /work/decisions/\\d+, .*/withdraw, reason",
    "SIGNATORY, /work/decisions/\\d+, .*/key, power",
    "OFFICER, /work/projects/\\d+, .*/step, reason",
    "OFFICER, /work/tracks/\\d+, .*/session, sessionOn",
    "OFFICER, /work/agreements/\\d+, .*/amendments, body.fr",
    "ADMINISTRATOR, /work/people, /work/people, name.fr",
    "ADMINISTRATOR, /work/people/\\d+, .*/accounts, login",
    "ADMINISTRATOR, /work/people/\\d+, /work/people/\\d+, email",
    "AUDITOR, /work/account/tokens, .*/tokens, name",
  })
  void aFormSentTooLateIsFoundAgainFilledOnItsPage(
      Role role, String pattern, String action, String field) {
    Visitor visitor = newcomer(role);
    String page =
        Places.of(JISR, role).stream().filter(p -> p.matches(pattern)).findFirst().orElseThrow();
    Sheet sheet =
        Sheet.all(visitor.get(page).body()).stream()
            .filter(s -> s.action().matches(action) && s.fields().containsKey(field))
            .findFirst()
            .orElseThrow();
    end();
    HttpResponse<String> asked = visitor.post(sheet.action(), sheet.with(field, TYPED));
    String next = enterAgain(visitor, asked);
    assertThat(next).startsWith(page);
    String there = next.replaceFirst("#.*", "");
    assertThat(visitor.get(there).body()).contains(TYPED, "action=\"/work/drafts/drop\"");
    visitor.post("/work/drafts/drop", Map.of("_draft", next));
    assertThat(visitor.get(there).body()).doesNotContain(TYPED, "/work/drafts/drop");
  }

  /** Signs in on the page that was answered; where that leads to. */
  private String enterAgain(Visitor visitor, HttpResponse<String> asked) {
    assertThat(asked.statusCode()).isEqualTo(401);
    assertThat(asked.body()).contains("Votre session a pris fin");
    Map<String, String> signIn = new LinkedHashMap<>();
    Matcher carried = CARRIED.matcher(asked.body());
    while (carried.find()) {
      signIn.put(carried.group(1), carried.group(2));
    }
    Matcher next = NEXT.matcher(asked.body());
    assertThat(next.find()).isTrue();
    signIn.put("next", next.group(1));
    signIn.put("login", login);
    signIn.put("password", Founding.PASSWORD);
    HttpResponse<String> entered = visitor.post("/signin", signIn);
    assertThat(entered.statusCode()).isEqualTo(303);
    return entered.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void theGoalsThatWereTickedAreTickedAgain() {
    Visitor visitor = newcomer(Role.OFFICER);
    String page = page("/work/commitments/\\d+/edit");
    String goal =
        Pattern.compile("name=\"goals\" value=\"(\\d+)\"(?! checked)")
            .matcher(visitor.get(page).body())
            .results()
            .map(found -> found.group(1))
            .findFirst()
            .orElseThrow();
    end();
    HttpResponse<String> asked =
        visitor.post(
            page.replace("/edit", ""), Map.of("_draft", page, "_version", "1", "goals", goal));
    assertThat(enterAgain(visitor, asked)).isEqualTo(page);
    assertThat(visitor.get(page).body())
        .containsPattern("name=\"goals\" value=\"" + goal + "\" checked");
  }

  @Test
  void aFileCannotBeKeptAndBothPagesSaySo() {
    Visitor visitor = newcomer(Role.OFFICER);
    String page = page("/work/projects/\\d+/documents");
    end();
    HttpResponse<String> asked =
        visitor.upload(
            page,
            Map.of("_draft", page + "#form-add", "title.fr", TYPED),
            "plan.pdf",
            "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
    assertThat(asked.body()).contains("Choisissez de nouveau le fichier");
    enterAgain(visitor, asked);
    assertThat(visitor.get(page).body()).contains(TYPED, "Choisissez de nouveau le fichier");
  }

  @Test
  void aButtonPressedTooLateLeadsBackToItsPage() {
    Visitor visitor = newcomer(Role.OFFICER);
    String page = page("/work/agreements/\\d+");
    end();
    HttpResponse<String> asked = visitor.post(page + "/propose", Map.of());
    assertThat(asked.body()).contains("Rien n’a été envoyé").doesNotContain("carried.");
    assertThat(enterAgain(visitor, asked)).isEqualTo(page);
  }

  @Test
  void whatNoTextCanHoldIsTakenOutBeforeItIsCarried() {
    Visitor visitor = newcomer(Role.OFFICER);
    end();
    HttpResponse<String> asked =
        visitor.post(
            "/work/roadmaps", Map.of("_draft", "/work/roadmaps/new", "title.fr", "a\u202Eb"));
    assertThat(asked.body()).doesNotContain("\u202E");
    enterAgain(visitor, asked);
    assertThat(visitor.get("/work/roadmaps/new").body()).contains("value=\"ab\"");
  }

  @Test
  void nothingIsSaidToHaveEndedToWhoOnlyAsksForAPage() {
    assertThat(JISR.visitor().get("/work").body()).doesNotContain("Votre session a pris fin");
  }

  private static String page(String pattern) {
    List<String> pages = Places.of(JISR, Role.OFFICER);
    return pages.stream().filter(p -> p.matches(pattern)).findFirst().orElseThrow();
  }
}
