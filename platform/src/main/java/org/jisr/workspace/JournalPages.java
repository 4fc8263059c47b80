package org.jisr.workspace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jisr.base.LocalText;
import org.jisr.journal.Journal;
import org.jisr.journal.Line;
import org.jisr.people.Persons;
import org.jisr.people.Territory;
import org.jisr.web.Form;
import org.jisr.web.Formats;
import org.jisr.web.Page;
import org.jisr.web.Texts;
import org.jisr.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** The journal as people read it: who did what for whom, and how to check it alone. */
@Controller
class JournalPages {

  private static final int LINES = 50;

  private final Journal journal;
  private final Persons persons;
  private final Texts texts;

  JournalPages(Journal journal, Persons persons, Texts texts) {
    this.journal = journal;
    this.persons = persons;
    this.texts = texts;
  }

  @GetMapping("/work/journal")
  View show(Page page, Form form) {
    Journal.Selection selection =
        new Journal.Selection(form.text("territory"), form.text("noun"), Ids.of(form.text("id")));
    long before = Ids.of(form.text("before"));
    List<Line> lines = journal.before(before == 0 ? Long.MAX_VALUE : before, selection, LINES + 1);
    Map<Long, LocalText> names = new HashMap<>();
    List<Entry> rows = lines.stream().limit(LINES).map(line -> entry(page, line, names)).toList();
    return View.of(
        "workspace/journal",
        "form",
        form,
        "nouns",
        Noun.codes(),
        "rows",
        rows,
        "older",
        lines.size() > LINES ? older(selection, rows.getLast().line().n()) : "",
        "head",
        journal.last());
  }

  /** The address of the lines below a number, with the same selection. */
  private static String older(Journal.Selection selection, long n) {
    return UriComponentsBuilder.fromPath("/work/journal")
        .queryParam("territory", "{territory}")
        .queryParam("noun", "{noun}")
        .queryParam("id", selection.id() == 0 ? "" : selection.id())
        .queryParam("before", n)
        .encode()
        .buildAndExpand(selection.territory(), selection.noun())
        .toUriString();
  }

  private Entry entry(Page page, Line line, Map<Long, LocalText> names) {
    Long person = line.person();
    Optional<Noun> noun = Noun.find(line.noun());
    return new Entry(
        line,
        person == null ? page.t("product") : name(page, person, names),
        page.territories().list().stream()
            .filter(t -> t.code().equals(line.territory()))
            .map(Territory::side)
            .findFirst(),
        word(page, "role." + line.role(), ""),
        word(page, "act." + line.act(), line.act()),
        thing(page, line, names),
        noun.filter(n -> n.shownTo(page)).map(n -> n.address() + line.id()).orElse(""),
        Difference.between(line.before(), line.after()));
  }

  private String thing(Page page, Line line, Map<Long, LocalText> names) {
    String noun = word(page, "noun." + line.noun(), line.noun());
    String numbered = page.t("journal.thing", noun, Long.toString(line.id()));
    return line.noun().equals(Noun.PERSON.code())
        ? numbered + " · " + Formats.isolate(name(page, line.id(), names))
        : numbered;
  }

  private String name(Page page, long person, Map<Long, LocalText> names) {
    return page.plain(names.computeIfAbsent(person, persons::name));
  }

  /** The text of a key, or the code itself for one that nobody has put into words yet. */
  private String word(Page page, String key, String code) {
    return texts.has(key) ? page.t(key) : code;
  }
}
