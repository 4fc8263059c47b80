package org.jisr.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.code;
import static org.jisr.testing.Drafts.done;
import static org.jisr.testing.Drafts.text;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.journal.Journal;
import org.jisr.journal.Line;
import org.jisr.people.By;
import org.jisr.people.Person;
import org.jisr.people.Persons;
import org.jisr.people.Role;
import org.jisr.store.Upload;
import org.jisr.testing.Running;
import org.junit.jupiter.api.Test;

/** From the journal alone one knows what a step brought, and never who by name. */
class RecordedWholeTest {

  private static final Running JISR = Running.shared();

  private final Journal journal = JISR.bean(Journal.class);

  private static By by() {
    return JISR.acting(Role.OFFICER, Side.A).form();
  }

  @Test
  void aRenewedRoadmapStandsThereWithItsAxesItsCommitmentsAndTheirGoals() {
    Roadmaps roadmaps = JISR.bean(Roadmaps.class);
    Roadmap before = roadmaps.current().orElseThrow();
    long renewed =
        done(
            roadmaps.renew(
                by(),
                before.id(),
                new Roadmaps.Write(
                    before.agreement(),
                    code(),
                    text("Suite"),
                    Optional.of(LocalDate.of(2028, 1, 1)),
                    Optional.of(LocalDate.of(2030, 12, 31)),
                    0)));
    String after = journal.of("roadmap", renewed, 1).getFirst().after();
    roadmaps
        .get(renewed)
        .commitments()
        .forEach(c -> assertThat(after).contains("\"code\":\"" + c.code() + "\""));
    JISR.bean(Plans.class)
        .goalsByCommitment()
        .forEach((commitment, goals) -> {
          if (roadmaps.get(renewed).commitments().anyMatch(c -> c.id() == commitment)) {
            assertThat(after).contains("\"" + commitment + "\":[");
          }
        });
  }

  @Test
  void aDocumentStandsThereWithItsTitleLanguageNameSizeAndHash() {
    AgreementFiles files = JISR.bean(AgreementFiles.class);
    long agreement = JISR.bean(Agreements.class).list().getFirst().id();
    byte[] pdf = ("%PDF-" + code()).getBytes(StandardCharsets.UTF_8);
    done(
        files.attach(
            by(),
            new AgreementFiles.Attach(
                agreement, "Annexe B", Lang.AR, new Upload("annexe-b.pdf", pdf))));
    assertThat(journal.of("agreement", agreement, 1).getFirst().after())
        .contains("Annexe B", "\"ar\"", "annexe-b.pdf", "\"size\":" + pdf.length, "\"hash\"");
  }

  @Test
  void thePersonsOfTheSetUpAndTheirSeatsStandThereByNumber() {
    By officer = by();
    long id = officer.person().id();
    List<Line> lines = journal.of("person", id, 200);
    assertThat(lines).extracting(Line::act).contains("person.add", "seat.add", "account.open");
    Person person = JISR.bean(Persons.class).find(id).orElseThrow();
    assertThat(lines)
        .filteredOn(line -> line.person() == null)
        .allSatisfy(
            line -> assertThat(line.after()).doesNotContain("@", person.name().in(Lang.FR).text()));
  }
}
