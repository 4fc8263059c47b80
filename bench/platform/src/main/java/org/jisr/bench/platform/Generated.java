package org.jisr.bench.platform;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.jisr.base.LocalText;
import org.jisr.base.Money;
import org.jisr.base.Period;
import org.jisr.base.Rate;
import org.jisr.base.Side;
import org.jisr.decision.PublicationState;
import org.jisr.partnership.Roadmap;
import org.jisr.project.Marker;
import org.jisr.project.Project;
import org.jisr.project.ProjectState;
import org.jisr.project.Projects;
import org.jisr.project.References;
import org.jisr.project.Units;

/** Illustrative projects by the thousand, spread over all a filter can ask; the same for a seed. */
final class Generated {

  private static final List<List<String>> DEEDS =
      List.of(
          List.of("Diagnostic partagé", "تشخيص مشترك", "Shared diagnosis"),
          List.of("Étude d’accès", "دراسة الولوج", "Access study"),
          List.of("Réseau d’écoles", "شبكة المدارس", "Network of schools"),
          List.of("Formation des agents", "تكوين الأعوان", "Training of staff"),
          List.of("Rénovation énergétique", "النجاعة الطاقية", "Energy renovation"),
          List.of("Chantier pilote", "ورش نموذجي", "Pilot site"),
          List.of("Incubateurs jumelés", "حاضنات متوأمة", "Twinned incubators"),
          List.of("Réutilisation des eaux", "إعادة استعمال المياه", "Reuse of water"));
  private static final List<List<String>> THINGS =
      List.of(
          List.of("de la mobilité", "للتنقل", "of mobility"),
          List.of("des forêts urbaines", "للغابات الحضرية", "of urban forests"),
          List.of("du patrimoine", "للتراث", "of heritage"),
          List.of("des lycées", "للثانويات", "of secondary schools"),
          List.of("des associations", "للجمعيات", "of associations"),
          List.of("des marchés de gros", "لأسواق الجملة", "of wholesale markets"),
          List.of("de l’artisanat", "للصناعة التقليدية", "of crafts"),
          List.of("des données ouvertes", "للبيانات المفتوحة", "of open data"));
  private static final List<ProjectState> STATES =
      List.of(
          ProjectState.DRAFT,
          ProjectState.CONTRACTED,
          ProjectState.CONTRACTED,
          ProjectState.CONTRACTED,
          ProjectState.AMENDING,
          ProjectState.SUSPENDED,
          ProjectState.CLOSING,
          ProjectState.CLOSED,
          ProjectState.CLOSED,
          ProjectState.ARCHIVED);
  private static final List<String> PURPOSES =
      List.of("21010", "25010", "14022", "16061", "11110", "41010", "43030", "24010");
  private static final List<String> TARGETS =
      List.of("11.2", "8.3", "9.1", "6.4", "13.2", "4.4", "16.6", "17.9", "11.4");
  private static final Rate RATE =
      new Rate(
          Money.EUR,
          Money.MAD,
          new BigDecimal("10.850000"),
          Rate.Kind.CONTRACT_FIXED,
          LocalDate.of(2026, 1, 2),
          "taux illustratif");

  private final Random random = new Random(1);
  private final References known;
  private final List<Roadmap.Axis> axes;

  Generated(References known) {
    this.known = known;
    this.axes = known.axes();
  }

  /** The n-th, from 1. */
  Projects.Historic project(int n) {
    Side lead = one(List.of(Side.values()));
    Units.Unit here = unit(lead);
    LocalDate start = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(4000));
    Period period = new Period(start, start.plusDays(120 + random.nextInt(1200)));
    ProjectState state = one(STATES);
    boolean shown = state.agreed() && random.nextInt(10) > 0;
    return new Projects.Historic(
        new Project.Sheet(
            title(n, here),
            summary(here),
            new Project.Partners(lead, organisation(lead), organisation(lead.other())),
            aims(),
            period,
            List.of(place(here), place(unit(lead.other()))),
            milestones(period),
            financing(),
            true),
        state,
        shown ? PublicationState.PUBLIC : PublicationState.INTERNAL);
  }

  private LocalText title(int n, Units.Unit unit) {
    List<String> deed = one(DEEDS);
    List<String> thing = one(THINGS);
    List<String> names = names(unit);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      words.add(deed.get(i) + " " + thing.get(i) + " " + names.get(i) + " " + n);
    }
    return LocalText.of(words.get(0), words.get(1), words.get(2));
  }

  private static List<String> names(Units.Unit unit) {
    String french = unit.name().in(org.jisr.base.Lang.FR).text();
    return List.of(french, unit.name().in(org.jisr.base.Lang.AR).text(), french);
  }

  private LocalText summary(Units.Unit unit) {
    List<String> names = names(unit);
    return LocalText.of(
        "Projet illustratif à " + names.get(0) + " : " + one(DEEDS).get(0).toLowerCase(Locale.ROOT),
        "مشروع توضيحي في " + names.get(1) + ": " + one(DEEDS).get(1),
        "Illustrative project in " + names.get(2) + ": " + one(DEEDS).get(2));
  }

  private Project.Aims aims() {
    Roadmap.Axis axis = one(axes);
    List<Long> commitments =
        axis.commitments().stream()
            .map(Roadmap.Commitment::id)
            .filter(id -> random.nextInt(3) > 0)
            .toList();
    return new Project.Aims(
        axis.id(),
        commitments,
        List.of(one(PURPOSES)),
        List.of(one(TARGETS)),
        List.of(
            new Marker(
                1, 1, LocalText.of("Raison illustrative", "سبب توضيحي", "Illustrative reason"))));
  }

  private Project.Place place(Units.Unit unit) {
    boolean moroccan = unit.side() == Side.A;
    double lon = (moroccan ? -7.5 : 2.35) + random.nextGaussian() * 0.3;
    double lat = (moroccan ? 33.2 : 48.8) + random.nextGaussian() * 0.2;
    return new Project.Place(unit.side(), unit.code(), unit.name(), lon, lat);
  }

  private List<Project.Milestone> milestones(Period period) {
    List<Project.Milestone> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      LocalDate due = period.from().plusDays(30L + 40 * i);
      boolean done = due.isBefore(LocalDate.of(2026, 10, 1)) && random.nextInt(20) > 0;
      LocalText title = LocalText.of("Étape " + (i + 1), "المرحلة " + (i + 1), "Stage " + (i + 1));
      all.add(new Project.Milestone(title, due, done ? Optional.of(due) : Optional.empty()));
    }
    return all;
  }

  private List<Project.Financing> financing() {
    Money dirhams = Money.of(10_000 + random.nextInt(900_000), Money.MAD);
    Money euros = Money.of(1_000 + random.nextInt(90_000), Money.EUR);
    boolean converted = random.nextInt(10) > 0;
    return List.of(
        new Project.Financing(
            organisation(Side.A),
            dirhams,
            converted ? Optional.of(RATE.convert(dirhams)) : Optional.empty()),
        new Project.Financing(organisation(Side.B), euros, Optional.of(RATE.convert(euros))));
  }

  private long organisation(Side side) {
    return one(known.organisations().values().stream()
            .filter(organisation -> organisation.side().equals(Optional.of(side)))
            .toList())
        .id();
  }

  private Units.Unit unit(Side side) {
    return one(Units.list().stream().filter(unit -> unit.side() == side).toList());
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
