package org.jisr.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jisr.base.Money;
import org.jisr.base.Rate;

/**
 * What was promised: each currency for itself, and all of it in one currency as far as the lines
 * kept a conversion into it. Nothing is converted here.
 *
 * @param each one sum a currency, by code
 * @param together the sum in one currency of the lines in it and of those converted into it; empty
 *     when there is but that currency or none
 * @param rates the rates that the sum rests on, the oldest first
 * @param left one sum a currency of the lines that kept no conversion, and are not in {@code
 *     together}
 */
public record Totals(
    List<Money> each, Optional<Money> together, List<Rate> rates, List<Left> left) {

  /** Lines of one currency that are in no common sum. */
  public record Left(int lines, Money sum) {}

  static Totals of(List<Promised> promised, Currency into) {
    Map<Currency, Money> each = new LinkedHashMap<>();
    Map<Currency, Left> left = new LinkedHashMap<>();
    List<Rate> rates = new ArrayList<>();
    Money together = new Money(0, into);
    for (Promised p : promised) {
      each.merge(p.sum().currency(), p.sum(), Money::plus);
      Optional<Money> part = part(p, into);
      if (part.isPresent()) {
        together = together.plus(part.get());
        p.conversion()
            .filter(c -> !p.sum().currency().equals(into))
            .map(c -> c.rate())
            .ifPresent(rates::add);
      } else {
        left.merge(
            p.sum().currency(),
            new Left(p.lines(), p.sum()),
            (x, y) -> new Left(x.lines() + y.lines(), x.sum().plus(y.sum())));
      }
    }
    boolean several = each.keySet().stream().anyMatch(currency -> !currency.equals(into));
    return new Totals(
        List.copyOf(each.values()),
        several ? Optional.of(together) : Optional.empty(),
        rates.stream().distinct().sorted(Comparator.comparing(Rate::date)).toList(),
        List.copyOf(left.values()));
  }

  /** What lines add to the common sum. */
  private static Optional<Money> part(Promised p, Currency into) {
    return p.sum().currency().equals(into)
        ? Optional.of(p.sum())
        : p.conversion().map(Rate.Converted::result).filter(m -> m.currency().equals(into));
  }
}
