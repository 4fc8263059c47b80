package org.jisr.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jisr.base.LocalText;
import org.jisr.decision.Decision;
import org.jisr.decision.Decisions;
import org.jisr.journal.Journal;
import org.jisr.journal.Line;
import org.jisr.people.By;
import org.jisr.project.Project;
import org.jisr.project.ProjectState;
import org.jisr.project.Projects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the journal from where it left off and tells people what happened: their key is awaited, a
 * text they keyed was changed, a decision was taken, a project moved. Nobody tells it anything.
 */
@Component
class News {

  private static final int LINES = 500;

  /** The journal's acts that move a project, as its room writes them. */
  private static final Set<String> MOVES =
      Arrays.stream(ProjectState.Act.values())
          .map(act -> "project." + act.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  /**
   * What happened to one of these may let a key be turned: a new text, or the vote it waits for.
   */
  private static final Set<String> OF_KEYS = Set.of("decision", "track");

  private final JdbcClient sql;
  private final Clock clock;
  private final Journal journal;
  private final Decisions decisions;
  private final Projects projects;
  private final Audience audience;
  private final Choices choices;
  private final Sentences sentences;

  News(
      JdbcClient sql,
      Clock clock,
      Journal journal,
      Decisions decisions,
      Projects projects,
      Audience audience,
      Choices choices,
      Sentences sentences) {
    this.sql = sql;
    this.clock = clock;
    this.journal = journal;
    this.decisions = decisions;
    this.projects = projects;
    this.audience = audience;
    this.choices = choices;
    this.sentences = sentences;
  }

  /**
   * Reads on and notes how far: both or neither. The first time it only notes where the journal
   * ends, so that nobody is told of the past.
   *
   * @return how many lines were read
   */
  @Transactional
  public int read() {
    Optional<Long> seen =
        sql.sql("select line from calendar.seen for update").query(Long.class).optional();
    if (seen.isEmpty()) {
      sql.sql("insert into calendar.seen (line) values (?) on conflict do nothing")
          .param(journal.last().map(Line::n).orElse(0L))
          .update();
      return 0;
    }
    List<Line> lines = journal.after(seen.get(), LINES);
    if (!lines.isEmpty()) {
      Telling telling = new Telling(audience.list(), clock.instant());
      lines.forEach(telling::tell);
      if (lines.stream().anyMatch(line -> OF_KEYS.contains(line.noun()))) {
        decisions.waiting().forEach(telling::awaited);
      }
      sql.sql("update calendar.seen set line = ?").param(lines.getLast().n()).update();
    }
    return lines.size();
  }

  /** One reading: who listens, as of one moment. */
  private final class Telling {

    private final List<Audience.Listener> listeners;
    private final Map<Long, Map<Topic, Choice>> chosen;
    private final Instant now;
    private final Outbox outbox = new Outbox(sql);

    Telling(List<Audience.Listener> listeners, Instant now) {
      this.listeners = listeners;
      this.now = now;
      this.chosen =
          listeners.stream()
              .collect(Collectors.toMap(l -> l.person().id(), l -> choices.of(l.person().id())));
    }

    void tell(Line line) {
      switch (line.act()) {
        case "decision.revise" -> decision(line).ifPresent(this::voided);
        case "decision.decided" -> decision(line).ifPresent(decision -> decided(line, decision));
        default -> {
          if (MOVES.contains(line.act())) {
            projects.find(line.id()).ifPresent(project -> moved(line, project));
          }
        }
      }
    }

    private Optional<Decision> decision(Line line) {
      return decisions.find(line.id());
    }

    /** Once a text: whoever may turn a key that is still out. */
    private void awaited(Decision decision) {
      String key = "key-" + decision.id() + "-" + decision.wording().n();
      for (Audience.Listener listener : listeners) {
        boolean mine =
            listener.seats().stream()
                .map(seat -> new By(listener.person(), seat, new UUID(0, 0)))
                .anyMatch(by -> decisions.awaits(decision, by));
        if (mine) {
          put(listener, Topic.KEY, key, decision.title(), LocalText.EMPTY, path(decision));
        }
      }
    }

    private void voided(Decision decision) {
      decision.keys().stream()
          .filter(key -> !key.holds())
          .forEach(key ->
              listeners.stream()
                  .filter(listener -> listener.person().id() == key.person())
                  .forEach(listener ->
                      put(
                          listener,
                          Topic.VOIDED,
                          "voided-" + decision.id() + "-" + key.n(),
                          decision.title(),
                          LocalText.EMPTY,
                          path(decision))));
    }

    private void decided(Line line, Decision decision) {
      others(line)
          .forEach(listener ->
              put(
                  listener,
                  Topic.DECIDED,
                  "line-" + line.n(),
                  decision.title(),
                  LocalText.EMPTY,
                  path(decision)));
    }

    private void moved(Line line, Project project) {
      ProjectState state = state(line);
      others(line)
          .forEach(listener ->
              put(
                  listener,
                  Topic.MOVED,
                  "line-" + line.n(),
                  sentences.name(project),
                  sentences.all(state.key()),
                  "/work/projects/" + project.id()));
    }

    /** Everybody but the one who did it. */
    private List<Audience.Listener> others(Line line) {
      return listeners.stream()
          .filter(listener -> !Objects.equals(listener.person().id(), line.person()))
          .toList();
    }

    private void put(
        Audience.Listener listener,
        Topic topic,
        String key,
        LocalText title,
        LocalText about,
        String path) {
      long person = listener.person().id();
      Choice choice = chosen.getOrDefault(person, Map.of()).getOrDefault(topic, topic.usual());
      if (choice.pace() != Pace.NONE) {
        Instant due = Due.send(choice.pace(), Optional.empty(), now, listener.zone());
        outbox.put(Notice.fresh(person, key, choice, title, about, path).at(due));
      }
    }
  }

  /** The state a line says a project came to, written as JSON text. */
  private static ProjectState state(Line line) {
    return ProjectState.valueOf(line.after().replace("\"", ""));
  }

  private static String path(Decision decision) {
    return "/work/decisions/" + decision.id();
  }
}
