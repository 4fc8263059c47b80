package org.jisr.testing;

import static org.jisr.testing.Drafts.done;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jisr.base.LocalText;
import org.jisr.base.Money;
import org.jisr.base.Outcome;
import org.jisr.base.Period;
import org.jisr.base.Rate;
import org.jisr.base.Side;
import org.jisr.decision.PublicationState;
import org.jisr.partnership.Roadmap;
import org.jisr.partnership.Roadmaps;
import org.jisr.people.Acts;
import org.jisr.project.Project;
import org.jisr.project.ProjectState;
import org.jisr.project.Projects;
import org.jisr.project.Units;

/** Many projects that differ in all a filter can ask, found by one word of their own. */
public final class Many {

  private static final List<String> NAMES = List.of("Étude", "Réseau", "Forêt", "Œuvre", "Lycée");
  private static final List<String> ARABIC = List.of("دراسة", "شبكة", "غابة", "أوراش", "إقامة");

  /** Stopped with the run. */
  private static final class Own {
    static final Running RUNNING = Running.fresh().found();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(RUNNING::close));
    }
  }

  private Many() {}

  /** An application of its own: tests that count what all share are not to meet these projects. */
  public static Running own() {
    return Own.RUNNING;
  }

  /** Enters so many and answers the word that finds them all and no other. */
  public static String entered(Running jisr, int count) {
    String word = Drafts.code().replace("-", "").toLowerCase(java.util.Locale.ROOT);
    Random random = new Random(count);
    done(
        jisr.bean(Acts.class)
            .runAsJisr(() -> {
              for (int i = 0; i < count; i++) {
                done(jisr.bean(Projects.class).enter(project(jisr, word, i, random)));
              }
              return Outcome.done(count);
            }));
    return word;
  }

  private static Projects.Historic project(Running jisr, String word, int i, Random random) {
    Roadmap roadmap = jisr.bean(Roadmaps.class).current().orElseThrow();
    Roadmap.Axis axis = one(random, roadmap.axes());
    Side lead = one(random, List.of(Side.values()));
    LocalDate start = LocalDate.of(2018 + random.nextInt(8), 1 + random.nextInt(12), 1);
    int name = random.nextInt(NAMES.size());
    Project.Sheet sheet =
        new Project.Sheet(
            LocalText.of(NAMES.get(name) + " " + word, ARABIC.get(name) + " " + i, "Study " + i),
            Drafts.text("Ce que fait le projet " + i),
            new Project.Partners(
                lead, Plans.organisation(jisr, lead), Plans.organisation(jisr, lead.other())),
            new Project.Aims(
                axis.id(),
                axis.commitments().stream()
                    .map(Roadmap.Commitment::id)
                    .filter(id -> random.nextBoolean())
                    .toList(),
                List.of(one(random, List.of("21010", "25010", "14022"))),
                List.of(one(random, List.of("11.2", "11.4", "8.3", "6.4"))),
                List.of()),
            new Period(start, start.plusDays(100 + random.nextInt(900))),
            List.of(place(random), place(random), place(random)),
            List.of(milestone(start, random)),
            financing(jisr, random),
            random.nextBoolean());
    return new Projects.Historic(
        sheet,
        one(random, List.of(ProjectState.CONTRACTED, ProjectState.CLOSED, ProjectState.SUSPENDED)),
        one(random, List.of(PublicationState.PUBLIC, PublicationState.INTERNAL)));
  }

  private static Project.Milestone milestone(LocalDate start, Random random) {
    LocalDate due = start.plusDays(random.nextInt(100));
    Optional<LocalDate> done = Optional.of(due).filter(day -> random.nextInt(4) == 0);
    return new Project.Milestone(Drafts.text("Jalon"), due, done);
  }

  private static Project.Place place(Random random) {
    Units.Unit unit = one(random, Units.list());
    double lon = unit.side() == Side.A ? -7.5 : 2.3;
    double lat = unit.side() == Side.A ? 33.2 : 48.8;
    return new Project.Place(unit.side(), unit.code(), unit.name(), lon, lat);
  }

  private static List<Project.Financing> financing(Running jisr, Random random) {
    Money dirhams = Money.of(1 + random.nextInt(900_000), Money.MAD);
    Money euros = Money.of(1 + random.nextInt(90_000), Money.EUR);
    Rate rate =
        new Rate(
            Money.EUR,
            Money.MAD,
            one(random, List.of(new BigDecimal("10.85"), new BigDecimal("10.9"))),
            Rate.Kind.CONTRACT_FIXED,
            LocalDate.of(2026, 1, 2),
            "taux de test");
    return List.of(
        new Project.Financing(
            Plans.organisation(jisr, Side.A),
            dirhams,
            random.nextInt(4) > 0 ? Optional.of(rate.convert(dirhams)) : Optional.empty()),
        new Project.Financing(
            Plans.organisation(jisr, Side.B), euros, Optional.of(rate.convert(euros))));
  }

  private static <T> T one(Random random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
