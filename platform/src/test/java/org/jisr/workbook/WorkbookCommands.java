package org.jisr.workbook;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jisr.base.Lang;
import org.jisr.base.Outcome;
import org.jisr.base.Side;
import org.jisr.people.Act;
import org.jisr.people.Role;
import org.jisr.project.Directory;
import org.jisr.project.References;
import org.jisr.testing.Acting;
import org.jisr.testing.Command;
import org.jisr.testing.Drafts;
import org.jisr.testing.Running;

/** Every command about workbooks. */
public final class WorkbookCommands {

  /** Below whatever rows an empty workbook holds. */
  private static final int ROW = 900;

  private final Running jisr;
  private final Uploads uploads;
  private final Acting officer;

  private WorkbookCommands(Running jisr) {
    this.jisr = jisr;
    this.uploads = jisr.bean(Uploads.class);
    this.officer = jisr.acting(Role.OFFICER, Side.A);
  }

  public static Stream<Command> all(Running jisr) {
    WorkbookCommands commands = new WorkbookCommands(jisr);
    return Stream.of(
        new Command(Act.BRING_WORKBOOK, commands::bring),
        new Command(Act.MATCH_WORKBOOK, commands::match),
        new Command(Act.ENTER_WORKBOOK, commands::enter));
  }

  private Supplier<Outcome> bring() {
    var bring = new Uploads.Bring("projets.xlsx", book());
    return () -> uploads.bring(officer.form(), bring);
  }

  private Supplier<Outcome> match() {
    var answer = new Uploads.Answer(brought(), Map.of("NEUF", Question.NEW));
    return () -> uploads.answer(officer.form(), answer);
  }

  private Supplier<Outcome> enter() {
    long upload = brought();
    var answer = new Uploads.Answer(upload, Map.of("NEUF", Question.NEW));
    Drafts.done(uploads.answer(officer.form(), answer));
    Check check = uploads.check(uploads.find(Side.A, upload).orElseThrow());
    if (!check.ready() || check.organisations().isEmpty()) {
      throw new AssertionError("not to be entered: " + check);
    }
    return () -> uploads.enter(officer.form(), upload);
  }

  private long brought() {
    return Drafts.done(uploads.bring(officer.form(), new Uploads.Bring("projets.xlsx", book())));
  }

  /** A workbook with a new project of a new organisation. */
  private byte[] book() {
    References known = jisr.bean(Directory.class).all();
    Workbooks workbooks = jisr.bean(Workbooks.class);
    Grid grid = Grid.of(workbooks.empty(Lang.FR, known));
    String name = "Zaouia " + UUID.randomUUID();
    fill(
        grid,
        "Organismes",
        Map.of(
            "Repère", "NEUF",
            "Nom (Français)", name,
            "Type", "association",
            "Région", "Casablanca-Settat"));
    fill(
        grid,
        "Projets",
        Map.of(
            "Projet", "P1",
            "État", "clos",
            "Titre (Français)", name,
            "Résumé (Français)", "Former vingt guides.",
            "Région chef de file", "Casablanca-Settat",
            "Organisme chef de file", "NEUF",
            "Organisme partenaire", "Région Île-de-France",
            "Axe", workbooks.choices(known).all(Field.AXIS, Lang.FR).getFirst(),
            "Premier jour", "01/02/2018",
            "Dernier jour", "31/12/2019"));
    return grid.write();
  }

  private static void fill(Grid grid, String sheet, Map<String, String> row) {
    row.forEach((heading, value) -> grid.put(grid.cell(sheet, heading, ROW), value));
  }
}
