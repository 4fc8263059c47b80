package org.jisr.track;

import java.util.List;
import org.jisr.partnership.Deeds;
import org.jisr.people.Act;
import org.jisr.people.By;
import org.jisr.web.Form;
import org.jisr.web.Page;
import org.jisr.web.Sending;
import org.jisr.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One legal track, for those who enter what the institutions of their territory did. */
@Controller
class TrackPages {

  private static final String TRACK = "/work/tracks/{id}";

  private final Tracks tracks;
  private final Sending sending;
  private final Deeds deeds;

  TrackPages(Tracks tracks, Sending sending, Deeds deeds) {
    this.tracks = tracks;
    this.sending = sending;
    this.deeds = deeds;
  }

  @GetMapping(TRACK)
  View show(Page page, @PathVariable long id) {
    return shown(200, page, id, Form.empty());
  }

  @PostMapping("/work/tracks/{id}/step")
  View step(Page page, By by, Form form, @PathVariable long id) {
    var act = form.choice("act", TrackState.Act.class).orElse(TrackState.Act.TEXT_CHANGED);
    var step =
        new Tracks.Step(id, act, form.date("stepOn"), form.text("reference"), form.text("reason"));
    return View.after(
        sending.send(form, () -> tracks.step(by, step)),
        TRACK,
        refused -> shown(422, page, id, form.with(refused)));
  }

  @PostMapping("/work/tracks/{id}/session")
  View schedule(Page page, By by, Form form, @PathVariable long id) {
    var schedule = new Tracks.Schedule(id, form.date("sessionOn"));
    return View.after(
        sending.send(form, () -> tracks.schedule(by, schedule)),
        TRACK,
        refused -> shown(422, page, id, form.with(refused)));
  }

  private View shown(int status, Page page, long id, Form form) {
    return tracks
        .find(id)
        .map(track ->
            View.of(
                status,
                "track/track",
                "track",
                track,
                "rule",
                tracks.rule(track.side()),
                "steps",
                mine(page, track) ? steps(track) : List.of(),
                "form",
                form,
                "deeds",
                deeds.of("track", id)))
        .orElseGet(View.Absent::new);
  }

  private static boolean mine(Page page, Track track) {
    return page.may(Act.MOVE_TRACK)
        && !track.closed()
        && page.signedIn().seat().side() == track.side();
  }

  /** What can be entered now; a presumed visa only once its clock has run out. */
  private List<TrackState.Act> steps(Track track) {
    return TrackState.LIFE.steps(track.state()).stream()
        .filter(act -> act != TrackState.Act.TEXT_CHANGED)
        .filter(act ->
            act != TrackState.Act.PRESUME
                || TrackRules.presumable(
                        track, tracks.rule(track.side()), tracks.today(track.side()))
                    .isEmpty())
        .toList();
  }
}
