package org.jisr.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jisr.base.Fingerprint;
import org.jisr.base.Outcome;
import org.jisr.base.Refusal;
import org.jisr.base.Side;
import org.jisr.base.TextRules;
import org.jisr.journal.Change;
import org.jisr.journal.Journal;
import org.jisr.people.Act;
import org.jisr.people.Acts;
import org.jisr.people.By;
import org.jisr.store.Documents;
import org.jisr.store.Scanner;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The workbooks that officers bring. One is kept as it came, read as often as its page is asked
 * for, and entered whole or not at all.
 */
@Service
class Uploads {

  private final UploadStore store;
  private final Documents documents;
  private final Scanner scanner;
  private final Acts acts;
  private final Checking checking;
  private final Entering entering;
  private final Journal journal;
  private final Clock clock;

  /** Let go when memory is short. */
  private volatile SoftReference<Last> last = new SoftReference<>(null);

  Uploads(
      JdbcClient sql,
      Documents documents,
      Scanner scanner,
      Acts acts,
      Checking checking,
      Entering entering,
      Journal journal,
      Clock clock) {
    this.store = new UploadStore(sql);
    this.documents = documents;
    this.scanner = scanner;
    this.acts = acts;
    this.checking = checking;
    this.entering = entering;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * A check as long as it holds: what it was of, and the journal's length before it was made.
   * Nothing changes without a line, so that a workbook whose report was just read need not be read
   * once more to be entered.
   */
  private record Last(Fingerprint hash, Map<String, String> answers, long head, Check check) {}

  /** A file as it was sent. */
  record Bring(String fileName, byte[] content) {}

  /** Who an organisation is: by its name within the workbook, a number or {@link Question#NEW}. */
  record Answer(long upload, Map<String, String> answers) {}

  List<Upload> list(Side side) {
    return store.list(side);
  }

  Optional<Upload> find(Side side, long id) {
    return store.find(side, id);
  }

  /** What an upload would bring, or {@link Check#ENTERED}. */
  Check check(Upload upload) {
    if (upload.enteredAt().isPresent()) {
      return Check.ENTERED;
    }
    long head = journal.head();
    return last(upload, head)
        .orElseGet(() -> {
          Check check = read(upload);
          last = new SoftReference<>(new Last(upload.hash(), upload.answers(), head, check));
          return check;
        });
  }

  /** The last check, when it was of this upload and nothing has changed since. */
  private Optional<Check> last(Upload upload, long head) {
    return Optional.ofNullable(last.get())
        .filter(l -> l.head() == head)
        .filter(l -> l.hash().equals(upload.hash()) && l.answers().equals(upload.answers()))
        .map(Last::check);
  }

  private Check read(Upload upload) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try {
      documents.write(upload.hash(), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return checking.check(content.toByteArray(), upload.answers());
  }

  /** Keeps a workbook; what cannot be opened is refused and not kept. */
  Outcome bring(By by, Bring bring) {
    try {
      Archive.of(bring.content());
    } catch (Archive.Unfit unfit) {
      return Outcome.refused(unfit.refusal());
    }
    return scanner.passed("file", bring.content(), () -> brought(by, bring));
  }

  private Outcome brought(By by, Bring bring) {
    return acts.run(
        by,
        Act.BRING_WORKBOOK,
        () -> {
          Documents.Stored stored = documents.keep(bring.content());
          String name = bare(bring.fileName());
          long id = store.insert(by, name, stored, clock.instant());
          acts.record(
              by,
              Change.made(
                  "workbook.bring",
                  "workbook",
                  id,
                  Map.of("file", name, "sha256", stored.fingerprint().hex())));
          return Outcome.done(id);
        });
  }

  /** The name without folders and without signs that no text may hold. */
  private static String bare(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "").strip();
    String brief = TextRules.beginning(clean, 120);
    return brief.isEmpty() ? "workbook.xlsx" : brief;
  }

  Outcome answer(By by, Answer answer) {
    return acts.run(
        by,
        Act.MATCH_WORKBOOK,
        () ->
            locked(
                by,
                answer.upload(),
                upload -> {
                  Map<String, String> all = new HashMap<>(upload.answers());
                  all.putAll(answer.answers());
                  store.answer(upload.id(), all);
                  acts.record(
                      by,
                      Change.edited(
                          "workbook.match", "workbook", upload.id(), upload.answers(), all));
                  return Outcome.done(upload.id());
                }));
  }

  /** Enters all of it or nothing. */
  Outcome enter(By by, long id) {
    try {
      return acts.run(by, Act.ENTER_WORKBOOK, () -> locked(by, id, upload -> entered(by, upload)));
    } catch (DuplicateKeyException e) {
      return Outcome.refused(Refusal.illegal("workbook.meanwhile"));
    }
  }

  private Outcome entered(By by, Upload upload) {
    Check check = last(upload, journal.head()).orElseGet(() -> read(upload));
    if (!check.ready()) {
      return Outcome.refused(Refusal.illegal("workbook.unready"));
    }
    Optional<Outcome> refused = entering.enter(by, check);
    if (refused.isPresent()) {
      return refused.get();
    }
    int count = check.projects().size();
    store.enter(upload.id(), clock.instant(), count);
    acts.record(
        by,
        Change.made(
            "workbook.enter",
            "workbook",
            upload.id(),
            Map.of(
                "file",
                upload.fileName(),
                "sha256",
                upload.hash().hex(),
                "projects",
                count,
                "organisations",
                check.organisations().size(),
                "identical",
                check.identical())));
    return Outcome.done(upload.id());
  }

  private Outcome locked(By by, long id, Function<Upload, Outcome> then) {
    return store
        .lock(by.side(), id)
        .map(then)
        .orElseGet(() -> Outcome.refused(new Refusal.Absent()));
  }
}
