package org.jisr.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.done;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Side;
import org.jisr.people.By;
import org.jisr.people.Identifier;
import org.jisr.people.Organisation;
import org.jisr.people.OrganisationType;
import org.jisr.people.Organisations;
import org.jisr.people.Role;
import org.jisr.project.Directory;
import org.jisr.project.Filter;
import org.jisr.project.Project;
import org.jisr.project.Projects;
import org.jisr.testing.Acting;
import org.jisr.testing.Running;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Organisations of a workbook are recognised, asked about or created; never created twice. */
class OrganisationsTest {

  private static final Running JISR = Running.fresh().founded();
  private static final By OFFICER = Acting.newcomer(JISR, Role.OFFICER, Side.A);

  @AfterAll
  static void close() {
    JISR.close();
  }

  private static By form() {
    return new By(OFFICER.person(), OFFICER.seat(), UUID.randomUUID());
  }

  private static Organisation known(String name, Identifier... identifiers) {
    Organisations organisations = JISR.bean(Organisations.class);
    long id =
        done(
            organisations.add(
                form(),
                new Organisations.Write(
                    LocalText.of(Lang.FR, name),
                    Optional.of(OrganisationType.ASSOCIATION),
                    Optional.of(Side.A),
                    List.of(identifiers),
                    0)));
    return organisations.get(id);
  }

  /** An empty workbook with one more organisation in row 40. */
  private static Grid with(String name, String identifiers) {
    Grid grid =
        Grid.of(JISR.bean(Workbooks.class).empty(Lang.FR, JISR.bean(Directory.class).all()));
    grid.empty("Organismes");
    grid.put(grid.cell("Organismes", "Repère", 40), "NEUF");
    grid.put(grid.cell("Organismes", "Nom (Français)", 40), name);
    grid.put(grid.cell("Organismes", "Type", 40), "association");
    grid.put(grid.cell("Organismes", "Région", 40), "Casablanca-Settat");
    grid.put(grid.cell("Organismes", "Identifiants officiels", 40), identifiers);
    return grid;
  }

  private static Check check(Grid grid, Map<String, String> answers) {
    return JISR.bean(Checking.class).check(grid.write(), answers);
  }

  @Test
  void oneWithAKnownIdentifierIsThatOneWhateverItsName() {
    known("Ateliers du port", new Identifier("MA-ICE", "001122334455667"));
    Check check = check(with("Autre nom", "MA-ICE 001122334455667; MA-RC 77"), Map.of());
    assertThat(check.faults()).isEmpty();
    assertThat(check.recognised()).isEqualTo(1);
    assertThat(check.organisations()).isEmpty();
    assertThat(check.questions()).isEmpty();
  }

  @Test
  void oneWithANameThatIsThereIsAskedAbout() {
    Organisation there = known("Fondation des Métiers d’Art");
    Grid grid = with("fondation des metiers d'art", "MA-RC 4242");
    Check asked = check(grid, Map.of());
    assertThat(asked.open()).isTrue();
    assertThat(asked.questions())
        .singleElement()
        .satisfies(q -> assertThat(q.candidates()).contains(there));
    Check that = check(grid, Map.of("NEUF", Long.toString(there.id())));
    assertThat(that.open()).isFalse();
    assertThat(that.organisations()).isEmpty();
    Check other = check(grid, Map.of("NEUF", Question.NEW));
    assertThat(other.open()).isFalse();
    assertThat(other.organisations()).hasSize(1);
    Check foreign = check(grid, Map.of("NEUF", "987654"));
    assertThat(foreign.open()).as("an answer that was not offered").isTrue();
  }

  @Test
  void oneLikeNoOtherIsNew() {
    Check check = check(with("Zaouia " + UUID.randomUUID(), ""), Map.of());
    assertThat(check.questions()).isEmpty();
    assertThat(check.organisations()).hasSize(1);
  }

  @Test
  void oneThatStandsTwiceIsNamed() {
    Grid grid = with("Usine claire", "MA-RC 1");
    grid.put(grid.cell("Organismes", "Repère", 41), "AUTRE");
    grid.put(grid.cell("Organismes", "Nom (Français)", 41), "Moulin sombre");
    grid.put(grid.cell("Organismes", "Type", 41), "association");
    grid.put(grid.cell("Organismes", "Identifiants officiels", 41), "MA-RC 1");
    assertThat(check(grid, Map.of()).faults())
        .extracting(Fault::key)
        .containsExactly("workbook.fault.sameorganisation");
  }

  @Test
  void aNewOneIsCreatedWithTheProjectThatNamesIt() {
    String name = "Compagnie " + UUID.randomUUID();
    Grid grid = with(name, "MA-RC 990");
    Organisation paris =
        JISR.bean(Organisations.class).list().stream()
            .filter(o -> o.side().equals(Optional.of(Side.B)))
            .findFirst()
            .orElseThrow();
    grid.put(grid.cell("Organismes", "Repère", 42), "IDF");
    grid.put(grid.cell("Organismes", "Nom (Français)", 42), "Région Île-de-France");
    grid.put(grid.cell("Organismes", "Type", 42), "Conseil régional");
    grid.put(grid.cell("Organismes", "Identifiants officiels", 42), "FR-SIREN 237500079");
    Map<String, Object> row = new HashMap<>();
    row.put("Projet", "P1");
    row.put("État", "clos");
    row.put("Titre (Français)", "Formation des guides");
    row.put("Résumé (Français)", "Former vingt guides.");
    row.put("Région chef de file", "Casablanca-Settat");
    row.put("Organisme chef de file", name);
    row.put("Organisme partenaire", "IDF");
    row.put("Axe", "AX1");
    row.put("Premier jour", "01/02/2018");
    row.put("Dernier jour", "٣١/١٢/٢٠١٩");
    row.forEach((head, value) -> grid.put(grid.cell("Projets", head, 2), value));
    Uploads uploads = JISR.bean(Uploads.class);
    long id = done(uploads.bring(form(), new Uploads.Bring("histoire.xlsx", grid.write())));
    assertThat(uploads.check(uploads.find(Side.A, id).orElseThrow()).faults()).isEmpty();
    done(uploads.enter(form(), id));
    Project project = JISR.bean(Projects.class).list(Filter.EVERYTHING).getLast();
    assertThat(project.historic()).isTrue();
    assertThat(project.sheet().partners().counterpart()).isEqualTo(paris.id());
    Organisation created = JISR.bean(Organisations.class).get(project.sheet().partners().holder());
    assertThat(created.name().find(Lang.FR)).contains(name);
    assertThat(created.identifiers()).containsExactly(new Identifier("MA-RC", "990"));
    assertThat(uploads.find(Side.B, id)).as("the other side's officers").isEmpty();
  }
}
