package org.jisr.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jisr.base.Side;
import org.jisr.store.LocalTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The two territories of this cooperation. They are read once: they change only when the
 * cooperation itself is set up.
 */
@Repository
public class Territories {

  private final JdbcClient sql;
  private final AtomicReference<Map<Side, Territory>> known = new AtomicReference<>(Map.of());

  Territories(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * @throws IllegalStateException before the cooperation is set up
   */
  public Territory of(Side side) {
    Territory territory = known().get(side);
    if (territory == null) {
      throw new IllegalStateException("the territories are not set up");
    }
    return territory;
  }

  /** Both, A first; empty before the cooperation is set up. */
  public List<Territory> list() {
    return known().values().stream()
        .sorted(java.util.Comparator.comparing(Territory::side))
        .toList();
  }

  /** Sets the cooperation up; only while there are no territories. */
  public void found(Territory a, Territory b) {
    for (Territory t : List.of(a, b)) {
      sql.sql(
              """
              insert into people.territory (side, code, name, zone, currency)
              values (?, ?, cast(? as jsonb), ?, ?)
              """)
          .params(
              t.side().name(),
              t.code(),
              LocalTexts.write(t.name()),
              t.zone().getId(),
              t.currency().getCurrencyCode())
          .update();
    }
  }

  private Map<Side, Territory> known() {
    Map<Side, Territory> now = Objects.requireNonNull(known.get());
    if (now.isEmpty()) {
      now =
          sql.sql("select * from people.territory").query(Territories::territory).list().stream()
              .collect(Collectors.toUnmodifiableMap(Territory::side, Function.identity()));
      known.set(now);
    }
    return now;
  }

  private static Territory territory(ResultSet row, int index) throws SQLException {
    return new Territory(
        Side.valueOf(row.getString("side")),
        row.getString("code"),
        LocalTexts.read(row.getString("name")),
        ZoneId.of(row.getString("zone")),
        Currency.getInstance(row.getString("currency")));
  }
}
