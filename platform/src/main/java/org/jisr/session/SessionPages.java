package org.jisr.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jisr.base.Side;
import org.jisr.people.By;
import org.jisr.project.Directory;
import org.jisr.track.Tracks;
import org.jisr.web.Form;
import org.jisr.web.Page;
import org.jisr.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What is to be voted, and the note for a session. */
@Controller
class SessionPages {

  private final Conventions conventions;
  private final Tracks tracks;
  private final Directory directory;

  SessionPages(Conventions conventions, Tracks tracks, Directory directory) {
    this.conventions = conventions;
    this.tracks = tracks;
    this.directory = directory;
  }

  @GetMapping("/work/votes")
  View votes(Page page, By by) {
    List<Convention> all = conventions.list();
    List<Convention> mine = all.stream().filter(c -> c.toVote(by.side())).toList();
    return View.of(
        "session/votes",
        "mine",
        mine,
        "others",
        all.stream().filter(c -> !mine.contains(c)).toList(),
        "blocks",
        blocks(page, all),
        "sessions",
        sessions(mine, by.side()),
        "rules",
        tracks.rules(),
        "side",
        by.side());
  }

  private Map<Convention, List<Block>> blocks(Page page, List<Convention> all) {
    Map<Convention, List<Block>> blocks = new LinkedHashMap<>();
    all.forEach(c -> blocks.put(c, c.blocks(tracks::rule, page.today())));
    return blocks;
  }

  /** The sessions of a side for which a text stands on the agenda, in order. */
  private static List<LocalDate> sessions(List<Convention> mine, Side side) {
    TreeSet<LocalDate> days = new TreeSet<>();
    mine.forEach(c -> c.track(side).sessionOn().ifPresent(days::add));
    return new ArrayList<>(days);
  }

  /** {@code on}: the session's day; without it, all that has no session yet. */
  @GetMapping("/work/votes/note")
  View note(Page page, By by, Form form) {
    Side side = form.choice("side", Side.class).orElse(by.side());
    Optional<LocalDate> on = form.date("on");
    List<Convention> agenda =
        conventions.list().stream()
            .filter(c -> c.toVote(side) && c.track(side).sessionOn().equals(on))
            .toList();
    return View.of(
        "session/note",
        "agenda",
        agenda,
        "blocks",
        blocks(page, agenda),
        "side",
        side,
        "on",
        on,
        "rule",
        tracks.rule(side),
        "rules",
        tracks.rules(),
        "known",
        directory.all());
  }
}
