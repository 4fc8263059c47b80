package org.jisr.project;

import java.util.Currency;
import java.util.List;
import org.jisr.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** All projects seen at once: what a filter finds, page by page, counted and summed. */
@Service
public class Portfolio {

  private final JdbcClient sql;
  private final ProjectStore store;
  private final Remembered remembered;

  Portfolio(JdbcClient sql, Journal journal) {
    this.sql = sql;
    this.store = new ProjectStore(sql);
    this.remembered = new Remembered(journal::head);
  }

  /**
   * One page of what a filter finds.
   *
   * @param more another page follows
   * @param tally of all pages; spread only when there is more than this page
   */
  public record Found(Filter filter, List<Project> shown, boolean more, Tally tally) {

    /** All that is found stands on this page. */
    public boolean whole() {
      return filter.after() == 0 && !more;
    }

    /** The filter of the next page. */
    public int next() {
      return shown.getLast().number();
    }
  }

  /** A page for people who are signed in, by number. */
  public Found find(Filter filter) {
    return find(filter, false, Tally.Part.UNIT, Tally.Part.YEARS);
  }

  /** A page of what is public, by number. */
  public Found findPublic(Filter filter) {
    return find(filter, true, Tally.Part.UNIT);
  }

  /** One row more than the page says whether there is another. */
  private Found find(Filter filter, boolean published, Tally.Part... parts) {
    List<Project> rows = store.list(Wanted.of(filter, published), filter.most() + 1);
    boolean more = rows.size() > filter.most();
    List<Project> shown = more ? rows.subList(0, filter.most()) : rows;
    Found whole = new Found(filter, shown, more, new Tally(shown.size(), java.util.Map.of()));
    return whole.whole()
        ? whole
        : new Found(filter, shown, more, tally(Wanted.whole(filter, published), parts));
  }

  /** How all that is found spreads, for people who are signed in. */
  public Tally tally(Filter filter, Tally.Part... parts) {
    return tally(Wanted.whole(filter, false), parts);
  }

  private Tally tally(Wanted wanted, Tally.Part... parts) {
    return remembered.get(List.of(wanted, List.of(parts)), () -> Tally.read(sql, wanted, parts));
  }

  /** What was promised to all that is found, together in one currency too. */
  public Totals totals(Filter filter, Currency together) {
    Wanted wanted = Wanted.whole(filter, false);
    return remembered.get(
        List.of(wanted, together), () -> Totals.of(Promised.read(sql, wanted), together));
  }
}
