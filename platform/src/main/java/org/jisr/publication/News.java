package org.jisr.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jisr.decision.PublicationState;
import org.jisr.journal.Journal;
import org.jisr.journal.Line;
import org.jisr.partnership.Agreement;
import org.jisr.partnership.Agreements;
import org.jisr.partnership.CommitmentState;
import org.jisr.partnership.Roadmap;
import org.jisr.partnership.Roadmaps;
import org.jisr.project.Filter;
import org.jisr.project.Project;
import org.jisr.project.ProjectShape;
import org.jisr.project.ProjectState;
import org.jisr.project.Published;
import org.jisr.web.Page;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is new, from the journal: only of what is public now, and only what happened since it was
 * made public.
 */
@Component
class News {

  /** So many lines are looked through, and so many entries make a feed. */
  private static final int LINES = 1_000;

  private static final int MOST = 100;

  /** Of so many lines at most one is news, as a rule: the others were written before. */
  private static final int A_PIECE = 5;

  private static final Set<String> BEGINNING = Set.of("project.public", "project.enter");

  /** Steps of which citizens see nothing: an amendment is being written, or is given up. */
  private static final Set<ProjectState.Act> INTERNAL =
      Set.of(ProjectState.Act.AMEND, ProjectState.Act.REFUSE_AMENDMENT);

  private static final List<String> OF_PROJECTS =
      Stream.concat(
              Stream.of("project.public", "project.enter", "project.milestone"),
              Stream.of(ProjectState.Act.values())
                  .filter(act -> !INTERNAL.contains(act))
                  .map(act -> "project." + act.name().toLowerCase(Locale.ROOT)))
          .toList();
  private static final List<String> OF_OTHERS =
      Stream.concat(
              Stream.of("roadmap.public", "agreement.public"),
              Stream.of(CommitmentState.Act.values()).map(CommitmentState.Act::kind))
          .toList();

  private final Journal journal;
  private final Published projects;
  private final Roadmaps roadmaps;
  private final Agreements agreements;

  News(Journal journal, Published projects, Roadmaps roadmaps, Agreements agreements) {
    this.journal = journal;
    this.projects = projects;
    this.roadmaps = roadmaps;
    this.agreements = agreements;
  }

  /** Everything new. {@code base} is the site's address. */
  List<Told> all(Page page, String base) {
    return among(page, base, LINES).limit(MOST).toList();
  }

  /** What is newest, so many pieces at most, with addresses of this site. */
  List<Told> newest(Page page, int most) {
    return among(page, "", most * A_PIECE).limit(most).toList();
  }

  /** What is new among so many of the newest lines of each kind, the newest first. */
  private Stream<Told> among(Page page, String base, int most) {
    List<Line> lines = journal.latest(OF_PROJECTS, most);
    Map<Long, Project> shown = shown(lines, Filter.EVERYTHING);
    Stream<Told> ofProjects =
        sincePublic(lines, shown.keySet()).stream()
            .map(line -> entry(page, base, line, known(shown, line)));
    Others others = new Others(page, base, roadmaps.shown(), agreements.list());
    Stream<Told> ofOthers =
        journal.latest(OF_OTHERS, most).stream().flatMap(line -> others.told(line).stream());
    return newest(Stream.concat(ofProjects, ofOthers));
  }

  /** The projects wanted, each once, by what happened to it last. */
  List<Told> projects(Page page, String base, Filter filter) {
    List<Line> lines = journal.latest(OF_PROJECTS, LINES);
    Map<Long, Project> shown = shown(lines, filter);
    Map<Long, Line> last = new LinkedHashMap<>();
    sincePublic(lines, shown.keySet()).forEach(line -> last.putIfAbsent(line.id(), line));
    return newest(
            last.values().stream().map(line -> entry(page, base, line.at(), known(shown, line))))
        .limit(MOST)
        .toList();
  }

  private static Project known(Map<Long, Project> shown, Line line) {
    return Optional.ofNullable(shown.get(line.id())).orElseThrow();
  }

  private static Stream<Told> newest(Stream<Told> entries) {
    return entries.sorted(Comparator.comparing(Told::updated).reversed());
  }

  private Map<Long, Project> shown(Collection<Line> lines, Filter filter) {
    Set<Long> ids = lines.stream().map(Line::id).collect(Collectors.toSet());
    return projects.list(filter, ids).stream()
        .collect(Collectors.toMap(Project::id, project -> project));
  }

  /**
   * What happened before a project was public is nobody's news. One whose publication is older than
   * all these lines has been public through all of them.
   */
  private static List<Line> sincePublic(List<Line> newestFirst, Set<Long> shown) {
    Set<Long> begun = new HashSet<>();
    List<Line> since = new ArrayList<>();
    for (Line line : newestFirst) {
      if (shown.contains(line.id()) && !begun.contains(line.id())) {
        since.add(line);
        if (BEGINNING.contains(line.act())) {
          begun.add(line.id());
        }
      }
    }
    return since;
  }

  /** A project as it is now. */
  private static Told entry(Page page, String base, Instant at, Project project) {
    String address = base + "/projects/" + project.code();
    return new Told(
        address,
        in(page, address),
        page.plain(project.title()),
        summary(page, project),
        at,
        project.sheet().illustrative());
  }

  /** Something that happened to a project. */
  private static Told entry(Page page, String base, Line line, Project project) {
    Told now = entry(page, base, line.at(), project);
    return new Told(
        mark(now.id(), line),
        now.link(),
        said(page, line, project),
        now.summary(),
        now.updated(),
        now.illustrative());
  }

  private static String said(Page page, Line line, Project project) {
    String title = page.plain(project.title());
    return switch (line.act()) {
      case "project.public", "project.enter" -> page.t("feed.project.public", title);
      case "project.milestone" -> page.t("feed.project.milestone", title);
      case "project.accept_amendment", "project.accept_minor" ->
          page.t("feed.project.amended", title);
      default -> page.t("feed.project.step", title, page.t(ProjectChanges.key(line).orElseThrow()));
    };
  }

  private static String summary(Page page, Project project) {
    String words = page.plain(project.sheet().summary());
    return project.sheet().illustrative() ? page.plain(ProjectShape.NOTICE) + " " + words : words;
  }

  /** What is public of roadmaps and agreements, read once. */
  private record Others(
      Page page, String base, List<Roadmap> roadmaps, List<Agreement> agreements) {

    Optional<Told> told(Line line) {
      return switch (line.noun()) {
        case "roadmap" ->
            roadmaps.stream()
                .filter(r -> r.id() == line.id())
                .findFirst()
                .map(r -> told(line, r.address(), page.t("feed.roadmap", page.plain(r.title()))));
        case "agreement" ->
            agreements.stream()
                .filter(a -> a.id() == line.id() && a.publication() == PublicationState.PUBLIC)
                .findFirst()
                .map(a ->
                    told(
                        line,
                        "/agreements/" + a.code(),
                        page.t("feed.agreement", page.plain(a.title()))));
        default ->
            roadmaps.stream()
                .flatMap(r ->
                    r.commitments().filter(c -> c.id() == line.id()).map(c -> told(line, r, c)))
                .findFirst();
      };
    }

    private Told told(Line line, Roadmap roadmap, Roadmap.Commitment c) {
      CommitmentState to = JsonMapper.shared().readValue(line.after(), CommitmentState.class);
      Told told =
          told(line, roadmap.address(c), page.t("feed.commitment", c.code(), page.t(to.key())));
      return new Told(told.id(), told.link(), told.title(), page.plain(c.body()), line.at(), false);
    }

    private Told told(Line line, String path, String words) {
      String address = base + path;
      return new Told(mark(address, line), in(page, address), words, words, line.at(), false);
    }
  }

  /** The same for ever, and no other's: two things may happen at one moment. */
  private static String mark(String address, Line line) {
    return address + "#" + line.n();
  }

  private static String in(Page page, String address) {
    return address + "?lang=" + page.lang().code();
  }
}
