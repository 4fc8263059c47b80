package org.jisr.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jisr.base.Outcome;
import org.jisr.people.By;
import org.jisr.people.Organisation;
import org.jisr.people.Organisations;
import org.jisr.project.HistoricProjects;
import org.jisr.project.Project;
import org.springframework.stereotype.Component;

/** Enters what a checked workbook brings, inside the transaction of its command. */
@Component
class Entering {

  private final Organisations organisations;
  private final HistoricProjects projects;

  Entering(Organisations organisations, HistoricProjects projects) {
    this.organisations = organisations;
    this.projects = projects;
  }

  /** Answers why it could not; empty when all is entered. */
  Optional<Outcome> enter(By by, Check check) {
    Map<Long, Long> ids = new HashMap<>();
    for (Organisation fresh : check.organisations()) {
      By once = new By(by.person(), by.seat(), UUID.randomUUID());
      Outcome outcome = organisations.add(once, write(fresh));
      if (!(outcome instanceof Outcome.Done(long id))) {
        return Optional.of(outcome);
      }
      ids.put(fresh.id(), id);
    }
    projects.enterAll(by, entries(check.projects(), ids));
    return Optional.empty();
  }

  private static Organisations.Write write(Organisation o) {
    return new Organisations.Write(o.name(), Optional.of(o.type()), o.side(), o.identifiers(), 0);
  }

  /** Codes stay as they are; marks of one's own get fresh numbers above them. */
  private List<HistoricProjects.Entry> entries(List<Check.Fresh> all, Map<Long, Long> ids) {
    List<Optional<Integer>> given = all.stream().map(p -> Project.number(p.code())).toList();
    int highest = given.stream().flatMap(Optional::stream).reduce(projects.last(), Integer::max);
    long unnumbered = given.stream().filter(Optional::isEmpty).count();
    var numbers = projects.reserve(highest, (int) unnumbered).iterator();
    List<HistoricProjects.Entry> entries = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      entries.add(
          new HistoricProjects.Entry(
              given.get(i).orElseGet(numbers::next),
              named(all.get(i).sheet(), ids),
              all.get(i).state()));
    }
    return entries;
  }

  /** The sheet with the numbers that new organisations were given. */
  private static Project.Sheet named(Project.Sheet s, Map<Long, Long> ids) {
    Project.Partners p = s.partners();
    return new Project.Sheet(
        s.title(),
        s.summary(),
        new Project.Partners(
            p.lead(),
            ids.getOrDefault(p.holder(), p.holder()),
            ids.getOrDefault(p.counterpart(), p.counterpart())),
        s.aims(),
        s.period(),
        s.places(),
        s.milestones(),
        s.financing().stream()
            .map(line ->
                new Project.Financing(
                    ids.getOrDefault(line.funder(), line.funder()),
                    line.amount(),
                    line.conversion()))
            .toList(),
        s.illustrative());
  }
}
