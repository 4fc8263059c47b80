package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.people.Role;
import org.jisr.testing.Running;
import org.jisr.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningTest {

  private static final Running JISR = Running.shared();
  private static final String MEGABYTE = "x".repeat(1 << 20);

  static Stream<Arguments> unfit() {
    return Stream.of(
            "a\u0000b",
            "a\u202Eb",
            "a\u202Ab",
            "a\u0007b",
            "a\u001Bb",
            "a\uFFFEb",
            "a\uFFFFb",
            MEGABYTE)
        .flatMap(text -> Stream.of(Lang.values()).map(lang -> Arguments.of(text, lang)));
  }

  @ParameterizedTest
  @MethodSource("unfit")
  void saysInTheReadersLanguageWhichFieldHoldsWhatNoTextCan(String text, Lang lang) {
    HttpResponse<String> answer =
        JISR.visitor()
            .reading(lang.code())
            .post("/signin", Map.of("login", text, "password", "x", "_lang", lang.code()));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("dir=\"" + lang.dir() + "\"", JISR.bean(Texts.class).get(lang, "label.login"))
        .contains(JISR.bean(Texts.class).get(lang, "form.unfit.gone"), "href=\"/signin\"")
        .contains(JISR.bean(Texts.class).get(lang, "error.unfit").replace("'", "&#39;"))
        .doesNotContain("\u0000", "\u202E", "x".repeat(1000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%00", "%E2%80%AE", "%ED%A0%80", "%EF%BF%BE", "%EF%BF%BF"})
  void holdsForQuestionsInTheAddressToo(String bad) {
    HttpResponse<String> answer = JISR.visitor().get("/?q=" + bad);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("\u0000", "\u202E", "\uFFFE", "\uFFFF");
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void whatIsBadlyEncodedIsExplainedInTheReadersLanguage(Lang lang) {
    Visitor visitor = JISR.visitor().reading(lang.code());
    String why = JISR.bean(Texts.class).get(lang, "error.unfit.encoding").replace("'", "&#39;");
    for (HttpResponse<String> answer :
        List.of(
            visitor.get("/projects?axis=%F0"),
            visitor.postBody("/signin", "login=%F0%28&password=x"),
            visitor.postBody("/signin", "login=%zz&password=x"))) {
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .contains(why, "dir=\"" + lang.dir() + "\"")
          .doesNotContain("timestamp");
    }
    HttpResponse<String> program = visitor.get("/api/v1/projects?axis=%F0");
    assertThat(program.statusCode()).isEqualTo(400);
    assertThat(program.body()).contains("\"problem.400\"").doesNotContain("timestamp");
  }

  @Test
  void keepsWhatWasTypedWithoutTheBadCharactersAsADraft() {
    Visitor officer = JISR.visitor(Role.OFFICER, Side.A);
    String form = "/work/roadmaps/new";
    HttpResponse<String> answer =
        officer.post(
            "/work/roadmaps",
            Map.of("_draft", form, "title.fr", "Feuille\u0000 de\u202E route", "code", "KEPT-1"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("href=\"" + form + "\"");
    Drafts.Draft kept = draft(form);
    assertThat(kept.fields())
        .containsEntry("title.fr", "Feuille de route")
        .containsEntry("code", "KEPT-1")
        .doesNotContainKeys("_csrf", "_once", "_draft");
    JISR.bean(Drafts.class).drop(person(), form);
  }

  @Test
  void namesAllUnfitFieldsAtOnceAsPeopleKnowThemAndLeadsBackToTheForm() {
    Visitor officer = JISR.visitor(Role.OFFICER, Side.A);
    String form = "/work/committees/" + committee() + "/meetings/new";
    HttpResponse<String> answer =
        officer.post(
            form.replace("/new", ""),
            Map.of("_draft", form, "place", "a\u0000b", "minutes.ar", "ا\u202Eب", "_x", "\u0007"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains(
            "«\u00a0Lieu\u00a0»",
            "Relevé (العربية)",
            "«\u00a0sans nom\u00a0»",
            "href=\"" + form + "\"")
        .contains("vous le retrouverez dans le formulaire")
        .doesNotContain("minutes.ar");
    JISR.bean(Drafts.class).drop(person(), form);
  }

  private static long committee() {
    return JISR.bean(org.jisr.partnership.Committees.class).list().getFirst().id();
  }

  @Test
  void keepsTheBeginningOfABook() {
    Visitor officer = JISR.visitor(Role.OFFICER, Side.A);
    HttpResponse<String> answer =
        officer.post(
            "/work/roadmaps", Map.of("_draft", "/work/roadmaps/new", "title.fr", MEGABYTE));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(draft("/work/roadmaps/new").fields().getOrDefault("title.fr", "")).hasSize(20_000);
    JISR.bean(Drafts.class).drop(person(), "/work/roadmaps/new");
  }

  @Test
  void letsEveryHonestTextPass() {
    String honest = "« L’accord » — الاتفاق \u2067 \uD83D\uDD11 \r\n\t <b>&amp;</b> e\u0301";
    HttpResponse<String> answer =
        JISR.visitor(Role.OFFICER, Side.B)
            .post("/work/drafts", Map.of("_draft", "/work/honest", "text", honest));
    assertThat(answer.statusCode()).isEqualTo(200);
    long person = JISR.acting(Role.OFFICER, Side.B).form().person().id();
    assertThat(JISR.bean(Drafts.class).find(person, "/work/honest").orElseThrow().fields())
        .containsEntry("text", honest);
    JISR.bean(Drafts.class).drop(person, "/work/honest");
  }

  @Test
  void markupIsShownAsItWasTypedAndNeverRun() {
    String attack = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";
    HttpResponse<String> answer =
        JISR.visitor().post("/signin", Map.of("login", attack, "password", "x", "next", attack));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).doesNotContain("<script>alert", "<img src=x").contains("&lt;script>");
  }

  @Test
  void aLoneSurrogateIsRefusedHoweverItCame() {
    assertThat(Screening.unfit("a\uD800b")).isTrue();
    assertThat(Screening.unfit("a\uDC00")).isTrue();
    assertThat(Screening.unfit("\uD83D\uDD11")).isFalse();
    assertThat(Screening.unfit("\uDBFF\uDFFF")).isFalse();
    assertThat(Screening.unfit("\uDC00\uD800")).isTrue();
  }

  private static long person() {
    return JISR.acting(Role.OFFICER, Side.A).form().person().id();
  }

  private static Drafts.Draft draft(String form) {
    return JISR.bean(Drafts.class).find(person(), form).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void aFieldWhoseVeryNameIsBadIsExplainedInTheReadersLanguageToo(Lang lang) {
    Visitor visitor = JISR.visitor().reading(lang.code());
    HttpResponse<String> answer = visitor.post("/signin", Map.of("lo\u0000gin", "x"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains(JISR.bean(Texts.class).get(lang, "error.unfit.address"), "dir=\"" + lang.dir())
        .doesNotContain("\u0000", "timestamp");
  }
}
