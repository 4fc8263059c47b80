package org.jisr.workbook;

import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jisr.project.Directory;
import org.jisr.project.Filter;
import org.jisr.project.Projects;
import org.jisr.project.References;
import org.jisr.web.Texts;
import org.springframework.stereotype.Component;

/** Reads an upload and says what it would bring, with nothing done. */
@Component
class Checking {

  private final Texts texts;
  private final Workbooks workbooks;
  private final Directory directory;
  private final Projects projects;

  /** One upload at a time, so that what reading takes of memory is bounded. */
  private final ReentrantLock turn = new ReentrantLock(true);

  Checking(Texts texts, Workbooks workbooks, Directory directory, Projects projects) {
    this.texts = texts;
    this.workbooks = workbooks;
    this.directory = directory;
    this.projects = projects;
  }

  /**
   * @param answers what a person decided about organisations, by their name within the workbook
   */
  Check check(byte[] content, Map<String, String> answers) {
    turn.lock();
    try {
      return read(content, answers);
    } catch (Archive.Unfit unfit) {
      return Check.unfit(unfit.refusal());
    } finally {
      turn.unlock();
    }
  }

  private Check read(byte[] content, Map<String, String> answers) throws Archive.Unfit {
    Faults faults = new Faults();
    References known = directory.all();
    Choices choices = workbooks.choices(known);
    Matching matching = new Matching(known, answers);
    Gathering gathering = new Gathering(choices, matching);
    try (BookReader reader = new BookReader(texts, content, faults)) {
      reader.read(Tab.ORGANISATIONS, choices, matching::take);
      gathering.read(reader);
    }
    Judging judging =
        new Judging(
            matching.references(),
            matching.unsure(),
            gathering.stray(),
            projects.list(Filter.EVERYTHING));
    gathering.projects().forEach(judging::judge);
    return new Check(
        List.of(),
        faults.shown(),
        faults.total(),
        matching.questions(),
        matching.fresh(),
        matching.recognised(),
        faults.total() == 0 ? judging.fresh() : List.of(),
        judging.identical());
  }
}
