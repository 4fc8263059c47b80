package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.demonstration.Founding;
import org.jisr.people.Role;
import org.jisr.testing.Acting;
import org.jisr.testing.Running;
import org.jisr.testing.Snapshot;
import org.jisr.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

class SessionsTest {

  private static final Running JISR = Running.shared();
  private static final Pattern CARRIED =
      Pattern.compile("<textarea hidden name=\"(carried\\.[^\"]+)\">\\n?([^<]*)</textarea>");

  private final String login = "test-" + UUID.randomUUID();
  private final long person = Acting.person(JISR);

  private Visitor officer() {
    Acting.seated(JISR, person, Role.OFFICER, Side.A);
    Acting.account(JISR, person, login);
    return JISR.visitor().signIn(login);
  }

  private void end() {
    int ended =
        JISR.ownerSql()
            .sql(
                """
                delete from web.session where principal_name in
                (select id::text from people.account where login = ?)
                """)
            .param(login)
            .update();
    assertThat(ended).isEqualTo(1);
  }

  @Test
  void aSessionInWhichSomebodyPlantedAnObjectOfAnotherClassIsNobodys() {
    Visitor officer = officer();
    assertThat(officer.get("/work").statusCode()).isEqualTo(200);
    JISR.ownerSql()
        .sql(
            """
            update web.session_attributes set attribute_bytes = ?
            where attribute_name = 'SPRING_SECURITY_CONTEXT' and session_primary_id in
            (select s.primary_id from web.session s join people.account a
             on s.principal_name = a.id::text where a.login = ?)
            """)
        .params(new SerializingConverter().convert(new InetSocketAddress("127.0.0.1", 1)), login)
        .update();
    assertThat(officer.get("/work").statusCode()).isEqualTo(401);
  }

  @Test
  void aFilledFormWhoseSessionEndedGoesThroughTheSignInIntoADraft() {
    Visitor officer = officer();
    end();
    Map<String, String> form =
        Map.of(
            "_draft",
            "/work/roadmaps/new",
            "code",
            "LOST-1",
            "title.fr",
            "Deux\nlignes « à » garder");
    HttpResponse<String> asked = officer.post("/work/roadmaps", form);
    assertThat(asked.statusCode()).isEqualTo(401);
    Map<String, String> signIn = new LinkedHashMap<>();
    Matcher carried = CARRIED.matcher(asked.body());
    while (carried.find()) {
      signIn.put(carried.group(1), carried.group(2));
    }
    assertThat(signIn).containsOnlyKeys("carried.code", "carried.title.fr");
    signIn.put("next", "/work/roadmaps/new");
    signIn.put("login", login);
    signIn.put("password", Founding.PASSWORD);
    HttpResponse<String> entered = officer.post("/signin", signIn);
    assertThat(entered.headers().firstValue("Location")).hasValue("/work/roadmaps/new");
    assertThat(JISR.bean(Drafts.class).find(person, "/work/roadmaps/new").orElseThrow().fields())
        .isEqualTo(Map.of("code", "LOST-1", "title.fr", "Deux\nlignes « à » garder"));
  }

  @Test
  void aLinkToTheSignInBringsNothingIntoADraft() {
    String link = "/signin?next=/work/roadmaps/new&carried.code=PLANTED&login=somebody&password=x";
    String page = JISR.visitor().get(link).body();
    assertThat(page)
        .contains("value=\"/work/roadmaps/new\"")
        .doesNotContain("name=\"carried.", ">PLANTED", "value=\"somebody");
  }

  @ParameterizedTest
  @CsvSource({"http://evil.example, 0", "null, 0", "http://localhost:PORT, 1"})
  void whatAnotherSitesPageSentIsNotCarriedIntoADraft(String origin, int carried) throws Exception {
    HttpRequest sent =
        HttpRequest.newBuilder(URI.create("http://localhost:" + JISR.port() + "/work/roadmaps"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", origin.replace("PORT", String.valueOf(JISR.port())))
            .POST(HttpRequest.BodyPublishers.ofString("_draft=/work/roadmaps/new&code=PLANTED"))
            .build();
    try (HttpClient browser = HttpClient.newHttpClient()) {
      String page = browser.send(sent, HttpResponse.BodyHandlers.ofString()).body();
      assertThat(CARRIED.matcher(page).results()).hasSize(carried);
    }
  }

  @Test
  void passwordsAndCodesAreNotCarriedThroughTheSignIn() {
    Visitor officer = officer();
    end();
    HttpResponse<String> asked =
        officer.post(
            "/work/account/password",
            Map.of("present", Founding.PASSWORD, "wanted", "a secret phrase of mine"));
    assertThat(asked.statusCode()).isEqualTo(401);
    assertThat(asked.body()).doesNotContain("carried.", Founding.PASSWORD, "a secret phrase");
  }

  @Test
  void aFormWithoutItsTokenChangesNothing() {
    Visitor officer = officer();
    Snapshot before = Snapshot.of(JISR);
    assertThat(officer.postBare("/work/drafts", Map.of("_draft", "/work/x", "a", "b")).statusCode())
        .isEqualTo(403);
    Map<String, String> forged = Map.of("_draft", "/work/x", "_csrf", UUID.randomUUID().toString());
    assertThat(officer.postBare("/work/drafts", forged).statusCode()).isEqualTo(403);
    assertThat(JISR.bean(Drafts.class).find(person, "/work/x")).isEmpty();
    assertThat(Snapshot.of(JISR)).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void aFormWhoseCookieIsGoneSaysSoAndWhatToDo(Lang lang) {
    Texts texts = JISR.bean(Texts.class);
    String lead = texts.get(lang, "error.stale.lead").replace("'", "&#39;");
    Visitor officer = officer().reading(lang.code());
    HttpResponse<String> signedIn = officer.postBare("/work/roadmaps", Map.of("code", "X"));
    assertThat(signedIn.statusCode()).isEqualTo(403);
    assertThat(signedIn.body()).contains(lead, "dir=\"" + lang.dir() + "\"");
    HttpResponse<String> open =
        JISR.visitor().reading(lang.code()).postBare("/recover", Map.of("login", "x"));
    assertThat(open.statusCode()).isEqualTo(403);
    assertThat(open.body()).contains(lead).doesNotContain("name=\"password\"");
    HttpResponse<String> entering =
        JISR.visitor().reading(lang.code()).postBare("/signin", Map.of("login", "x"));
    assertThat(entering.statusCode()).isEqualTo(401);
    assertThat(entering.body())
        .contains(texts.get(lang, "signin.stale").replace("'", "&#39;"), "name=\"password\"");
  }

  @Test
  void aSignInWithoutItsTokenSignsNobodyIn() {
    Visitor visitor = JISR.visitor();
    HttpResponse<String> answer =
        visitor.postBare("/signin", Map.of("login", "casa-officer", "password", Founding.PASSWORD));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(visitor.get("/work").statusCode()).isEqualTo(401);
  }

  @Test
  void theNumberOfASessionChangesWithTheSignIn() {
    Visitor visitor = JISR.visitor();
    visitor.get("/signin");
    String planted = UUID.randomUUID().toString();
    visitor
        .cookies()
        .getCookieStore()
        .add(
            java.net.URI.create("http://localhost:" + JISR.port() + "/"),
            cookie(
                java.util.Base64.getEncoder()
                    .encodeToString(planted.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    Acting.seated(JISR, person, Role.AUDITOR, Side.B);
    Acting.account(JISR, person, login);
    visitor.signIn(login);
    assertThat(
            JISR.ownerSql()
                .sql("select count(*) from web.session where session_id = ?")
                .param(planted)
                .query(Long.class)
                .single())
        .isZero();
  }

  private static java.net.HttpCookie cookie(String value) {
    var cookie = new java.net.HttpCookie("jisr", value);
    cookie.setPath("/");
    cookie.setVersion(0);
    return cookie;
  }

  @Test
  void signingOutEndsTheSessionForGood() {
    Visitor officer = officer();
    var kept = officer.cookies().getCookieStore().getCookies();
    assertThat(officer.post("/signout", Map.of()).statusCode()).isEqualTo(303);
    Visitor thief = JISR.visitor();
    kept.forEach(cookie ->
        thief
            .cookies()
            .getCookieStore()
            .add(java.net.URI.create("http://localhost:" + JISR.port() + "/"), cookie));
    assertThat(thief.get("/work").statusCode()).isEqualTo(401);
  }

  @Test
  void aClosedAccountEndsItsSessions() {
    Visitor officer = officer();
    assertThat(officer.get("/work").statusCode()).isEqualTo(200);
    JISR.ownerSql()
        .sql("update people.account set active = false where login = ?")
        .param(login)
        .update();
    assertThat(officer.get("/work").statusCode()).isEqualTo(401);
  }

  @Test
  void twoPagesReadAtOnceMayKeepTheSameInTheirSession() {
    bothKeep(JISR.bean(JdbcIndexedSessionRepository.class));
  }

  private static <S extends Session> void bothKeep(SessionRepository<S> sessions) {
    S begun = sessions.createSession();
    sessions.save(begun);
    S one = Objects.requireNonNull(sessions.findById(begun.getId()));
    S other = Objects.requireNonNull(sessions.findById(begun.getId()));
    one.setAttribute("kept", "by one");
    other.setAttribute("kept", "by the other");
    sessions.save(one);
    sessions.save(other);
    S after = Objects.requireNonNull(sessions.findById(begun.getId()));
    assertThat(after.<String>getAttribute("kept")).isEqualTo("by the other");
  }
}
