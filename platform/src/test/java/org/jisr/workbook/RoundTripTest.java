package org.jisr.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.testing.Drafts.done;

import java.util.List;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.decision.PublicationState;
import org.jisr.journal.Journal;
import org.jisr.people.By;
import org.jisr.people.Role;
import org.jisr.project.Directory;
import org.jisr.project.Filter;
import org.jisr.project.Project;
import org.jisr.project.Projects;
import org.jisr.testing.Acting;
import org.jisr.testing.Drafts;
import org.jisr.testing.Faults;
import org.jisr.testing.Running;
import org.jisr.testing.Snapshot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The workbook of the demonstration, brought into a cooperation without projects. */
class RoundTripTest {

  private static final Running DEMONSTRATION = Running.fresh().found();

  @AfterAll
  static void close() {
    DEMONSTRATION.close();
  }

  private static List<Project> all(Running jisr) {
    return jisr.bean(Projects.class).list(Filter.EVERYTHING);
  }

  private static byte[] workbook(Running jisr, Lang lang) {
    return jisr.bean(Workbooks.class).of(lang, all(jisr), jisr.bean(Directory.class).all());
  }

  private static long brought(Running jisr, By by, byte[] book) {
    return done(jisr.bean(Uploads.class).bring(by, new Uploads.Bring("demo.xlsx", book)));
  }

  private static Check check(Running jisr, long id) {
    Uploads uploads = jisr.bean(Uploads.class);
    return uploads.check(uploads.find(Side.A, id).orElseThrow());
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void givesTheSamePortfolioFromEveryLanguage(Lang lang) {
    List<Project> before = all(DEMONSTRATION);
    assertThat(before).hasSizeGreaterThanOrEqualTo(15);
    byte[] book = workbook(DEMONSTRATION, lang);
    try (Running empty = Running.fresh().founded()) {
      assertThat(all(empty)).isEmpty();
      By officer = Acting.newcomer(empty, Role.OFFICER, Side.A);
      long id = brought(empty, officer, book);
      Check check = check(empty, id);
      assertThat(check.faults()).isEmpty();
      assertThat(check.questions()).isEmpty();
      assertThat(check.organisations()).isEmpty();
      done(empty.bean(Uploads.class).enter(again(officer), id));

      List<Project> after = all(empty);
      assertThat(after)
          .extracting(Project::code)
          .isEqualTo(before.stream().map(Project::code).toList());
      assertThat(after)
          .extracting(Project::sheet)
          .isEqualTo(before.stream().map(Project::sheet).toList());
      assertThat(after)
          .extracting(Project::state)
          .isEqualTo(before.stream().map(Project::state).toList());
      assertThat(after)
          .allSatisfy(p -> {
            assertThat(p.historic()).isTrue();
            assertThat(p.publication()).isEqualTo(PublicationState.INTERNAL);
          });
      assertThat(empty.bean(Projects.class).totals(Filter.EVERYTHING))
          .isEqualTo(DEMONSTRATION.bean(Projects.class).totals(Filter.EVERYTHING));
      assertThat(empty.bean(Journal.class).of("project", after.getLast().id(), 5))
          .singleElement()
          .satisfies(line -> {
            assertThat(line.act()).isEqualTo("project.enter");
            assertThat(line.person()).isEqualTo(officer.person().id());
          });
      aSecondTimeNothingIsNew(empty, officer, book);
    }
  }

  private static By again(By by) {
    return new By(by.person(), by.seat(), java.util.UUID.randomUUID());
  }

  /**
   * The same file again: all there, nothing to enter; and a new project gets a number of its own.
   */
  private static void aSecondTimeNothingIsNew(Running jisr, By officer, byte[] book) {
    int there = all(jisr).size();
    long id = brought(jisr, again(officer), book);
    Check check = check(jisr, id);
    assertThat(check.total()).isZero();
    assertThat(check.identical()).isEqualTo(there);
    assertThat(check.ready()).isFalse();
    assertThat(Drafts.refusal(jisr.bean(Uploads.class).enter(again(officer), id)))
        .containsExactly("workbook.unready");
    long created =
        done(
            jisr.bean(Projects.class)
                .create(
                    again(officer),
                    new Projects.Write(org.jisr.testing.Plans.draft(jisr, "nouveau"), 0)));
    assertThat(jisr.bean(Projects.class).get(created).number()).isGreaterThan(there);
  }

  @Test
  void sentTwiceItIsEnteredOnce() {
    byte[] book = workbook(DEMONSTRATION, Lang.EN);
    try (Running empty = Running.fresh().founded()) {
      By officer = Acting.newcomer(empty, Role.OFFICER, Side.A);
      long id = brought(empty, officer, book);
      By form = again(officer);
      done(empty.bean(Uploads.class).enter(form, id));
      Snapshot once = Snapshot.of(empty);
      assertThat(done(empty.bean(Uploads.class).enter(form, id))).isEqualTo(id);
      assertThat(Snapshot.of(empty)).isEqualTo(once);
    }
  }

  @Test
  void aReportHoldsUntilSomethingChanges() {
    byte[] book = workbook(DEMONSTRATION, Lang.EN);
    try (Running empty = Running.fresh().founded()) {
      By officer = Acting.newcomer(empty, Role.OFFICER, Side.A);
      long first = brought(empty, officer, book);
      long second = brought(empty, again(officer), book);
      Check read = check(empty, second);
      assertThat(read.ready()).isTrue();
      assertThat(check(empty, second)).isSameAs(read);
      done(empty.bean(Uploads.class).enter(again(officer), first));
      assertThat(Drafts.refusal(empty.bean(Uploads.class).enter(again(officer), second)))
          .containsExactly("workbook.unready");
      assertThat(check(empty, second).identical()).isEqualTo(read.projects().size());
      assertThat(check(empty, first).projects()).isEmpty();
    }
  }

  @Test
  void whicheverStatementFailsNothingIsHalfEntered() {
    byte[] book = workbook(DEMONSTRATION, Lang.FR);
    try (Running empty = Running.fresh().founded()) {
      By officer = Acting.newcomer(empty, Role.OFFICER, Side.A);
      long id = brought(empty, officer, book);
      int failed = 0;
      Runnable enter = () -> done(empty.bean(Uploads.class).enter(again(officer), id));
      for (Snapshot before = Snapshot.of(empty); Faults.failing(++failed, enter); ) {
        assertThat(Snapshot.of(empty)).as("after statement %d failed", failed).isEqualTo(before);
      }
      assertThat(failed).isGreaterThan(20);
      assertThat(all(empty)).hasSameSizeAs(all(DEMONSTRATION));
    }
  }
}
