package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jisr.base.Side;
import org.jisr.demonstration.Founding;
import org.jisr.people.Authenticator;
import org.jisr.people.Role;
import org.jisr.testing.Acting;
import org.jisr.testing.OtherLanguages;
import org.jisr.testing.Places;
import org.jisr.testing.Running;
import org.jisr.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who changes the language at a form that was refused finds the form, and in it what was typed. */
class OtherLanguageTest {

  private static final Running JISR = Running.shared();
  private static final String TYPED = "Une phrase que personne ne veut taper deux fois";

  private final String login = "language-" + UUID.randomUUID();

  private Visitor newcomer(Role role) {
    var by = Acting.newcomer(JISR, role, Side.A);
    Acting.account(JISR, by.person().id(), login);
    return JISR.visitor().signIn(login);
  }

  private static String page(Role role, String pattern) {
    return Places.of(JISR, role).stream().filter(p -> p.matches(pattern)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "/work/agreements/new, '', title.fr",
    "/work/meetings/\\d+, /decisions, body.fr",
    "/work/organisations/new, '', name.fr",
  })
  void aRefusedFormIsReadInTheOtherLanguagesWithWhatWasTyped(
      String pattern, String below, String field) {
    Visitor visitor = newcomer(Role.OFFICER);
    String page = page(Role.OFFICER, pattern);
    HttpResponse<String> refused =
        visitor.post(
            page.replace("/new", "") + below, Map.of("_draft", page, field, TYPED, "dueOn", "x"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(OtherLanguages.links(refused.body()))
        .containsExactlyInAnyOrder(page + "?lang=fr", page + "?lang=ar", page + "?lang=en");
    HttpResponse<String> arabic = visitor.get(page + "?lang=ar");
    assertThat(arabic.statusCode()).isEqualTo(200);
    assertThat(arabic.body()).contains("dir=\"rtl\"", TYPED);
  }

  @Test
  void aRefusedPasswordIsNotKeptAndItsPageIsThere() {
    Visitor visitor = newcomer(Role.OFFICER);
    HttpResponse<String> refused =
        visitor.post("/work/account/password", Map.of("present", TYPED, "wanted", TYPED));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(OtherLanguages.links(refused.body())).contains("/work/account?lang=ar");
    assertThat(visitor.get("/work").body()).doesNotContain(TYPED, "/work/drafts/drop");
  }

  @Test
  void aSignInThatWasDeniedKeepsTheLoginAndWhatItCarries() {
    Visitor visitor = JISR.visitor();
    Map<String, String> typed = new LinkedHashMap<>(Map.of("login", "nobody", "password", "x"));
    typed.put("next", "/work/roadmaps/new");
    typed.put("carried.title.fr", TYPED);
    HttpResponse<String> denied = visitor.post("/signin", typed);
    assertThat(denied.statusCode()).isEqualTo(422);
    assertThat(OtherLanguages.buttons(denied.body())).contains("/signin?lang=ar");
    typed.put("_again", "1");
    HttpResponse<String> arabic = visitor.post("/signin?lang=ar", typed);
    assertThat(arabic.statusCode()).isEqualTo(200);
    assertThat(arabic.body())
        .contains("dir=\"rtl\"", "value=\"nobody\"", TYPED, "value=\"/work/roadmaps/new\"")
        .doesNotContain("id=\"faults\"");
  }

  @Test
  void theSecondStepOfASignInIsReadInTheOtherLanguagesToo() {
    var by = Acting.newcomer(JISR, Role.AUDITOR, Side.A);
    Authenticator.set(JISR, by, Acting.account(JISR, by.person().id(), login));
    Visitor visitor = JISR.visitor();
    Map<String, String> first = Map.of("login", login, "password", Founding.PASSWORD);
    assertThat(OtherLanguages.buttons(visitor.post("/signin", first).body()))
        .contains("/signin/code?lang=ar");
    HttpResponse<String> denied = visitor.post("/signin/code", Map.of("code", "123"));
    assertThat(denied.statusCode()).isEqualTo(422);
    OtherLanguages.links(denied.body())
        .forEach(link -> assertThat(visitor.get(link).statusCode()).as(link).isEqualTo(200));
    HttpResponse<String> arabic =
        visitor.post("/signin/code?lang=ar", Map.of("code", "123", "_again", "1"));
    assertThat(arabic.statusCode()).isEqualTo(200);
    assertThat(arabic.body()).contains("dir=\"rtl\"", "name=\"code\"", "value=\"123\"");
  }

  @Test
  void theWayBackInKeepsItsLogin() {
    Visitor visitor = JISR.visitor();
    assertThat(OtherLanguages.buttons(visitor.get("/recover").body())).contains("/recover?lang=ar");
    HttpResponse<String> arabic =
        visitor.post("/recover?lang=ar", Map.of("login", "me", "wanted", TYPED, "_again", "1"));
    assertThat(arabic.statusCode()).isEqualTo(200);
    assertThat(arabic.body()).contains("dir=\"rtl\"", "value=\"me\"").doesNotContain(TYPED);
  }

  @Test
  void aPageOfAnotherSiteIsNoPlaceToGoBackTo() {
    Visitor visitor = newcomer(Role.OFFICER);
    for (String draft : new String[] {"//evil.invalid/", "/work/%zz", "/nowhere", "x", "/\\evil"}) {
      HttpResponse<String> refused = visitor.post("/work/agreements", Map.of("_draft", draft));
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(OtherLanguages.links(refused.body())).contains("/work/agreements?lang=ar");
    }
  }
}
