package org.jisr.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jisr.base.Lang;
import org.jisr.base.Money;
import org.jisr.base.Rate;
import org.jisr.base.Side;
import org.jisr.web.Form;
import org.jisr.web.Page;
import org.jisr.web.draw.Shares;

/**
 * What is promised to a project, by whose side, said in one currency: each promise in it already,
 * or converted by the rate kept with that promise. Nothing is converted anew.
 *
 * @param in the currency of the bar
 * @param shares A, B, then funders of neither side; those that promise nothing are left out
 */
public record Promises(Currency in, List<Share> shares) {

  /**
   * What one side promises.
   *
   * @param side empty for funders of neither
   * @param originals as promised, one a line
   * @param together their sum in the currency of the bar; empty when one of them has no rate
   */
  public record Share(Optional<Side> side, List<Money> originals, Optional<Money> together) {}

  public static Promises of(Project project, References known, Currency in) {
    List<Share> shares = new ArrayList<>();
    Stream.concat(Arrays.stream(Side.values()).map(Optional::of), Stream.of(Optional.<Side>empty()))
        .forEach(side -> share(project, known, side, in).ifPresent(shares::add));
    return new Promises(in, List.copyOf(shares));
  }

  /** The one a reader asked for; else the one of the reader's language. */
  public static Currency currency(Page page, Form form) {
    String asked = form.text("in");
    boolean dirham = asked.isEmpty() ? page.lang() == Lang.AR : asked.equals("MAD");
    return dirham ? Money.MAD : Money.EUR;
  }

  private static Optional<Share> share(
      Project project, References known, Optional<Side> side, Currency in) {
    List<Project.Financing> lines =
        project.sheet().financing().stream()
            .filter(line ->
                known.organisation(line.funder()).flatMap(funder -> funder.side()).equals(side))
            .toList();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    List<Money> originals = lines.stream().map(Project.Financing::amount).toList();
    return Optional.of(new Share(side, originals, sum(lines, in)));
  }

  private static Optional<Money> sum(List<Project.Financing> lines, Currency in) {
    List<Money> said = lines.stream().flatMap(line -> said(line, in).stream()).toList();
    return said.size() == lines.size() ? Optional.of(sum(said)) : Optional.empty();
  }

  private static Optional<Money> said(Project.Financing line, Currency in) {
    return line.amount().currency().equals(in)
        ? Optional.of(line.amount())
        : line.conversion().map(Rate.Converted::result).filter(m -> m.currency().equals(in));
  }

  private static Money sum(List<Money> all) {
    return new Money(
        all.stream().mapToLong(Money::minor).reduce(0, Math::addExact), all.getFirst().currency());
  }

  /** All together; empty when nothing is promised or one promise cannot be said in the currency. */
  public Optional<Money> total() {
    List<Money> all = shares.stream().flatMap(share -> share.together().stream()).toList();
    return all.isEmpty() || all.size() < shares.size() ? Optional.empty() : Optional.of(sum(all));
  }

  /** The bar as SVG. Only where there is a {@link #total}. */
  public String bar(Page page) {
    return Shares.svg(
        shares.stream()
            .map(s -> new Shares.Part(s.side(), s.together().orElseThrow().minor()))
            .toList(),
        page.t("project.money.bar", total().map(page::money).orElse("")),
        page.rtl());
  }
}
