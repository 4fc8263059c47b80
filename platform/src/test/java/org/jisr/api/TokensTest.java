package org.jisr.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.done;
import static org.jisr.testing.Drafts.refusal;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jisr.base.Outcome;
import org.jisr.base.Side;
import org.jisr.demonstration.Founding;
import org.jisr.people.Accounts;
import org.jisr.people.By;
import org.jisr.people.Role;
import org.jisr.people.Token;
import org.jisr.people.Tokens;
import org.jisr.testing.Acting;
import org.jisr.testing.Program;
import org.jisr.testing.Running;
import org.jisr.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A token is made by a person for one of their seats, shown once, and ended in many ways. */
class TokensTest {

  private static final Running JISR = Running.shared();
  private static final Pattern SECRET = Pattern.compile("jisr_[\\w-]{43}");

  private final Tokens tokens = JISR.bean(Tokens.class);
  private By by;
  private long account;
  private String login;

  @BeforeEach
  void aNewOfficer() {
    JISR.clock().pass(Duration.ofMinutes(1));
    long person = Acting.person(JISR);
    by = Acting.seated(JISR, person, Role.OFFICER, Side.A);
    login = "test-" + UUID.randomUUID();
    account = Acting.account(JISR, person, login);
  }

  private static LocalDate today() {
    return LocalDate.ofInstant(JISR.clock().instant(), ZoneOffset.UTC);
  }

  private Map<String, String> form() {
    Map<String, String> form = new HashMap<>();
    form.put("_once", UUID.randomUUID().toString());
    form.put("name", "Tableau de bord");
    form.put("seat", Long.toString(by.seat().id()));
    form.put("lastDay", today().plusDays(30).toString());
    form.put("password", Founding.PASSWORD);
    return form;
  }

  private By form(UUID once) {
    return new By(by.person(), by.seat(), once);
  }

  private int status(String secret) {
    return Program.bearing(JISR, secret).get("/api/v1/work/projects?limit=1").statusCode();
  }

  @Test
  void isShownOnceAndKeptAsAHashOnly() {
    Visitor officer = JISR.visitor().signIn(login);
    Map<String, String> form = form();
    HttpResponse<String> made = officer.post("/work/account/tokens", form);
    assertThat(made.statusCode()).isEqualTo(200);
    assertThat(made.headers().firstValue("Cache-Control")).hasValue("no-store");
    Matcher secret = SECRET.matcher(made.body());
    assertThat(secret.find()).isTrue();
    assertThat(status(secret.group())).isEqualTo(200);
    assertThat(officer.get("/work/account/tokens").body())
        .contains("Tableau de bord")
        .doesNotContain(secret.group());
    assertThat(officer.post("/work/account/tokens", form).body())
        .as("the same form again")
        .doesNotContainPattern(SECRET);
    assertThat(tokens.list(by.person().id())).hasSize(1);
    String everything =
        JISR.ownerSql()
            .sql("select string_agg(t::text, '') from people.token t")
            .query(String.class)
            .single();
    assertThat(everything).doesNotContain(secret.group().substring(5));
    String journal =
        JISR.bean(org.jisr.journal.Journal.class)
            .of("person", by.person().id(), 1)
            .getFirst()
            .toString();
    assertThat(journal).contains("token.make").doesNotContain(secret.group().substring(5));
  }

  @Test
  void opensInItsOneSeatWhateverOtherSeatsItsPersonHas() {
    Acting.seated(JISR, by.person().id(), Role.AUDITOR, Side.B);
    String secret = Program.token(JISR, by, "Essai");
    Program program = Program.bearing(JISR, secret);
    assertThat(program.post("/api/v1/work/projects", "{}").statusCode()).isEqualTo(422);
    By auditor = Acting.newcomer(JISR, Role.AUDITOR, Side.B);
    Acting.account(JISR, auditor.person().id(), "test-" + UUID.randomUUID());
    Program reader = Program.bearing(JISR, Program.token(JISR, auditor, "Essai"));
    assertThat(reader.get("/api/v1/work/journal?limit=1").statusCode()).isEqualTo(200);
    assertThat(reader.post("/api/v1/work/projects", "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void isMadeOnlyWithThePasswordANameAnOwnSeatAndAtMostAYear() {
    assertThat(refusal(make("wrong password", by.seat().id(), "Nom", 30)))
        .containsExactly("password.wrong");
    long other = JISR.acting(Role.SIGNATORY, Side.B).form().seat().id();
    assertThat(refusal(make(Founding.PASSWORD, other, " ", 400)))
        .containsExactly("form.text.missing", "token.seat", "token.day");
    assertThat(refusal(make(Founding.PASSWORD, by.seat().id(), "Nom", -1)))
        .containsExactly("token.day");
    assertThat(make(Founding.PASSWORD, by.seat().id(), "Nom", 365))
        .isInstanceOf(Outcome.Done.class);
  }

  private Outcome make(String password, long seat, String name, int days) {
    return tokens.make(
        form(UUID.randomUUID()),
        new Tokens.Make(
            account,
            password,
            seat,
            name,
            Optional.of(today().plusDays(days)),
            tokens.newSecret()));
  }

  @Test
  void nobodyMakesOneForTheAccountOfAnother() {
    long another =
        JISR.bean(Accounts.class)
            .list(JISR.acting(Role.OFFICER, Side.B).form().person().id())
            .getFirst()
            .id();
    Outcome outcome =
        tokens.make(
            form(UUID.randomUUID()),
            new Tokens.Make(
                another,
                Founding.PASSWORD,
                by.seat().id(),
                "Nom",
                Optional.of(today()),
                tokens.newSecret()));
    assertThat(refusal(outcome)).containsExactly("password.wrong");
  }

  @Test
  void endsWhenItIsRevokedByItsPersonAndByNobodyElse() {
    String secret = Program.token(JISR, by, "Essai");
    long id = tokens.list(by.person().id()).getFirst().id();
    assertThat(refusal(tokens.revoke(JISR.acting(Role.OFFICER, Side.A).form(), id)))
        .containsExactly("refusal.absent");
    assertThat(status(secret)).isEqualTo(200);
    done(tokens.revoke(form(UUID.randomUUID()), id));
    assertThat(status(secret)).isEqualTo(401);
  }

  @Test
  void endsWhenAnAdministratorOfItsSideSaysSo() {
    String secret = Program.token(JISR, by, "Essai");
    long id = tokens.list(by.person().id()).getFirst().id();
    assertThat(refusal(tokens.end(JISR.acting(Role.ADMINISTRATOR, Side.B).form(), id)))
        .containsExactly("refusal.absent");
    assertThat(refusal(tokens.end(form(UUID.randomUUID()), id))).containsExactly("refusal.absent");
    Visitor administrator = JISR.visitor(Role.ADMINISTRATOR, Side.A);
    assertThat(administrator.get("/work/tokens").body()).contains("/work/tokens/" + id + "/revoke");
    HttpResponse<String> ended = administrator.post("/work/tokens/" + id + "/revoke", Map.of());
    assertThat(ended.headers().firstValue("Location")).hasValue("/work/tokens?done=1");
    assertThat(status(secret)).isEqualTo(401);
  }

  @Test
  void endsWithItsSeatItsAccountAndItsLastDay() {
    String seatEnds = Program.token(JISR, by, "Essai");
    JISR.ownerSql()
        .sql("update people.seat set ended_at = now() where id = ?")
        .param(by.seat().id())
        .update();
    assertThat(status(seatEnds)).isEqualTo(401);
    aNewOfficer();
    String accountEnds = Program.token(JISR, by, "Essai");
    JISR.ownerSql()
        .sql("update people.account set active = false where id = ?")
        .param(account)
        .update();
    assertThat(status(accountEnds)).isEqualTo(401);
    aNewOfficer();
    String dayEnds = Program.token(JISR, by, "Essai");
    Token token = tokens.list(by.person().id()).getFirst();
    JISR.ownerSql()
        .sql("update people.token set last_day = ? where id = ?")
        .params(today(), token.id())
        .update();
    assertThat(status(dayEnds)).isEqualTo(200);
    JISR.ownerSql()
        .sql("update people.token set last_day = ? where id = ?")
        .params(today().minusDays(2), token.id())
        .update();
    assertThat(status(dayEnds)).isEqualTo(401);
  }

  @Test
  void oneThatNobodyMadeIsRefusedEvenWhereNoneIsNeeded() {
    Program program = Program.bearing(JISR, tokens.newSecret());
    for (String path : List.of("/api/v1/work/projects", "/api/v1/projects")) {
      HttpResponse<String> answer = program.get(path);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate"))
          .hasValue("Bearer error=\"invalid_token\"");
    }
    assertThat(Program.anonymous(JISR).with("Authorization", "Basic eDp5").get("/api/v1/projects"))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(401);
  }

  @Test
  void aSessionOpensNothingForPrograms() {
    Visitor officer = JISR.visitor(Role.OFFICER, Side.A);
    assertThat(officer.get("/work/projects").statusCode()).isEqualTo(200);
    HttpResponse<String> answer = officer.get("/api/v1/work/projects");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
  }

  @Test
  void aTokenOpensNoPage() {
    Program program = Program.bearing(JISR, Program.token(JISR, by, "Essai"));
    assertThat(program.get("/work/projects").statusCode()).isEqualTo(401);
  }
}
