package org.jisr.people;

import org.jisr.base.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who can administer a side. A side that has lost its last administrator could not get one. */
@Repository
class Administrators {

  private final JdbcClient sql;

  Administrators(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * True when somebody can still administer the side without this seat and this account; 0 leaves
   * none out. The seats stay locked, so that two administrators cannot end each other at one time.
   */
  boolean remain(Side side, long withoutSeat, long withoutAccount) {
    return !sql
        .sql(
            """
            select s.id from people.seat s
            where s.side = ? and s.role = 'ADMINISTRATOR' and s.ended_at is null
            order by s.id for update
            """)
        .param(side.name())
        .query(Long.class)
        .list()
        .stream()
        .filter(seat -> seat != withoutSeat && reachable(seat, withoutAccount))
        .toList()
        .isEmpty();
  }

  private boolean reachable(long seat, long withoutAccount) {
    return sql.sql(
                """
                select count(*) from people.account a
                join people.seat s on s.person_id = a.person_id
                where s.id = ? and a.side = s.side and a.active and a.id <> ?
                """)
            .params(seat, withoutAccount)
            .query(Integer.class)
            .single()
        > 0;
  }
}
