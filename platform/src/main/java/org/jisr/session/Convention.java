package org.jisr.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Side;
import org.jisr.decision.Decision;
import org.jisr.project.Project;
import org.jisr.track.LegalRule;
import org.jisr.track.Track;
import org.jisr.track.TrackState;

/**
 * A text before the sessions of both territories.
 *
 * @param decision the joint decision that waits for the votes
 * @param tracks one a side, A first
 */
public record Convention(Project project, Decision decision, List<Track> tracks) {

  public Track track(Side side) {
    return tracks.stream().filter(t -> t.side() == side).findFirst().orElseThrow();
  }

  /** The sheet that is voted: the one that an amendment proposes, or the only one. */
  public Project.Sheet sheet() {
    return project.amendment().orElse(project.sheet());
  }

  public boolean amendment() {
    return project.amendment().isPresent();
  }

  /** It still waits for the vote of a side. */
  public boolean toVote(Side side) {
    return track(side).state() == TrackState.TO_VOTE || track(side).state().blocked();
  }

  /** All that blocks it, in the order in which it can be lifted. */
  List<Block> blocks(Function<Side, LegalRule> rules, LocalDate today) {
    List<Block> blocks = new ArrayList<>();
    Side lead = sheet().partners().lead();
    for (Lang lang : List.of(Lang.FR, Lang.AR)) {
      if (missing(sheet().title(), lang) || missing(sheet().summary(), lang)) {
        blocks.add(Block.of(lead, "session.block.text." + lang.code()));
      }
    }
    for (Track track : tracks) {
      blocks.addAll(blocks(track, rules.apply(track.side()), today));
    }
    return blocks;
  }

  private static boolean missing(LocalText text, Lang lang) {
    return text.find(lang).isEmpty();
  }

  private static List<Block> blocks(Track track, LegalRule rule, LocalDate today) {
    Side side = track.side();
    return switch (track.state()) {
      case TO_VOTE ->
          List.of(
              track
                  .sessionOn()
                  .map(on -> Block.of(side, "session.block.vote", on))
                  .orElseGet(() -> Block.of(side, "session.block.session")));
      case VOTED ->
          List.of(
              Block.of(
                  side,
                  rule.kind() == LegalRule.Kind.VISA
                      ? "session.block.send.visa"
                      : "session.block.send.receipt"));
      case SENT -> List.of(waiting(track, rule, today));
      case RETURNED -> List.of(Block.of(side, "session.block.returned", track.reason()));
      case REFUSED -> List.of(Block.of(side, "session.block.refused", track.reason()));
      case EFFECTIVE -> List.of();
    };
  }

  private static Block waiting(Track track, LegalRule rule, LocalDate today) {
    if (rule.kind() == LegalRule.Kind.RECEIPT) {
      return Block.of(track.side(), "session.block.receipt");
    }
    int day = (int) track.day(today).orElse(0);
    return day > rule.days()
        ? Block.of(track.side(), "session.block.presume", rule.days())
        : Block.of(track.side(), "session.block.visa", day, rule.days());
  }
}
