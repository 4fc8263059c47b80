package org.jisr.testing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jisr.base.Side;
import org.jisr.partnership.Agreements;
import org.jisr.partnership.Amendments;
import org.jisr.partnership.Committees;
import org.jisr.partnership.Owner;
import org.jisr.partnership.Roadmap;
import org.jisr.partnership.Roadmaps;
import org.jisr.people.Act;
import org.jisr.people.Organisations;
import org.jisr.people.Persons;
import org.jisr.people.Role;
import org.jisr.project.Projects;

/** Every page there is, with numbers of things that exist: from the access table. */
public final class Places {

  /**
   * Answers a file under an address without an ending, or another address; or, for carried
   * projects, only for a roadmap that renews another.
   */
  private static final List<Act> NO_PAGES =
      List.of(Act.READ_DOCUMENT, Act.SEE_CARRIED_PROJECTS, Act.SEE_HEALTH, Act.FIND_COMMITMENT);

  private Places() {}

  /** What anyone may read. */
  public static List<String> open(Running jisr) {
    return pages(jisr).filter(act -> act.open()).map(act -> path(jisr, act)).toList();
  }

  /** What this role may read in the workspace. */
  public static List<String> of(Running jisr, Role role) {
    return pages(jisr)
        .filter(act -> !act.open() && act.allows(role))
        .map(act -> path(jisr, act))
        .toList();
  }

  /** The codes of what is public and is reached by its code. */
  static java.util.stream.Stream<String> codes(Running jisr, String room) {
    return room.equals("agreements")
        ? jisr.bean(Agreements.class).list().stream().map(agreement -> agreement.code()).limit(3)
        : jisr.bean(Roadmaps.class).current().orElseThrow().commitments().map(c -> c.code());
  }

  /** The addresses of what citizens read of roadmaps, or of their commitments. */
  static java.util.stream.Stream<String> roadmaps(Running jisr, boolean commitments) {
    return jisr.bean(Roadmaps.class).shown().stream()
        .flatMap(r ->
            commitments
                ? r.commitments().map(r::address)
                : java.util.stream.Stream.of(r.address()));
  }

  private static java.util.stream.Stream<Act> pages(Running jisr) {
    return Arrays.stream(Act.values())
        .filter(act -> act.method().equals("GET") && !NO_PAGES.contains(act))
        .filter(act -> !act.path().startsWith("/api/"))
        .filter(act -> !act.path().matches(".*\\.[a-z]+"))
        .filter(act -> !path(jisr, act).contains("{"));
  }

  private static String path(Running jisr, Act act) {
    Map<String, String> numbers = Known.of(jisr);
    String room = act.path().replaceAll("^(/work)?/([a-z-]+).*", "$2");
    String commitment =
        numbers.getOrDefault("code roadmaps", "{code}")
            + "/"
            + numbers.getOrDefault("code commitments", "{code}");
    return act.path()
        .replace("{roadmap}/{code}", commitment)
        .replace("{id}", numbers.getOrDefault(room, "{id}"))
        .replace("{code}", numbers.getOrDefault("code " + room, "{code}"))
        .replace("{page}", "accessibility");
  }

  /** The numbers of one thing of each kind, looked up once. */
  private static final class Known {
    private static final Map<Running, Map<String, String>> KNOWN =
        new java.util.concurrent.ConcurrentHashMap<>();

    static Map<String, String> of(Running jisr) {
      return KNOWN.computeIfAbsent(jisr, Known::read);
    }

    private static Map<String, String> read(Running jisr) {
      Roadmap draft = jisr.bean(Roadmaps.class).get(Drafts.roadmap(jisr));
      Roadmap signed = jisr.bean(Roadmaps.class).current().orElseThrow();
      var agreement = jisr.bean(Agreements.class).list().getFirst();
      long committee = jisr.bean(Committees.class).list().getFirst().id();
      long person = jisr.acting(Role.OFFICER, Side.A).form().person().id();
      var voted =
          jisr.bean(Projects.class).tracks(Plans.proposed(jisr, Drafts.code().replace("-", "")));
      long project = Plans.written(jisr, "partout").id();
      Committees.Hold hold =
          new Committees.Hold(
              committee,
              Optional.of(LocalDate.ofInstant(jisr.clock().instant(), ZoneOffset.UTC)),
              "Casablanca",
              Drafts.text("Relevé"),
              0);
      long meeting =
          Drafts.done(
              jisr.bean(Committees.class).hold(jisr.acting(Role.OFFICER, Side.A).form(), hold));
      long decided =
          Drafts.done(
              jisr.bean(Committees.class)
                  .decide(
                      jisr.acting(Role.OFFICER, Side.A).form(),
                      new Committees.Decide(
                          meeting, Drafts.text("Retenir"), Owner.A, hold.heldOn(), 0)));
      Amendments amendments = jisr.bean(Amendments.class);
      Drafts.done(
          amendments.create(
              jisr.acting(Role.OFFICER, Side.A).form(),
              agreement.id(),
              new Amendments.Write(Drafts.text("Avenant"), Optional.empty(), 0)));
      long amendment = amendments.of(agreement.id()).getLast().id();
      return Map.ofEntries(
          Map.entry("meeting-decisions", Long.toString(decided)),
          Map.entry("amendments", Long.toString(amendment)),
          Map.entry("projects", Long.toString(project)),
          Map.entry("meetings", Long.toString(meeting)),
          Map.entry(
              "organisations",
              Long.toString(jisr.bean(Organisations.class).list().getFirst().id())),
          Map.entry("agreements", Long.toString(agreement.id())),
          Map.entry("code agreements", agreement.code()),
          Map.entry("code commitments", signed.commitments().findFirst().orElseThrow().code()),
          Map.entry("code roadmaps", signed.code()),
          Map.entry("roadmaps", Long.toString(draft.id())),
          Map.entry("axes", Long.toString(draft.axes().getFirst().id())),
          Map.entry(
              "commitments", Long.toString(draft.commitments().findFirst().orElseThrow().id())),
          Map.entry("committees", Long.toString(committee)),
          Map.entry("decisions", Long.toString(Drafts.proposed(jisr).id())),
          Map.entry(
              "people", Long.toString(jisr.bean(Persons.class).find(person).orElseThrow().id())),
          Map.entry("tracks", Long.toString(voted.getFirst().id())));
    }
  }
}
