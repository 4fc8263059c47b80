package org.jisr.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.done;
import static org.jisr.testing.Drafts.refusal;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Side;
import org.jisr.decision.Decision;
import org.jisr.decision.Decisions;
import org.jisr.journal.Journal;
import org.jisr.testing.Acting;
import org.jisr.testing.Drafts;
import org.jisr.testing.Running;
import org.jisr.testing.Visitor;
import org.junit.jupiter.api.Test;

class PersonsTest {

  private static final Running JISR = Running.shared();

  private final Persons persons = JISR.bean(Persons.class);
  private final Seats seats = JISR.bean(Seats.class);
  private final Accounts accounts = JISR.bean(Accounts.class);
  private final String word = UUID.randomUUID().toString();
  private final By officer = Acting.newcomer(JISR, Role.OFFICER, Side.A);
  private final long id = officer.person().id();

  private static By administrator(Side side) {
    return JISR.acting(Role.ADMINISTRATOR, side).form();
  }

  private Persons.Correct corrected(String name) {
    Persons.Add now = new Persons.Add(french(name), word + "@jisr.invalid", Lang.AR);
    return new Persons.Correct(id, now, persons.find(id).orElseThrow().version());
  }

  private static LocalText french(String name) {
    return LocalText.of(Lang.FR, name);
  }

  private long opened(String login) {
    return done(
        accounts.open(administrator(Side.A), new Accounts.Open(id, login, OneTimeCodes.fresh())));
  }

  private String journal() {
    return JISR.bean(Journal.class).of("person", id, 20).toString();
  }

  @Test
  void aNameIsCorrectedAndTheJournalSaysWhichFieldsAndNotWhatStoodThere() {
    done(persons.correct(administrator(Side.A), corrected("Nom " + word)));
    Person now = persons.find(id).orElseThrow();
    assertThat(now.name()).isEqualTo(french("Nom " + word));
    assertThat(now.lang()).isEqualTo(Lang.AR);
    assertThat(journal()).contains("person.correct", "name", "email").doesNotContain(word);
  }

  @Test
  void eachReaderReadsTheNameInTheirOwnLetters() {
    LocalText name = LocalText.of("Nom " + word, "اسم " + word, "Name " + word);
    Persons.Add now = new Persons.Add(name, word + "@jisr.invalid", Lang.AR);
    done(persons.correct(administrator(Side.A), new Persons.Correct(id, now, 1)));
    for (Lang lang : Lang.values()) {
      assertThat(
              JISR.visitor(Role.ADMINISTRATOR, Side.A)
                  .get("/work/people?lang=" + lang.code())
                  .body())
          .contains(name.in(lang).text());
    }
    JISR.visitor(Role.ADMINISTRATOR, Side.A).get("/work?lang=fr");
  }

  @Test
  void anAddressThatAnotherPersonHasIsRefused() {
    String taken = Acting.newcomer(JISR, Role.OFFICER, Side.A).person().email();
    Persons.Add now = new Persons.Add(french("Nom"), taken, Lang.FR);
    assertThat(refusal(persons.correct(administrator(Side.A), new Persons.Correct(id, now, 1))))
        .containsExactly("person.email.taken");
  }

  @Test
  void theOtherSideCorrectsItsOwnPeople() {
    assertThat(refusal(persons.correct(administrator(Side.B), corrected("Autre"))))
        .containsExactly("account.otherside");
    String page = JISR.visitor(Role.ADMINISTRATOR, Side.B).get("/work/people/" + id).body();
    assertThat(page).doesNotContain("action=\"/work/people/" + id + "\"");
  }

  @Test
  void whoCorrectsWhatAnotherJustCorrectedSeesBoth() {
    Visitor visitor = JISR.visitor(Role.ADMINISTRATOR, Side.A);
    done(persons.correct(administrator(Side.A), corrected("Premier " + word)));
    HttpResponse<String> late =
        visitor.post(
            "/work/people/" + id,
            Map.of(
                "name.fr",
                "Second " + word,
                "email",
                word + "@jisr.invalid",
                "lang",
                "fr",
                "_version",
                "1"));
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("Premier " + word, "Second " + word);
    assertThat(persons.find(id).orElseThrow().name()).isEqualTo(french("Premier " + word));
  }

  @Test
  void whoHasLeftIsForgottenAndKeepsOnlyANumber() {
    String name = officer.person().name().in(Lang.FR).text();
    long account = opened("login-" + word);
    assertThat(refusal(persons.forget(administrator(Side.A), id)))
        .containsExactly("person.forget.active");
    done(seats.end(administrator(Side.A), officer.seat().id()));
    assertThat(refusal(persons.forget(administrator(Side.A), id)))
        .as("an account is still open")
        .containsExactly("person.forget.active");
    done(accounts.close(administrator(Side.A), account));
    assertThat(refusal(persons.forget(administrator(Side.B), id)))
        .as("it is the affair of the side where the person sat")
        .containsExactly("account.otherside");
    done(persons.forget(administrator(Side.A), id));
    Person now = persons.find(id).orElseThrow();
    assertThat(now.name()).isEqualTo(french("№ " + id));
    assertThat(now.email()).doesNotContain(name.replace(' ', '.'));
    assertThat(accounts.list(id))
        .extracting(Account::login)
        .containsExactly("forgotten-" + account);
    assertThat(JISR.visitor(Role.ADMINISTRATOR, Side.A).get("/work/people").body())
        .contains("№ " + id)
        .doesNotContain(name, word);
    assertThat(journal()).contains("account.open", "account.close").doesNotContain(name, word);
  }

  @Test
  void aKeyKeepsTheNameItWasTurnedUnder() {
    By signatory = Acting.newcomer(JISR, Role.SIGNATORY, Side.A);
    String name = signatory.person().name().in(Lang.FR).text();
    long person = signatory.person().id();
    Decision decision = Drafts.proposed(JISR);
    done(JISR.bean(Decisions.class).turn(signatory, Drafts.turn(decision)));
    Persons.Add renamed = new Persons.Add(french("Autre " + word), word + "@jisr.invalid", Lang.FR);
    done(persons.correct(administrator(Side.A), new Persons.Correct(person, renamed, 1)));
    done(seats.end(administrator(Side.A), signatory.seat().id()));
    done(persons.forget(administrator(Side.A), person));
    assertThat(JISR.visitor(Role.AUDITOR, Side.B).get("/work/decisions/" + decision.id()).body())
        .contains(name)
        .doesNotContain(word);
    assertThat(JISR.bean(Journal.class).of("decision", decision.id(), 9).toString())
        .contains("decision.key", "\"person\":" + person)
        .doesNotContain(name);
  }

  @Test
  void thePageOffersToForgetOnlyWhoHasLeft() {
    Visitor visitor = JISR.visitor(Role.ADMINISTRATOR, Side.A);
    String place = "/work/people/" + id + "/forget";
    assertThat(visitor.get("/work/people/" + id).body()).doesNotContain(place);
    done(seats.end(administrator(Side.A), officer.seat().id()));
    assertThat(visitor.get("/work/people/" + id).body()).contains(place);
    assertThat(visitor.post(place, Map.of()).statusCode()).isEqualTo(303);
    assertThat(persons.find(id).orElseThrow().name()).isEqualTo(french("№ " + id));
  }
}
