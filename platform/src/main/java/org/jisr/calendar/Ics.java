package org.jisr.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.TextRules;
import org.jisr.people.Territories;
import org.jisr.people.Territory;
import org.jisr.project.Project;
import org.jisr.web.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes events as an iCalendar file (RFC 5545), each a whole day that keeps nobody busy. The names
 * of the events last, so that a moved day moves in people's calendars instead of standing twice.
 */
@Component
class Ics {

  private static final int BRIEF = 160;

  private final Texts texts;
  private final Territories territories;
  private final Stamps stamps;
  private final String url;

  Ics(Texts texts, Territories territories, Stamps stamps, @Value("${jisr.url:}") String url) {
    this.texts = texts;
    this.territories = territories;
    this.stamps = stamps;
    this.url = url.replaceFirst("/+$", "");
  }

  /**
   * @param open for everybody: links lead to the portal, else to the workspace
   */
  String write(Lang lang, List<Event> events, boolean open) {
    Stamps.Read changed = stamps.read();
    List<VEvent> all =
        events.stream().map(event -> event(lang, event, changed.of(event), open)).toList();
    PropertyList head =
        new PropertyList(
            List.of(
                new ProdId("-//Jisr//Calendar//" + lang.code().toUpperCase(java.util.Locale.ROOT)),
                ImmutableVersion.VERSION_2_0,
                ImmutableCalScale.GREGORIAN,
                new XProperty("X-WR-CALNAME", name(lang)),
                new XProperty("X-PUBLISHED-TTL", "PT1H")));
    StringWriter out = new StringWriter();
    try {
      new CalendarOutputter(false).output(new Calendar(head, new ComponentList<>(all)), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private String name(Lang lang) {
    return texts.get(lang, "calendar.name")
        + " · "
        + territories.list().stream()
            .map(territory -> territory.name().in(lang).text())
            .collect(Collectors.joining(" – "));
  }

  private VEvent event(Lang lang, Event event, Instant changed, boolean open) {
    VEvent written = new VEvent(false);
    written.add(new DtStamp(changed));
    written.add(new Uid(event.uid() + "." + place() + "@jisr"));
    written.add(new DtStart<LocalDate>(event.on()));
    written.add(new Summary(summary(lang, event)));
    written.add(new Description(description(lang, event)));
    written.add(new Categories(texts.get(lang, event.kind().key())));
    written.add(ImmutableTransp.TRANSPARENT);
    link(event, open).ifPresent(address -> written.add(new Url(URI.create(address))));
    return written;
  }

  private static String summary(Lang lang, Event event) {
    String words = plain(lang, event.title());
    String cut = words.length() <= BRIEF ? words : TextRules.beginning(words, BRIEF - 1) + "…";
    return event.project().map(p -> cut + " · " + plain(lang, p.title())).orElse(cut);
  }

  private String description(Lang lang, Event event) {
    return Stream.of(
            Optional.of(texts.get(lang, event.kind().key())),
            Optional.of(plain(lang, event.title())),
            event.project().map(p -> p.code() + " · " + plain(lang, p.title())),
            event
                .project()
                .filter(p -> p.sheet().illustrative())
                .map(p -> texts.get(lang, "project.illustrative.mark")),
            Optional.of(event.done())
                .filter(done -> done)
                .map(done -> texts.get(lang, "event.done")))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("\n"));
  }

  /** An absolute address, which only the configured one can make; without it there is none. */
  private Optional<String> link(Event event, boolean open) {
    String path =
        open
            ? event.project().map(Project::code).map(c -> "/projects/" + c).orElse("/")
            : event.path();
    return url.isEmpty() ? Optional.empty() : Optional.of(url + path);
  }

  /** Tells this cooperation's events from those of another Jisr in the same person's calendar. */
  private String place() {
    return territories.list().stream().map(Territory::code).collect(Collectors.joining("."));
  }

  private static String plain(Lang lang, LocalText text) {
    return text.in(lang).text().replaceAll("\\s+", " ").replaceAll("[\u2066-\u2069]", "");
  }
}
