package org.jisr.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jisr.base.Lang;
import org.jisr.project.Directory;
import org.jisr.project.Filter;
import org.jisr.project.Project;
import org.jisr.project.Projects;
import org.jisr.testing.Running;
import org.jisr.testing.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in a workbook is named, cell by cell, and nothing else is. */
class FaultsTest {

  private static final Running JISR = Running.shared();
  private static final byte[] BOOK = book();

  /** The fifteen illustrative projects, in French, as marks of the writer's own. */
  private static byte[] book() {
    List<Project> illustrative =
        JISR.bean(Projects.class).list(Filter.EVERYTHING).stream()
            .filter(p -> p.sheet().illustrative())
            .limit(15)
            .toList();
    return JISR.bean(Workbooks.class).of(Lang.FR, illustrative, JISR.bean(Directory.class).all());
  }

  private static Grid grid() {
    return Grid.of(BOOK);
  }

  private static Check check(Grid grid) {
    return JISR.bean(Checking.class).check(grid.write(), Map.of());
  }

  private static List<String> places(Check check) {
    return check.faults().stream().map(Fault::place).toList();
  }

  private static List<String> keys(Check check) {
    return check.faults().stream().map(Fault::key).toList();
  }

  @Test
  void nothingIsWrongWithWhatJisrWrote() {
    Check check = check(grid());
    assertThat(check.faults()).isEmpty();
    assertThat(check.identical()).isEqualTo(15);
  }

  @Test
  void aDayOutsideOfThePossibleOnesIsAFaultOfItsCell() {
    Grid grid = grid();
    List<String> planted = new ArrayList<>();
    plant(grid, planted, grid.cell("Projets", "Dernier jour", 3), "31/12/2201");
    plant(grid, planted, grid.cell("Projets", "Dernier jour", 4), LocalDate.of(9998, 1, 1));
    plant(grid, planted, grid.cell("Projets", "Premier jour", 5), "0026-11-30");
    Check check = check(grid);
    assertThat(places(check)).containsExactlyInAnyOrderElementsOf(planted);
    assertThat(keys(check)).containsOnly("form.date.range");
  }

  @Test
  void twentyPlantedFaultsAreTwentyCells() {
    Grid grid = grid();
    Snapshot before = Snapshot.of(JISR);
    List<String> planted = new ArrayList<>();
    plant(grid, planted, grid.cell("Organismes", "Type", 2), "club");
    plant(grid, planted, grid.cell("Organismes", "Identifiants officiels", 3), "FR-SIREN 123");
    plant(grid, planted, grid.cell("Projets", "État", 2), "presque fini");
    plant(grid, planted, grid.cell("Projets", "Titre (Français)", 3), "");
    plant(grid, planted, grid.cell("Projets", "Région chef de file", 4), "Bretagne");
    plant(grid, planted, grid.cell("Projets", "Organisme chef de file", 5), "ORG-999");
    plant(grid, planted, grid.cell("Projets", "Axe", 6), "AX99");
    plant(grid, planted, grid.cell("Projets", "Premier jour", 7), "31/02/2026");
    plant(grid, planted, grid.cell("Projets", "Dernier jour", 8), LocalDate.of(1999, 1, 1));
    plant(grid, planted, grid.cell("Projets", "Codes de secteur du CAD", 9), "2101");
    plant(grid, planted, grid.cell("Projets", "Cibles des ODD", 10), "99.9");
    plant(grid, planted, grid.cell("Engagements servis", "Projet", 2), "JSR-777");
    plant(grid, planted, grid.cell("Engagements servis", "Engagement", 3), "C99");
    plant(grid, planted, grid.cell("Marqueurs", "Pourquoi (Français)", 2), "");
    plant(grid, planted, grid.cell("Lieux", "Longitude", 2), "200");
    plant(grid, planted, grid.cell("Lieux", "Province ou département", 3), "Mordor");
    plant(grid, planted, grid.cell("Jalons", "Prévu le", 2), "12/25/2026");
    plant(grid, planted, grid.cell("Financement", "Montant promis", 2), "1.234");
    plant(grid, planted, grid.cell("Financement", "Monnaie", 4), "USD");
    plant(grid, planted, grid.cell("Financement", "Montant promis", 6), new Grid.Formula("1+1"));
    Check check = check(grid);
    assertThat(places(check)).containsExactlyInAnyOrderElementsOf(planted).hasSize(20);
    assertThat(check.total()).isEqualTo(20);
    assertThat(check.faults()).allSatisfy(f -> assertThat(f.heading()).isNotBlank());
    assertThat(Snapshot.of(JISR)).isEqualTo(before);
  }

  private static void plant(Grid grid, List<String> planted, String place, Object value) {
    assertThat(grid.at(place)).as(place).isNotEqualTo(value);
    grid.put(place, value);
    planted.add(place);
  }

  @Test
  void columnsThatAreUnknownDoubledOrMissingAreNamed() {
    Grid grid = grid();
    grid.put("Projets!AZ1", "Budget secret");
    grid.put("Projets!BA1", "Titre (Français)");
    grid.put(grid.cell("Financement", "Montant promis", 1), "Somme");
    Check check = check(grid);
    assertThat(keys(check))
        .containsExactlyInAnyOrder(
            "workbook.fault.unknown",
            "workbook.fault.unknown",
            "workbook.fault.doubled",
            "workbook.fault.missing");
    assertThat(places(check)).contains("Projets!AZ1", "Projets!BA1", "Financement");
  }

  @Test
  void sheetsThatAreMissingOrHiddenAreNamed() {
    Grid grid = grid().drop("Jalons");
    grid.put("Brouillon!A1", "notes");
    grid.change(
        "Brouillon", s -> s.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN));
    grid.change(
        "Lieux", s -> s.setVisibilityState(org.dhatim.fastexcel.VisibilityState.VERY_HIDDEN));
    assertThat(keys(check(grid)))
        .contains("workbook.fault.sheet", "workbook.fault.hidden", "workbook.fault.hidden");
  }

  @Test
  void whatCannotBeSeenOrStandsInTwoCellsIsNamed() {
    Grid grid = grid();
    grid.change(
        "Projets",
        s -> {
          s.hideRow(3);
          s.hideColumn(2);
          s.range(5, 0, 6, 0).merge();
        });
    Check check = check(grid);
    assertThat(keys(check))
        .containsExactlyInAnyOrder(
            "workbook.fault.hiddenrow", "workbook.fault.hiddencolumn", "workbook.fault.merged");
    assertThat(places(check)).containsExactlyInAnyOrder("Projets!A4", "Projets!C1", "Projets!A6");
  }

  @ParameterizedTest
  @CsvSource({
    "'1.234,56', 1234.56",
    "'1 234,56', 1234.56",
    "'1,234.56', 1234.56",
    "'١٬٢٣٤٫٥٦', 1234.56",
    "'١٢٣٤', 1234",
    "'1.234.567', 1234567",
    "'12,5', 12.5",
    "'0.123', 0.123",
    "'1 234', 1234",
    "'1\u00a0234\u202f567,8', 1234567.8",
    "'-5', -5"
  })
  void aClearNumberIsReadWhateverItsHabit(String typed, String number) {
    assertThat(Numerals.read(typed))
        .singleElement()
        .satisfies(n -> assertThat(n).isEqualByComparingTo(number));
  }

  @ParameterizedTest
  @CsvSource({"'1.234', 1234, 1.234", "'12,345', 12345, 12.345"})
  void anUnclearNumberIsToldWithBothReadings(String typed, String one, String other) {
    Grid grid = grid();
    String place = grid.cell("Financement", "Montant promis", 2);
    Check check = check(grid.put(place, typed));
    assertThat(check.faults())
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.place()).isEqualTo(place);
          assertThat(fault.value()).isEqualTo(typed);
          assertThat(fault.args()).containsExactly(typed, one, other);
        });
  }

  @ParameterizedTest
  @CsvSource({"'1.23.4'", "'douze'", "'1,2,3'", "'12 34'", "'1e5'", "'--1'"})
  void whatIsNoNumberIsNotGuessed(String typed) {
    assertThat(Numerals.read(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "31/12/2026, 2026-12-31",
    "2026-12-31, 2026-12-31",
    "3/4/2026, 2026-04-03",
    "03.04.2026, 2026-04-03",
    "٣١/١٢/٢٠٢٦, 2026-12-31"
  })
  void aDayIsReadWithTheDayFirst(String typed, LocalDate day) {
    assertThat(Days.read(typed)).contains(day);
  }

  @ParameterizedTest
  @CsvSource({"12/31/2026", "31/02/2026", "2026-13-01", "31/12/26", "demain", "2026"})
  void whatIsNoDayIsNotGuessed(String typed) {
    assertThat(Days.read(typed)).isEmpty();
  }

  @Test
  void aRowOfAnotherProjectIsNamed() {
    Grid grid = grid();
    String place = grid.cell("Jalons", "Projet", 2);
    assertThat(places(check(grid.put(place, "JSR-9999")))).contains(place);
  }

  @Test
  void aProjectThatIsThereIsNotOverwritten() {
    Grid grid = grid();
    String title = grid.cell("Projets", "Titre (Français)", 2);
    Check check = check(grid.put(title, "Un autre titre"));
    assertThat(check.faults())
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.place()).isEqualTo(title);
          assertThat(fault.key()).isEqualTo("workbook.fault.differs");
        });
    assertThat(check.identical()).isEqualTo(14);
  }

  @Test
  void aTitleThatIsThereUnderAnotherMarkIsNamed() {
    Grid grid = grid();
    String code = grid.at("Projets!A2").toString();
    grid.empty("Engagements servis").empty("Marqueurs").empty("Lieux").empty("Jalons");
    grid.empty("Financement").put("Projets!A2", "P1");
    Check check = check(grid);
    assertThat(check.faults())
        .filteredOn(f -> f.key().equals("workbook.fault.title"))
        .singleElement()
        .satisfies(f -> assertThat(f.args()).containsExactly(code));
  }

  @Test
  void cellsOfASpreadsheetsOwnKindAreNamed() {
    Grid grid = grid();
    String targets = grid.cell("Projets", "Cibles des ODD", 2);
    grid.put(targets, new java.math.BigDecimal("17.1"));
    String purposes = grid.cell("Projets", "Codes de secteur du CAD", 3);
    grid.put(purposes, LocalDate.of(2026, 2, 11));
    String reason = grid.cell("Marqueurs", "Pourquoi (Français)", 2);
    grid.put(reason, "\u202eretourné");
    Check check = check(grid);
    assertThat(places(check)).containsExactlyInAnyOrder(targets, purposes, reason);
    assertThat(keys(check))
        .containsExactlyInAnyOrder(
            "workbook.fault.target", "workbook.fault.turned", "workbook.fault.signs");
  }

  @Test
  void aListLongerThanAFormIsNamed() {
    Grid grid = grid();
    String code = grid.at("Projets!A2").toString();
    for (int row = 900; row < 920; row++) {
      grid.put(grid.cell("Jalons", "Projet", row), code);
      grid.put(grid.cell("Jalons", "Jalon (Français)", row), "Jalon " + row);
      grid.put(
          grid.cell("Jalons", "Prévu le", row), grid.at(grid.cell("Projets", "Premier jour", 2)));
    }
    assertThat(keys(check(grid))).contains("workbook.fault.many");
  }

  @Test
  void onlyTheFirstAreShownAndAllAreCounted() {
    Grid grid = grid();
    for (int row = 1000; row < 2000; row++) {
      grid.put("Jalons!A" + row, "JSR-9999");
    }
    Check check = check(grid);
    assertThat(check.faults()).hasSize(Faults.SHOWN);
    assertThat(check.total()).isGreaterThanOrEqualTo(1000);
  }
}
