package org.jisr.demonstration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Outcome;
import org.jisr.base.Side;
import org.jisr.journal.Change;
import org.jisr.partnership.Agreements;
import org.jisr.partnership.Committees;
import org.jisr.partnership.Figures;
import org.jisr.partnership.Plans;
import org.jisr.partnership.Roadmap;
import org.jisr.partnership.Roadmaps;
import org.jisr.people.Accounts;
import org.jisr.people.Acts;
import org.jisr.people.OneTimeCodes;
import org.jisr.people.Organisations;
import org.jisr.people.Persons;
import org.jisr.people.Role;
import org.jisr.people.Seats;
import org.jisr.people.Territories;
import org.jisr.project.Directory;
import org.jisr.project.Projects;
import org.jisr.track.Tracks;
import org.springframework.stereotype.Service;

/** Sets a cooperation up, once; and opens the accounts of the demonstration. */
@Service
public class Founding {

  /** The one password of all demonstration accounts, printed at start and worth nothing else. */
  public static final String PASSWORD = "jisr-demonstration";

  private final Territories territories;
  private final Organisations organisations;
  private final Agreements agreements;
  private final Roadmaps roadmaps;
  private final Plans plans;
  private final Figures figures;
  private final Committees committees;
  private final Tracks tracks;
  private final Projects projects;
  private final Directory directory;
  private final Persons persons;
  private final Seats seats;
  private final Accounts accounts;
  private final Acts acts;

  Founding(
      Territories territories,
      Organisations organisations,
      Agreements agreements,
      Roadmaps roadmaps,
      Plans plans,
      Figures figures,
      Committees committees,
      Tracks tracks,
      Projects projects,
      Directory directory,
      Persons persons,
      Seats seats,
      Accounts accounts,
      Acts acts) {
    this.territories = territories;
    this.organisations = organisations;
    this.agreements = agreements;
    this.roadmaps = roadmaps;
    this.plans = plans;
    this.figures = figures;
    this.committees = committees;
    this.tracks = tracks;
    this.projects = projects;
    this.directory = directory;
    this.persons = persons;
    this.seats = seats;
    this.accounts = accounts;
    this.acts = acts;
  }

  /**
   * An account that was opened.
   *
   * @param secret its password in the demonstration, else the code that opens it once
   * @param what whose it is, in French
   */
  public record Opened(String login, String secret, String what) {}

  public boolean founded() {
    return !territories.list().isEmpty();
  }

  /** Sets the cooperation up with one administrator a side, all or nothing. */
  public List<Opened> found(Path facts) {
    List<Opened> opened = new ArrayList<>();
    acts.runAsJisr(() -> {
      enter(Facts.read(facts));
      for (Side side : Side.values()) {
        String login = login(side, Role.ADMINISTRATOR);
        String code = OneTimeCodes.fresh();
        long person = seated(side, Role.ADMINISTRATOR);
        long account = accounts.insert(side, new Accounts.Open(person, login, code));
        acts.recordAsJisr(Change.made("account.open", "person", person, account));
        opened.add(new Opened(login, code, what(side, Role.ADMINISTRATOR)));
      }
      return Outcome.done(1);
    });
    return opened;
  }

  /**
   * The same with an account for every role and side, and with the illustrative projects of {@code
   * projects.json} beside the facts; a second start finds them made.
   */
  public List<Opened> demonstrate(Path facts) {
    if (!founded()) {
      acts.runAsJisr(() -> {
        enter(Facts.read(facts));
        for (Side side : Side.values()) {
          for (Role role : Role.values()) {
            long person = seated(side, role);
            long account = accounts.insert(side, person, login(side, role), PASSWORD);
            acts.recordAsJisr(Change.made("account.open", "person", person, account));
          }
        }
        illustrate(facts.resolveSibling("projects.json"));
        return Outcome.done(1);
      });
    }
    List<Opened> all = new ArrayList<>();
    for (Side side : Side.values()) {
      for (Role role : Role.values()) {
        all.add(new Opened(login(side, role), PASSWORD, what(side, role)));
      }
    }
    return all;
  }

  private void enter(Facts facts) {
    territories.found(facts.territory(Side.A), facts.territory(Side.B));
    acts.recordAsJisr(Change.made("cooperation.found", "cooperation", 1, facts.root()));
    List.of(Side.values()).forEach(side -> id(tracks.set(facts.rule(side))));
    facts.organisations().forEach(o -> id(organisations.enter(o)));
    long agreement = id(agreements.enter(facts.agreement()));
    committees.enter(agreement, facts.committee(), facts.rhythmMonths());
    Roadmap roadmap = facts.roadmap(agreement);
    roadmaps.enter(roadmap);
    facts.plans().forEach(plans::enter);
    facts.alignments().forEach(a -> id(plans.enterAlignment(a.commitment(), a.plan(), a.goal())));
    int position = 0;
    for (var figure : facts.figures()) {
      figures.enter(++position, figure);
    }
  }

  /** Projects that describe no real operation, each marked so. */
  private void illustrate(Path file) {
    if (Files.exists(file)) {
      Illustrations.read(file, directory.all()).forEach(project -> id(projects.enter(project)));
    }
  }

  /** A person in a seat; answers the person. */
  private long seated(Side side, Role role) {
    long person =
        persons.insert(
            new Persons.Add(name(side, role), login(side, role) + "@jisr.invalid", Lang.FR));
    Seats.Sit sit = new Seats.Sit(person, side, role);
    seats.insert(sit);
    acts.recordAsJisr(Change.made("person.add", "person", person, person));
    acts.recordAsJisr(Change.made("seat.add", "person", person, sit));
    return person;
  }

  /** {@code casa-officer}, {@code idf-signatory}: the side's short name and the role. */
  private static String login(Side side, Role role) {
    return (side == Side.A ? "casa-" : "idf-") + role.name().toLowerCase(Locale.ROOT);
  }

  private String what(Side side, Role role) {
    return name(side, role).in(Lang.FR).text();
  }

  /** Named by role, never by an invented person. */
  private LocalText name(Side side, Role role) {
    LocalText word =
        switch (role) {
          case OFFICER ->
              LocalText.of("Chargé de programme", "مكلف بالبرنامج", "Programme officer");
          case FINANCE ->
              LocalText.of("Gestionnaire financier", "مكلف بالمالية", "Finance officer");
          case AUTHORISING -> LocalText.of("Ordonnateur", "الآمر بالصرف", "Authorising officer");
          case SIGNATORY -> LocalText.of("Signataire", "موقّع", "Signatory");
          case HOLDER -> LocalText.of("Porteur de projet", "حامل المشروع", "Project holder");
          case ASSESSOR -> LocalText.of("Évaluateur", "مقيِّم", "Assessor");
          case AUDITOR -> LocalText.of("Auditeur", "مفتحص", "Auditor");
          case ADMINISTRATOR -> LocalText.of("Administrateur", "مدير المنصة", "Administrator");
        };
    LocalText territory = territories.of(side).name();
    return LocalText.of(
        word.in(Lang.FR).text() + ", " + territory.in(Lang.FR).text(),
        word.in(Lang.AR).text() + "، " + territory.in(Lang.AR).text(),
        word.in(Lang.EN).text() + ", " + territory.in(Lang.EN).text());
  }

  private static long id(Outcome outcome) {
    if (outcome instanceof Outcome.Done(long id)) {
      return id;
    }
    throw new IllegalStateException("the facts were refused: " + outcome);
  }
}
