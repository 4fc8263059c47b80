package org.jisr.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Money;
import org.jisr.base.Refusal;
import org.jisr.base.Side;
import org.jisr.calendar.Event;
import org.jisr.decision.Decision;
import org.jisr.people.Role;
import org.jisr.people.Territories;
import org.jisr.project.Project;
import org.jisr.project.ProjectState;
import org.jisr.testing.Drafts;
import org.jisr.testing.Plans;
import org.jisr.testing.PrintedText;
import org.jisr.testing.Running;
import org.jisr.web.Formats;
import org.jisr.web.Page;
import org.jisr.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The printed sheet, read back as text: one page, in each language, with its facts. */
class BriefingSheetTest {

  private static final Running JISR = Running.shared();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final Briefings briefings = JISR.bean(Briefings.class);
  private final Sheets sheets = JISR.bean(Sheets.class);
  private final Texts texts = JISR.bean(Texts.class);

  private Page page(Lang lang) {
    return new Page(
        lang,
        texts,
        new Formats(lang),
        JISR.bean(Territories.class),
        Optional.empty(),
        "/work/briefing.pdf",
        "",
        Instant.parse("2026-11-23T10:00:00Z"),
        TODAY,
        form -> Optional.empty(),
        true);
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void oneSheetHoldsTheFactsInEachLanguage(Lang lang) throws IOException {
    Page page = page(lang);
    Briefing briefing = briefings.of(Optional.empty(), TODAY);
    PrintedText read = PrintedText.of(sheets.print(page, briefing, Optional.empty()));
    assertThat(read.pages()).isEqualTo(1);
    List<String> facts =
        new ArrayList<>(
            List.of(
                page.t("room.briefing"),
                page.t("briefing.axes"),
                page.t("briefing.wins"),
                page.t("briefing.open"),
                page.t("briefing.next"),
                page.t("briefing.unrecorded"),
                page.date(TODAY),
                page.name(Side.A),
                page.name(Side.B)));
    // Word by word: a title of two directions comes back in either order.
    briefing
        .axes()
        .shown()
        .forEach(row -> facts.addAll(List.of(page.plain(row.title()).split(" "))));
    briefing.wins().shown().forEach(win -> facts.add(page.date(win.on())));
    briefing.late().shown().forEach(fact -> facts.add(fact.project().orElseThrow().code()));
    briefing.next().shown().forEach(event -> facts.add(page.date(event.on())));
    assertThat(missing(facts, read.logical())).isEmpty();
    List<String> amounts = briefing.agreed().planned().values().stream().map(page::money).toList();
    assertThat(missing(amounts, read.visual())).isEmpty();
  }

  private static List<String> missing(List<String> facts, String text) {
    return facts.stream().filter(fact -> !text.contains(PrintedText.plain(fact))).toList();
  }

  @Test
  void whatJisrDoesNotRecordIsSaidOnceAndNotShownAsZero() throws IOException {
    PrintedText read =
        PrintedText.of(
            sheets.print(page(Lang.FR), briefings.of(Optional.empty(), TODAY), Optional.empty()));
    assertThat(read.visual().split("pas encore enregistrés dans Jisr", -1)).hasSize(2);
    assertThat(read.visual()).doesNotContain(" 0,00");
  }

  /** The longest texts a form takes, in every list as many as there can be. */
  @ParameterizedTest
  @EnumSource(Lang.class)
  void theLongestTextsStillMakeOneSheet(Lang lang) throws IOException {
    String word = lang == Lang.AR ? "المشروع المشترك للتعاون " : "Coopération territoriale ";
    LocalText longest = LocalText.of(lang, word.repeat(13).strip());
    Project project = huge(longest);
    Decision decision = Drafts.proposed(JISR);
    Briefing.Row row =
        new Briefing.Row(
            longest,
            9_999,
            9_999,
            9_999,
            Map.of(
                Money.EUR, Money.of(9_999_999_999L, Money.EUR),
                Money.MAD, Money.of(9_999_999_999L, Money.MAD)));
    Map<ProjectState, Integer> states = new EnumMap<>(ProjectState.class);
    Arrays.stream(ProjectState.values()).forEach(state -> states.put(state, 9_999));
    Briefing.Fact fact =
        new Briefing.Fact(LocalDate.of(2020, 12, 31), longest, Optional.of(project), "/");
    Event event =
        new Event(Event.Kind.MILESTONE, 1, 1, TODAY, false, longest, Optional.of(project), "/work");
    Decision long_ =
        new Decision(
            decision.id(),
            decision.kind(),
            decision.subject(),
            longest,
            decision.state(),
            decision.openedBy(),
            decision.openedAt(),
            Optional.empty(),
            "",
            decision.wordings(),
            List.of());
    Briefing.Open open =
        new Briefing.Open(
            long_,
            List.of(Side.A, Side.B),
            decision.openedAt(),
            Optional.of(Refusal.illegal("key.same.person")));
    Briefing briefing =
        new Briefing(
            TODAY,
            99_999_999L,
            List.of(Money.MAD, Money.EUR),
            new Few<>(java.util.Collections.nCopies(12, row), 40),
            row,
            row,
            row,
            states,
            9_999,
            new Few<>(java.util.Collections.nCopies(3, fact), 99),
            new Few<>(java.util.Collections.nCopies(3, fact), 99),
            new Few<>(java.util.Collections.nCopies(4, open), 99),
            new Few<>(java.util.Collections.nCopies(5, event), 99));
    PrintedText read = PrintedText.of(sheets.print(page(lang), briefing, Optional.of(longest)));
    assertThat(read.pages()).isEqualTo(1);
    assertThat(read.logical()).contains(PrintedText.plain("…"));
  }

  private static Project huge(LocalText title) {
    Project project = Plans.written(JISR, Drafts.code());
    Project.Sheet s = project.sheet();
    return new Project(
        project.id(),
        99_999_999,
        new Project.Sheet(
            title,
            title,
            s.partners(),
            s.aims(),
            s.period(),
            s.places(),
            s.milestones(),
            s.financing(),
            true),
        Optional.empty(),
        project.state(),
        project.publication(),
        false,
        1);
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void itIsReadOverTheNetByWhoReadsTheWorkspace(Lang lang) {
    HttpResponse<String> answer =
        JISR.visitor(Role.AUDITOR, Side.B).get("/work/briefing.pdf?axis=AX2&lang=" + lang.code());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(answer.headers().firstValue("Content-Language")).contains(lang.code());
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("inline")
        .contains("-" + lang.code() + ".pdf");
    assertThat(answer.body()).startsWith("%PDF-");
  }
}
