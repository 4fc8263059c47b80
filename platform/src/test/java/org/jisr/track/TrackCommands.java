package org.jisr.track;

import java.util.Optional;
import java.util.stream.Stream;
import org.jisr.base.Side;
import org.jisr.people.Act;
import org.jisr.people.Role;
import org.jisr.project.Projects;
import org.jisr.testing.Acting;
import org.jisr.testing.Command;
import org.jisr.testing.Drafts;
import org.jisr.testing.Plans;
import org.jisr.testing.Running;

/** Every command about legal tracks. */
public final class TrackCommands {

  private TrackCommands() {}

  public static Stream<Command> all(Running jisr) {
    Tracks tracks = jisr.bean(Tracks.class);
    Acting officer = jisr.acting(Role.OFFICER, Side.A);
    return Stream.of(
        new Command(
            Act.MOVE_TRACK,
            () -> {
              long track = opened(jisr);
              return () ->
                  tracks.step(
                      officer.form(),
                      new Tracks.Step(
                          track,
                          TrackState.Act.VOTE,
                          Optional.of(tracks.today(Side.A)),
                          "D-1",
                          ""));
            }),
        new Command(
            Act.SCHEDULE_TRACK,
            () -> {
              long track = opened(jisr);
              return () ->
                  tracks.schedule(
                      officer.form(),
                      new Tracks.Schedule(track, Optional.of(tracks.today(Side.A).plusDays(30))));
            }));
  }

  private static long opened(Running jisr) {
    return jisr
        .bean(Projects.class)
        .tracks(Plans.proposed(jisr, Drafts.code().replace("-", "")))
        .stream()
        .filter(track -> track.side() == Side.A)
        .findFirst()
        .orElseThrow()
        .id();
  }
}
