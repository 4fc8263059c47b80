package org.jisr.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jisr.base.LocalText;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.base.Side;
import org.jisr.journal.Change;
import org.springframework.stereotype.Service;

/**
 * The organisations that take part. An identifier belongs to one organisation, so that nobody is
 * entered twice.
 */
@Service
public class Organisations {

  private final OrganisationStore store;
  private final Acts acts;

  Organisations(OrganisationStore store, Acts acts) {
    this.store = store;
    this.acts = acts;
  }

  /**
   * @param type empty when the form chose none, which the rules refuse
   * @param version the version the form was filled from; 0 for a new one
   */
  public record Write(
      LocalText name,
      Optional<OrganisationType> type,
      Optional<Side> side,
      List<Identifier> identifiers,
      int version) {}

  /** All, in the alphabet's order. */
  public List<Organisation> list() {
    return store.list();
  }

  public Optional<Organisation> find(long id) {
    return store.find(id);
  }

  /**
   * @throws java.util.NoSuchElementException when there is none
   */
  public Organisation get(long id) {
    return store.find(id).orElseThrow();
  }

  /** What is wrong with an organisation as it is written, whoever else there is. Pure. */
  public static List<Refusal> faults(Write write) {
    return OrganisationRules.faults(write);
  }

  public Outcome add(By by, Write write) {
    return acts.run(
        by,
        Act.ADD_ORGANISATION,
        () -> {
          store.lock();
          List<Refusal> faults = faults(write, 0);
          if (!faults.isEmpty()) {
            return Outcome.refused(faults);
          }
          long id = store.insert(write);
          acts.record(by, Change.made("organisation.add", "organisation", id, write));
          return Outcome.done(id);
        });
  }

  public Outcome edit(By by, long id, Write write) {
    return acts.run(by, Act.EDIT_ORGANISATION, () -> edited(by, id, write));
  }

  private Outcome edited(By by, long id, Write write) {
    store.lock();
    Optional<Organisation> before = store.find(id);
    if (before.isEmpty()) {
      return Outcome.refused(new Refusal.Absent());
    }
    if (before.get().version() != write.version()) {
      return acts.conflict("organisation", id, before.get().version());
    }
    List<Refusal> faults = faults(write, id);
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    store.update(id, write);
    acts.record(by, Change.edited("organisation.edit", "organisation", id, before.get(), get(id)));
    return Outcome.done(id);
  }

  /** Enters an organisation from a file of facts, as Jisr. */
  public Outcome enter(Write write) {
    return acts.runAsJisr(() -> {
      store.lock();
      List<Refusal> faults = faults(write, 0);
      if (!faults.isEmpty()) {
        return Outcome.refused(faults);
      }
      long id = store.insert(write);
      acts.recordAsJisr(Change.made("organisation.enter", "organisation", id, write));
      return Outcome.done(id);
    });
  }

  private List<Refusal> faults(Write write, long id) {
    List<Refusal> faults = new ArrayList<>(OrganisationRules.faults(write));
    for (int i = 0; i < write.identifiers().size(); i++) {
      Identifier identifier = write.identifiers().get(i);
      String field = "identifier." + (i + 1);
      store
          .holder(identifier, id)
          .ifPresent(holder ->
              faults.add(
                  Refusal.invalid(field, "identifier.taken", identifier.value(), holder.name())));
    }
    return faults;
  }
}
