package org.jisr.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jisr.base.Lang;
import org.jisr.base.Money;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.base.Side;
import org.jisr.partnership.Plans;
import org.jisr.partnership.Roadmap;
import org.jisr.partnership.Roadmaps;
import org.jisr.people.Acts;
import org.jisr.people.Role;
import org.jisr.testing.Many;
import org.jisr.testing.Running;
import org.jisr.testing.Visitor;
import org.junit.jupiter.api.Test;

class PortfolioTest {

  private static final Running JISR = Many.own();
  private static final String WORD = Many.entered(JISR, 120);

  private final Portfolio portfolio = JISR.bean(Portfolio.class);
  private final Projects projects = JISR.bean(Projects.class);

  private List<Project> all(Filter filter) {
    return projects.list(filter.page(0, Filter.ALL));
  }

  private static Filter mine() {
    return Filter.search(WORD);
  }

  @Provide
  Arbitrary<Filter> filters() {
    Arbitrary<Map<Choice, String>> chosen =
        Combinators.combine(
                maybe("AX1", "AX2", "AX5"),
                maybe("A", "B"),
                maybe("CONTRACTED", "CLOSED"),
                maybe("MA-SET", "FR-93"),
                maybe("2020-05-01", "2024-01-01"),
                maybe("2021-01-01", "2025-12-31"),
                maybe("11", "8.3"),
                maybe("YES", "NO", "2019-06-01", "2023-03-01"))
            .as((axis, side, state, unit, from, until, target, last) -> {
              Map<Choice, String> map = new LinkedHashMap<>();
              map.put(Choice.AXIS, axis);
              map.put(Choice.SIDE, side);
              map.put(Choice.STATE, state);
              map.put(Choice.UNIT, unit);
              map.put(Choice.FROM, from);
              map.put(Choice.UNTIL, until);
              map.put(Choice.TARGET, target);
              map.put(last.length() > 3 ? Choice.DUE : Choice.ILLUSTRATIVE, last);
              map.values().removeIf(String::isEmpty);
              return map;
            });
    return chosen.map(map -> new Filter(WORD, map, 0, 50));
  }

  private static Arbitrary<String> maybe(String... values) {
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(4, Arbitraries.just("")),
        net.jqwik.api.Tuple.of(1, Arbitraries.of(values)));
  }

  @Property(tries = 60)
  void pagesPartitionWhatIsFoundWithNothingLostOrDoubled(
      @ForAll("filters") Filter filter, @ForAll @IntRange(min = 1, max = 40) int most) {
    List<Integer> numbers = new ArrayList<>();
    Portfolio.Found found = portfolio.find(filter.page(0, most));
    int counted = found.tally().count();
    while (!found.shown().isEmpty()) {
      found.shown().forEach(project -> numbers.add(project.number()));
      assertThat(found.tally().count()).isEqualTo(counted);
      assertThat(found.more()).isEqualTo(numbers.size() < counted);
      found = portfolio.find(filter.page(found.next(), most));
    }
    assertThat(numbers)
        .isSorted()
        .doesNotHaveDuplicates()
        .isEqualTo(all(filter).stream().map(Project::number).toList())
        .hasSize(counted);
  }

  @Property(tries = 60)
  void aFilterFindsExactlyThoseThatAnswerEachOfItsChoices(@ForAll("filters") Filter filter) {
    List<Integer> expected =
        all(mine()).stream().filter(p -> answers(p, filter)).map(Project::number).toList();
    assertThat(all(filter).stream().map(Project::number)).containsExactlyElementsOf(expected);
  }

  /** The choices of the property, written again over the record instead of the table. */
  private static boolean answers(Project p, Filter f) {
    Project.Sheet s = p.sheet();
    References known = JISR.bean(Directory.class).all();
    return chosen(f, Choice.AXIS, v -> known.axis(s.aims().axis()).orElseThrow().code().equals(v))
        && chosen(f, Choice.SIDE, v -> s.partners().lead().name().equals(v))
        && chosen(f, Choice.STATE, v -> p.state().name().equals(v))
        && chosen(f, Choice.UNIT, v -> s.places().stream().anyMatch(l -> l.unit().equals(v)))
        && chosen(f, Choice.FROM, v -> s.period().until().toString().compareTo(v) >= 0)
        && chosen(f, Choice.UNTIL, v -> s.period().from().toString().compareTo(v) <= 0)
        && chosen(f, Choice.DUE, v -> due(p, LocalDate.parse(v)))
        && chosen(f, Choice.TARGET, v -> s.aims().targets().stream().anyMatch(t -> of(v, t)))
        && chosen(f, Choice.ILLUSTRATIVE, v -> s.illustrative() == v.equals("YES"));
  }

  private static boolean due(Project p, LocalDate until) {
    return p.state().running()
        && p.sheet().milestones().stream()
            .anyMatch(m -> m.done().isEmpty() && !m.due().isAfter(until));
  }

  private static boolean of(String wanted, String target) {
    return target.equals(wanted) || target.startsWith(wanted + ".");
  }

  private static boolean chosen(Filter filter, Choice choice, Function<String, Boolean> answer) {
    return filter.of(choice).isEmpty() || answer.apply(filter.of(choice));
  }

  @Property(tries = 30)
  void aFilterComesBackFromItsAddressInWhateverOrderItWasChosen(
      @ForAll("filters") Filter filter, @ForAll long seed) {
    List<Choice> order = new ArrayList<>(filter.chosen().keySet());
    Collections.shuffle(order, new java.util.Random(seed));
    Map<String, String> typed = new LinkedHashMap<>();
    order.forEach(choice -> typed.put(choice.field(), filter.of(choice)));
    typed.put("q", filter.text());
    Filter read = Filter.of(new org.jisr.web.Form(typed), 50);
    assertThat(read).isEqualTo(filter);
    assertThat(read.query()).isEqualTo(filter.query());
  }

  @Property(tries = 40)
  void totalsAreTheSumsOfTheLines(@ForAll("filters") Filter filter) {
    List<Project.Financing> lines =
        all(filter).stream().flatMap(p -> p.sheet().financing().stream()).toList();
    Totals totals = portfolio.totals(filter, Money.EUR);
    assertThat(totals.each()).allSatisfy(total -> assertThat(total).isEqualTo(sum(lines, total)));
    List<Project.Financing> left =
        lines.stream()
            .filter(l -> l.amount().currency().equals(Money.MAD) && l.conversion().isEmpty())
            .toList();
    assertThat(totals.left().stream().mapToInt(Totals.Left::lines).sum()).isEqualTo(left.size());
    totals.left().forEach(l -> assertThat(l.sum()).isEqualTo(sum(left, l.sum())));
    long euros =
        lines.stream()
            .mapToLong(l ->
                l.amount().currency().equals(Money.EUR)
                    ? l.amount().minor()
                    : l.conversion().map(c -> c.result().minor()).orElse(0L))
            .sum();
    totals.together().ifPresent(money -> assertThat(money.minor()).isEqualTo(euros));
    assertThat(totals.together().isPresent()).isEqualTo(!lines.isEmpty());
  }

  private static Money sum(List<Project.Financing> lines, Money like) {
    return lines.stream()
        .map(Project.Financing::amount)
        .filter(amount -> amount.currency().equals(like.currency()))
        .reduce(new Money(0, like.currency()), Money::plus);
  }

  @Property(tries = 40)
  void aTallyCountsEachProjectOnceForEachKeyItHas(@ForAll("filters") Filter filter) {
    List<Project> found = all(filter);
    Tally tally = portfolio.tally(filter, Tally.Part.values());
    assertThat(tally.count()).isEqualTo(found.size());
    assertThat(tally.of(Tally.Part.UNIT))
        .isEqualTo(counted(found, p -> p.sheet().places().stream().map(Project.Place::unit)));
    assertThat(tally.of(Tally.Part.COMMITMENT))
        .isEqualTo(counted(found, p -> p.sheet().aims().commitments().stream()));
    assertThat(tally.of(Tally.Part.TARGET))
        .isEqualTo(counted(found, p -> p.sheet().aims().targets().stream()));
    var goals = JISR.bean(Plans.class).goalsByCommitment();
    assertThat(tally.of(Tally.Part.GOAL))
        .isEqualTo(
            counted(
                found,
                p ->
                    p.sheet().aims().commitments().stream()
                        .flatMap(c -> goals.getOrDefault(c, java.util.Set.of()).stream())));
    assertThat(tally.of(Tally.Part.YEARS))
        .isEqualTo(
            counted(
                found,
                p ->
                    Stream.of(
                        p.sheet().period().from().getYear()
                            + "/"
                            + p.sheet().period().until().getYear())));
  }

  private static Map<String, Integer> counted(
      List<Project> found, Function<Project, Stream<?>> keys) {
    Map<String, Integer> counts = new TreeMap<>();
    found.forEach(p ->
        keys.apply(p).distinct().forEach(key -> counts.merge(key.toString(), 1, Integer::sum)));
    return counts;
  }

  @Property(tries = 60)
  void aProjectIsFoundByEveryWordOfItsTitle(
      @ForAll @IntRange(max = 119) int which, @ForAll Lang lang) {
    Project project = all(mine()).get(which);
    String title = project.title().find(lang).orElseThrow();
    for (String word : Folding.fold(title).split(" ")) {
      assertThat(all(Filter.search(word))).extracting(Project::number).contains(project.number());
    }
    assertThat(all(Filter.search(title))).extracting(Project::number).contains(project.number());
  }

  @Test
  void whatWasCountedIsCountedAnewAfterAChangeAndNotBefore() {
    String word = Many.entered(JISR, 3);
    Filter filter = Filter.search(word);
    assertThat(portfolio.tally(filter).count()).isEqualTo(3);
    long first = all(filter).getFirst().id();
    JISR.ownerSql()
        .sql("update project.project set folded = '' where id = ?")
        .param(first)
        .update();
    assertThat(portfolio.tally(filter).count()).as("no line was written").isEqualTo(3);
    Many.entered(JISR, 1);
    assertThat(portfolio.tally(filter).count()).isEqualTo(2);
  }

  @Test
  void whatATransactionTookBackIsNotRemembered() {
    String word = Many.entered(JISR, 1);
    Filter filter = Filter.search(word);
    Project project = all(filter).getFirst();
    JISR.bean(Acts.class)
        .runAsJisr(() -> {
          projects.enter(
              new Projects.Historic(project.sheet(), project.state(), project.publication()));
          assertThat(portfolio.tally(filter).count()).isEqualTo(2);
          return Outcome.refused(Refusal.illegal("step.illegal"));
        });
    Many.entered(JISR, 1);
    assertThat(portfolio.tally(filter).count()).isEqualTo(1);
  }

  @Test
  void theMapCountsWhatDoesNotStandOnOnePage() {
    Visitor officer = JISR.visitor(Role.OFFICER, Side.A);
    String whole = officer.get("/work/projects?q=" + WORD).body();
    Tally tally = portfolio.tally(mine(), Tally.Part.UNIT);
    assertThat(tally.of(Tally.Part.UNIT)).isNotEmpty();
    tally
        .of(Tally.Part.UNIT)
        .forEach((unit, count) ->
            assertThat(whole)
                .contains("href=\"/work/projects?q=" + WORD + "&amp;unit=" + unit + "\"")
                .contains(">" + count + "</text>"));
    Filter one = mine().with(Choice.UNIT, "MA-SET");
    assertThat(officer.get("/work/projects" + one.query()).body())
        .contains("href=\"/work/projects/" + all(one).getFirst().id() + "\"")
        .doesNotContain("&amp;unit=FR-93\"");
  }

  @Test
  void aCitizensMapCountsOnlyWhatIsPublic() {
    String word = Many.entered(JISR, 119);
    Tally open = Tally.read(JISR.sql(), Wanted.whole(Filter.search(word), true), Tally.Part.UNIT);
    assertThat(open.count()).isGreaterThan(50).isLessThan(119);
    String page = JISR.visitor().get("/projects?q=" + word).body();
    open.of(Tally.Part.UNIT)
        .forEach((unit, count) ->
            assertThat(page)
                .containsPattern("unit=" + unit + "\" aria-label=\"[^\"]*\\D" + count + "\\D"));
  }

  @Test
  void coverageSaysWhatNoProjectServesAndKeepsTheFilter() {
    Roadmap roadmap = JISR.bean(Roadmaps.class).inForce().orElseThrow();
    Roadmap.Axis axis = roadmap.axes().getFirst();
    Filter filter = mine().with(Choice.AXIS, axis.code());
    Served served =
        Served.of(
            roadmap,
            JISR.bean(Plans.class).list(),
            JISR.bean(Plans.class).goalsByCommitment(),
            portfolio.tally(filter, Tally.Part.values()));
    assertThat(served.promises()).hasSize((int) roadmap.commitments().count());
    assertThat(served.promises())
        .allSatisfy(promise ->
            assertThat(promise.projects() > 0).isEqualTo(promise.commitment().axis() == axis.id()));
    assertThat(served.gaps()).isEqualTo(roadmap.commitments().count() - axis.commitments().size());
    assertThat(served.plans())
        .allSatisfy(plan ->
            assertThat(plan.gaps())
                .isEqualTo(plan.goals().stream().filter(Served.Goal::gap).count()));
    assertThat(
            served.plans().stream()
                .flatMap(plan -> plan.goals().stream())
                .filter(goal -> goal.goal().code().equals("11"))
                .flatMap(goal -> goal.targets().keySet().stream()))
        .containsExactly("11.2", "11.4");
    String page =
        JISR.visitor(Role.AUDITOR, Side.B).get("/work/projects/coverage" + filter.query()).body();
    assertThat(page).contains("aucun projet").contains("11.2 (");
    assertThat(Arrays.stream(Choice.values()).map(Choice::field)).doesNotHaveDuplicates();
  }
}
