package org.jisr.iati.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import org.jisr.iati.xml.Tape;
import org.jisr.iati.xpath.Evaluation;
import org.jisr.iati.xpath.Expression;
import org.jisr.iati.xpath.NodeList;

/** A compiled ruleset. Immutable and safe to share; each thread makes its {@link Tester}. */
public final class Rules {

  /** The cases for the elements that a path selects. */
  record Selection(String path, Expression selector, List<Case.Entry> entries) {}

  private final List<Selection> selections;

  Rules(List<Selection> selections) {
    this.selections = List.copyOf(selections);
  }

  /** A tester for what stands on a tape, now and whenever it is refilled. */
  public Tester on(Tape tape, Settings settings) {
    return new Tester(tape, settings);
  }

  /** Tests the rules on one tape. */
  public final class Tester {

    private final Evaluation evaluation;
    private final Subject subject;

    private Tester(Tape tape, Settings settings) {
      evaluation = new Evaluation(tape);
      subject = new Subject(evaluation, settings);
    }

    /** Tests every case on what the tape holds and hands over those that fail. */
    public Verdict test(Consumer<Failure> failures) {
      Verdict verdict = Verdict.NO_RULE_MATCH;
      NodeList elements = evaluation.take();
      for (Selection selection : selections) {
        elements.clear();
        selection.selector.select(evaluation, Tape.DOCUMENT, elements);
        for (int i = 0; i < elements.size(); i++) {
          for (Case.Entry entry : selection.entries) {
            verdict = test(selection, entry, elements.get(i), verdict, failures);
          }
        }
      }
      evaluation.give(elements);
      return verdict;
    }

    private Verdict test(
        Selection selection,
        Case.Entry entry,
        int element,
        Verdict before,
        Consumer<Failure> failures) {
      if (entry.single().isPresent()) {
        return before.and(test(selection, entry.single().get(), element, failures));
      }
      Case.Loop loop = entry.loop().orElseThrow();
      Verdict verdict = before;
      List<String> values = values(loop.foreach(), element);
      for (Case each : values.isEmpty() ? List.<Case>of() : loop.cases()) {
        for (String value : values) {
          evaluation.setVariable(value);
          verdict = verdict.and(test(selection, each, element, failures));
        }
      }
      return verdict;
    }

    private Outcome test(Selection selection, Case each, int element, Consumer<Failure> failures) {
      Outcome outcome = each.test(subject, element);
      if (outcome == Outcome.FAILS) {
        failures.accept(each.failure(subject, selection.path));
      }
      return outcome;
    }

    private List<String> values(Expression foreach, int element) {
      NodeList nodes = evaluation.take();
      foreach.select(evaluation, element, nodes);
      List<String> values = List.of();
      if (nodes.size() > 0) {
        var distinct = new LinkedHashSet<String>();
        for (int i = 0; i < nodes.size(); i++) {
          distinct.add(evaluation.text(nodes.get(i)));
        }
        values = new ArrayList<>(distinct);
      }
      evaluation.give(nodes);
      return values;
    }
  }
}
