package org.jisr.project;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jisr.base.Money;
import org.jisr.base.Rate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Financing lines of one currency and one way of conversion, summed.
 *
 * @param lines how many
 * @param conversion what they came to in another currency, with the rate each line kept; empty for
 *     lines that kept none
 */
record Promised(int lines, Money sum, Optional<Rate.Converted> conversion) {

  static List<Promised> read(JdbcClient sql, Wanted wanted) {
    return sql.sql(
            "with hit as materialized (select p.id from project.project p "
                + wanted.where()
                + """
                ) select f.currency, f.converted_currency, f.rate_from, f.rate_to, f.rate,
                    f.rate_kind, f.rate_on, f.rate_source, count(*) as lines,
                    sum(f.minor) as minor, sum(f.converted_minor) as converted
                  from project.financing f join hit on hit.id = f.project_id
                  group by 1, 2, 3, 4, 5, 6, 7, 8 order by 1, 2, 7
                """)
        .params(wanted.params())
        .query((row, i) -> promised(row))
        .list();
  }

  private static Promised promised(ResultSet row) throws SQLException {
    Money sum = money(row, "minor", "currency");
    BigDecimal rate = row.getBigDecimal("rate");
    return new Promised(
        row.getInt("lines"),
        sum,
        rate == null
            ? Optional.empty()
            : Optional.of(
                new Rate.Converted(
                    sum, rate(row, rate), money(row, "converted", "converted_currency"))));
  }

  private static Rate rate(ResultSet row, BigDecimal value) throws SQLException {
    return new Rate(
        Currency.getInstance(row.getString("rate_from")),
        Currency.getInstance(row.getString("rate_to")),
        value,
        Rate.Kind.valueOf(row.getString("rate_kind")),
        row.getObject("rate_on", LocalDate.class),
        row.getString("rate_source"));
  }

  private static Money money(ResultSet row, String minor, String currency) throws SQLException {
    return new Money(
        row.getBigDecimal(minor).longValueExact(), Currency.getInstance(row.getString(currency)));
  }
}
