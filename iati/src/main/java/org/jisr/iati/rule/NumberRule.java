package org.jisr.iati.rule;

import java.util.List;

/** Rules on the numbers that paths lead to: their sum, or the range of each. */
final class NumberRule extends Rule {

  private final boolean isSum;
  private final boolean noneIsFine;
  private final double least;
  private final double most;

  private NumberRule(
      List<PathText> paths, boolean isSum, boolean noneIsFine, double least, double most) {
    super(paths);
    this.isSum = isSum;
    this.noneIsFine = noneIsFine;
    this.least = least;
    this.most = most;
  }

  static NumberRule sum(List<PathText> paths, double sum, boolean noneIsFine) {
    return new NumberRule(paths, true, noneIsFine, sum, sum);
  }

  /** Bounds may be infinite; what is no number is out of any range. */
  static NumberRule range(List<PathText> paths, double least, double most) {
    return new NumberRule(paths, false, true, least, most);
  }

  @Override
  Outcome test(Subject s) {
    if (isSum) {
      return Outcome.of(noneIsFine && s.count() == 0 || sum(s) == least);
    }
    for (int i = 0; i < s.count(); i++) {
      double value = Numbers.of(s.text(i));
      if (!(least <= value && value <= most)) {
        return Outcome.FAILS;
      }
    }
    return Outcome.HOLDS;
  }

  private static double sum(Subject s) {
    double sum = 0;
    for (int i = 0; i < s.count(); i++) {
      sum += Numbers.of(s.text(i));
    }
    return Numbers.rounded(sum);
  }

  @Override
  List<List<Match>> contexts(Subject s) {
    return isSum ? together(s) : each(s);
  }

  @Override
  boolean isLocated() {
    return !isSum;
  }

  @Override
  List<String> facts(Subject s) {
    return List.of(isSum ? Numbers.text(sum(s)) : range());
  }

  private String range() {
    if (Double.isInfinite(most)) {
      return "≥ " + Numbers.text(least);
    }
    return Double.isInfinite(least)
        ? "≤ " + Numbers.text(most)
        : Numbers.text(least) + "–" + Numbers.text(most);
  }
}
