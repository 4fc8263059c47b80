package org.jisr.calendar;

import java.nio.charset.StandardCharsets;
import org.jisr.base.Fingerprint;
import org.jisr.web.Page;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The calendars that people's own calendar programs read: everybody's, and each person's. */
@Controller
class FeedPages {

  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final Events events;
  private final Feeds feeds;
  private final Ics ics;

  FeedPages(Events events, Feeds feeds, Ics ics) {
    this.events = events;
    this.feeds = feeds;
    this.ics = ics;
  }

  /** Milestones of public projects, in the language asked for. */
  @GetMapping("/calendar.ics")
  ResponseEntity<String> everybody(Page page) {
    return file("max-age=900", ics.write(page.lang(), events.published(), true));
  }

  /** All events, in the person's language; an address that opens nothing is absent. */
  @GetMapping("/calendar/{token}.ics")
  ResponseEntity<String> own(@PathVariable String token) {
    return feeds
        .find(token)
        .map(person -> file("private, no-store", ics.write(person.lang(), events.list(), false)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  /**
   * Who has these bytes already is told so. By tag only, not by date: what leaves a calendar leaves
   * no younger date behind.
   */
  private static ResponseEntity<String> file(String cache, String body) {
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .header("Cache-Control", cache)
        .header("Content-Disposition", "inline; filename=\"jisr.ics\"")
        .eTag(Fingerprint.of(body.getBytes(StandardCharsets.UTF_8)).hex())
        .body(body);
  }
}
