package org.jisr.partnership;

import java.util.List;
import java.util.Map;
import org.jisr.base.LocalText;
import org.jisr.journal.Journal;
import org.jisr.journal.Line;
import org.jisr.people.Persons;
import org.springframework.stereotype.Component;

/** What was done to one thing, for the foot of its page. */
@Component
public class Deeds {

  private static final int MOST = 8;

  private final Journal journal;
  private final Persons persons;

  Deeds(Journal journal, Persons persons) {
    this.journal = journal;
    this.persons = persons;
  }

  /** The newest first, the last {@value #MOST}. */
  public List<Deed> of(String noun, long id) {
    return journal.of(noun, id, MOST).stream().map(this::deed).toList();
  }

  /**
   * What was done to several things, the newest first.
   *
   * @param things their numbers by noun
   */
  public List<Deed> of(Map<String, List<Long>> things, int most) {
    return journal.of(things, most).stream().map(this::deed).toList();
  }

  private Deed deed(Line line) {
    Long person = line.person();
    LocalText who = person == null ? LocalText.JISR : persons.name(person);
    return new Deed(line.n(), line.at(), who, line.act(), line.reason());
  }
}
