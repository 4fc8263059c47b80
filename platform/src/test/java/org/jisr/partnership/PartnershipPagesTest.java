package org.jisr.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jisr.base.Side;
import org.jisr.people.Role;
import org.jisr.testing.Drafts;
import org.jisr.testing.Running;
import org.jisr.testing.Visitor;
import org.junit.jupiter.api.Test;

class PartnershipPagesTest {

  private static final Running JISR = Running.shared();
  private static final byte[] PDF = "%PDF-1.7 signed".getBytes(StandardCharsets.US_ASCII);

  private final Visitor officer = JISR.visitor(Role.OFFICER, Side.A).reading("fr");
  private final Roadmaps roadmaps = JISR.bean(Roadmaps.class);
  private final Agreements agreements = JISR.bean(Agreements.class);
  private final AgreementFiles files = JISR.bean(AgreementFiles.class);
  private final Committees committees = JISR.bean(Committees.class);

  private static Map<String, String> form(Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(fields);
    form.put("_once", UUID.randomUUID().toString());
    return form;
  }

  private static Map<String, String> commitment(int version, String horizon) {
    return form(
        Map.of(
            "code", "c1",
            "body.fr", "Engagement",
            "body.source", "fr",
            "horizon", horizon,
            "owner", "BOTH",
            "_version", Integer.toString(version)));
  }

  private static String where(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private long agreement() {
    return agreements.list().getFirst().id();
  }

  private Roadmap.Commitment first(long roadmap) {
    return roadmaps.get(roadmap).commitments().findFirst().orElseThrow();
  }

  @Test
  void aFormSaysEveryFaultAtOnceAndDoesNothing() {
    long id = Drafts.roadmap(JISR);
    long axis = roadmaps.get(id).axes().getFirst().id();
    var answer =
        officer.post(
            "/work/axes/" + axis + "/commitments",
            form(Map.of("code", "no code", "horizon", "soon", "owner", "NOBODY")));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("#f-code", "#f-body-fr", "#f-horizon", "#f-owner", "value=\"soon\"");
    assertThat(roadmaps.get(id).commitments()).hasSize(1);
  }

  @Test
  void anUnreadableOptionalValueIsNotTakenForNone() {
    long id = Drafts.roadmap(JISR);
    var c = first(id);
    var answer = officer.post("/work/commitments/" + c.id(), commitment(c.version(), "vingt-neuf"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(first(id)).isEqualTo(c);
  }

  @Test
  void theSecondOfTwoEditorsSeesBothTextsAndSendsAgainWithOpenEyes() {
    long id = Drafts.roadmap(JISR);
    var c = first(id);
    String path = "/work/commitments/" + c.id();
    Visitor other = JISR.visitor(Role.OFFICER, Side.B).reading("fr");
    assertThat(where(other.post(path, commitment(c.version(), "2031"))))
        .isEqualTo("/work/roadmaps/" + id);
    var late = officer.post(path, commitment(c.version(), "2032"));
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("value=\"2032\"").contains("<q>2031</q>");
    assertThat(first(id).horizon()).contains(2031);
    officer.post(path, commitment(first(id).version(), "2032"));
    assertThat(first(id).horizon()).contains(2032);
    assertThat(first(id).code()).isEqualTo("C1");
  }

  @Test
  void theFormSentFromABoardThatWaitsForKeysWarnsThatTheyFall() {
    var decision = Drafts.proposed(JISR);
    var page = officer.get("/work/roadmaps/" + decision.subject() + "/edit");
    assertThat(page.body()).contains("une clé déjà tournée tombe");
    assertThat(officer.get("/work/roadmaps/" + decision.subject()).body())
        .contains("/work/decisions/" + decision.id());
  }

  @Test
  void buttonsAreThoseTheStateAndTheRoleAllow() {
    long id = Drafts.roadmap(JISR);
    assertThat(officer.get("/work/roadmaps/" + id).body())
        .contains("/propose", "/axes/new")
        .doesNotContain("/withdraw", "renews=");
    var auditor = JISR.visitor(Role.AUDITOR, Side.A).get("/work/roadmaps/" + id);
    assertThat(auditor.statusCode()).isEqualTo(200);
    assertThat(auditor.body()).doesNotContain("/propose", "/axes/new", "/edit");
  }

  @Test
  void aRenewalIsFilledInAndCarriesTheCommitmentsOver() {
    Roadmap before =
        roadmaps.list().stream()
            .filter(r -> r.code().equals("FDR-2025-2027"))
            .findFirst()
            .orElseThrow();
    String place = "/work/roadmaps/new?renews=" + before.id();
    assertThat(officer.get(place).body())
        .contains("value=\"2028-01-01\"", "value=\"2030-12-31\"", "/" + before.id() + "/renew");
    var answer =
        officer.post(
            "/work/roadmaps/" + before.id() + "/renew",
            form(
                Map.of(
                    "agreement", Long.toString(before.agreement()),
                    "code", Drafts.code(),
                    "title.fr", "La suivante",
                    "title.source", "fr",
                    "startsOn", "01/01/2028",
                    "endsOn", "2030-12-31")));
    long id = Long.parseLong(where(answer).replace("/work/roadmaps/", ""));
    assertThat(roadmaps.get(id).renews()).contains(before.id());
    assertThat(roadmaps.get(id).commitments())
        .extracting(Roadmap.Commitment::carriedFrom)
        .isNotEmpty()
        .allMatch(Optional::isPresent);
    Roadmap.Commitment carried = first(id);
    assertThat(officer.get("/work/commitments/" + carried.id() + "/edit").body())
        .contains("/work/commitments/" + carried.carriedFrom().orElseThrow() + "/edit")
        .contains("href=\"/work/roadmaps/" + before.id() + "\"");
    var goals = JISR.bean(Plans.class).goalsByCommitment();
    assertThat(roadmaps.get(id).commitments())
        .allSatisfy(
            c -> assertThat(goals.get(c.id())).isEqualTo(goals.get(c.carriedFrom().orElseThrow())));
  }

  @Test
  void aFileComesBackAsItWasAndOnlyThroughItsAgreement() {
    String place = "/work/agreements/" + agreement() + "/documents";
    var sent =
        officer.upload(
            place, form(Map.of("title", "Texte signé", "lang", "ar")), "accord.pdf", PDF);
    assertThat(where(sent)).endsWith("#documents");
    var document = files.of(agreement()).getLast();
    var got = officer.get(place + "/" + document.id());
    assertThat(got.body()).isEqualTo("%PDF-1.7 signed");
    assertThat(got.headers().firstValue("Content-Type")).hasValue("application/pdf");
    assertThat(got.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
    assertThat(got.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(officer.get("/work/agreements/999999/documents/" + document.id()).statusCode())
        .isEqualTo(404);
    assertThat(JISR.visitor().get(place + "/" + document.id()).statusCode()).isEqualTo(401);
    assertThat(officer.get("/work/agreements").body()).contains("<html lang=\"fr\"");
  }

  @Test
  void aDisguisedFileIsRefusedAndAHugeOneIsAnsweredInTheReadersLanguage() {
    String place = "/work/agreements/" + agreement() + "/documents";
    int before = files.of(agreement()).size();
    Map<String, String> fields = form(Map.of("title", "Page", "lang", "fr"));
    byte[] html = "<html><script>".getBytes(StandardCharsets.US_ASCII);
    assertThat(officer.upload(place, fields, "accord.pdf", html).statusCode()).isEqualTo(422);
    Visitor reader = JISR.visitor(Role.OFFICER, Side.B).reading("ar");
    var large = reader.upload(place, fields, "large.pdf", new byte[21 * 1024 * 1024]);
    assertThat(large.statusCode()).isEqualTo(422);
    assertThat(large.body()).contains("dir=\"rtl\"", "20 ميغابايت");
    var huge = reader.upload(place, fields, "huge.pdf", new byte[62 * 1024 * 1024]);
    assertThat(huge.statusCode()).isEqualTo(413);
    assertThat(huge.body()).contains("dir=\"rtl\"");
    assertThat(files.of(agreement())).hasSize(before);
  }

  @Test
  void aDecisionOfAMeetingIsDoneByTheSideThatOwnsIt() {
    long committee = committees.list().getFirst().id();
    var held =
        officer.post(
            "/work/committees/" + committee + "/meetings",
            form(Map.of("heldOn", "2020-01-08", "place", "Paris", "minutes.fr", "Relevé")));
    long meeting = Long.parseLong(where(held).replace("/work/meetings/", ""));
    officer.post(
        "/work/meetings/" + meeting + "/decisions",
        form(Map.of("body.fr", "Envoyer la liste", "owner", "B", "dueOn", "2020-01-31")));
    var decision = committees.findMeeting(meeting).orElseThrow().decisions().getFirst();
    String done = "/work/meeting-decisions/" + decision.id() + "/done";
    assertThat(officer.get("/work/meetings/" + meeting).body())
        .contains("Envoyer la liste", "chip late")
        .doesNotContain(done);
    assertThat(officer.post(done, form(Map.of())).statusCode()).isEqualTo(422);
    assertThat(where(JISR.visitor(Role.OFFICER, Side.B).post(done, form(Map.of()))))
        .isEqualTo("/work/meetings/" + meeting);
    assertThat(committees.findMeeting(meeting).orElseThrow().decisions().getFirst().doneOn())
        .isPresent();
  }

  @Test
  void aCommitteeIsSetUpOnThePageOfItsAgreementAndItsRhythmChangedByEitherSide() {
    String place = "/work/agreements/" + agreement();
    assertThat(officer.get(place).body()).contains(place + "/committees");
    Map<String, String> fields = new HashMap<>(Map.of("name.fr", "Comité test", "name.ar", "لجنة"));
    fields.putAll(Map.of("name.en", "Test committee", "name.source", "fr", "rhythmMonths", "61"));
    var refused = officer.post(place + "/committees", form(fields));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("#f-rhythmMonths", "value=\"61\"");
    fields.put("rhythmMonths", "6");
    assertThat(where(officer.post(place + "/committees", form(fields))))
        .isEqualTo(place + "#committees");
    Committee added = committees.list().getLast();
    assertThat(added.rhythmMonths()).isEqualTo(6);
    Visitor other = JISR.visitor(Role.OFFICER, Side.B).reading("fr");
    String edit = "/work/committees/" + added.id();
    assertThat(other.get(edit + "/edit").body()).contains("Test committee");
    fields.putAll(Map.of("rhythmMonths", "9", "_version", "1"));
    assertThat(where(other.post(edit, form(fields)))).isEqualTo("/work/committees");
    assertThat(committees.find(added.id()).orElseThrow().rhythmMonths()).isEqualTo(9);
    assertThat(officer.post(edit, form(fields)).statusCode()).isEqualTo(422);
    assertThat(JISR.bean(org.jisr.journal.Journal.class).of("committee", added.id(), 1))
        .allSatisfy(line -> assertThat(line.act()).isEqualTo("committee.edit"));
  }

  @Test
  void aMeetingInTheFutureOrBeforeTheAgreementAndADecisionDueBeforeItsMeetingAreRefused() {
    String meetings = "/work/committees/" + committees.list().getFirst().id() + "/meetings";
    for (String day : List.of("2099-01-01", "2016-12-07")) {
      var refused =
          officer.post(
              meetings, form(Map.of("heldOn", day, "place", "Paris", "minutes.fr", "Relevé")));
      assertThat(refused.statusCode()).as(day).isEqualTo(422);
      assertThat(refused.body()).contains("#f-heldOn");
    }
    var held =
        officer.post(
            meetings,
            form(Map.of("heldOn", "2016-12-08", "place", "Paris", "minutes.fr", "Relevé")));
    var early =
        officer.post(
            where(held) + "/decisions",
            form(Map.of("body.fr", "Envoyer", "owner", "A", "dueOn", "2016-12-07")));
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(early.body()).contains("#f-dueOn");
  }

  @Test
  void everyPageReadsInThreeLanguages() {
    long id = roadmaps.inForce().orElseThrow().id();
    for (String lang : List.of("fr", "ar", "en")) {
      for (String path :
          List.of(
              "/work/roadmaps",
              "/work/roadmaps/" + id,
              "/work/agreements",
              "/work/agreements/" + agreement(),
              "/work/committees",
              "/work/plans")) {
        var page = JISR.visitor(Role.SIGNATORY, Side.A).reading(lang).get(path);
        assertThat(page.statusCode()).as(path + " " + lang).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"" + lang + "\"");
      }
    }
  }
}
