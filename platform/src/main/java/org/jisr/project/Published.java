package org.jisr.project;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The projects citizens meet: those published by joint decision. The portal and the open interface
 * have no other door to projects, which a test of the house holds.
 */
@Service
public class Published {

  private final JdbcClient sql;
  private final ProjectStore store;
  private final NearStore nearby;
  private final CarriedStore carried;

  Published(JdbcClient sql) {
    this.sql = sql;
    this.store = new ProjectStore(sql);
    this.nearby = new NearStore(sql);
    this.carried = new CarriedStore(sql);
  }

  /** Those wanted, by number. */
  public List<Project> list(Filter filter) {
    return store.list(Wanted.of(filter, true), filter.most());
  }

  /** The same by distance: the page after {@link Near#beyond}, whatever the filter's page. */
  public List<Near.Found> list(Filter filter, Near near) {
    return nearby.list(Wanted.whole(filter, true), near, filter.most());
  }

  /** Those of some that are wanted, by number. */
  public List<Project> list(Filter filter, Collection<Long> among) {
    return store.list(Wanted.whole(filter, true).among(among), filter.most());
  }

  /** How many are wanted, on all pages. */
  public int count(Filter filter) {
    return Tally.read(sql, Wanted.whole(filter, true)).count();
  }

  /** How many wanted ones stand near a point, on all pages. */
  public int count(Filter filter, Near near) {
    return nearby.count(Wanted.whole(filter, true), near);
  }

  /** The codes of the first by number. */
  public List<String> codes(int most) {
    return store.publicNumbers(most).stream().map(Project::code).toList();
  }

  /** How many serve each commitment, by its number; one that none serves is not named. */
  public Map<Long, Integer> serving() {
    return store.serving();
  }

  public Optional<Project> find(String code) {
    return byCode(code).filter(Project::isPublic);
  }

  /** What a project aimed at under earlier roadmaps, the newest first. */
  public List<Former> former(Project project) {
    return carried.list(project.id());
  }

  /** True for a project that was public and was taken from sight. */
  public boolean withdrawn(String code) {
    return byCode(code).filter(p -> p.publication().leavesNotice()).isPresent();
  }

  /** A project that is public, or was and is withdrawn. */
  public Optional<Project> findSeen(String code) {
    return byCode(code).filter(p -> p.isPublic() || p.publication().leavesNotice());
  }

  private Optional<Project> byCode(String code) {
    return Project.number(code)
        .flatMap(number -> store.list("where p.number = ?", number).stream().findFirst());
  }
}
