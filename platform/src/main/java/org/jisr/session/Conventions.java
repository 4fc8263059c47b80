package org.jisr.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jisr.decision.Decisions;
import org.jisr.project.Projects;
import org.jisr.track.Track;
import org.jisr.track.Tracks;
import org.springframework.stereotype.Component;

/** The texts that wait for the votes of the two territories. */
@Component
class Conventions {

  private final Tracks tracks;
  private final Decisions decisions;
  private final Projects projects;

  Conventions(Tracks tracks, Decisions decisions, Projects projects) {
    this.tracks = tracks;
    this.decisions = decisions;
    this.projects = projects;
  }

  private record Text(String kind, long subject) {}

  /** By the first session in which one is voted, those without a session last. */
  List<Convention> list() {
    Map<Text, List<Track>> byText = new LinkedHashMap<>();
    for (Track track : tracks.waiting()) {
      byText
          .computeIfAbsent(new Text(track.kind(), track.subject()), text -> new ArrayList<>())
          .add(track);
    }
    List<Convention> conventions = new ArrayList<>();
    byText.forEach((text, both) -> {
      both.sort(java.util.Comparator.comparing(Track::side));
      decisions
          .open(text.kind(), text.subject())
          .ifPresent(decision ->
              conventions.add(
                  new Convention(projects.get(text.subject()), decision, List.copyOf(both))));
    });
    return conventions;
  }
}
