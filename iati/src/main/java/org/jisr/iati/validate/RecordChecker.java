package org.jisr.iati.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jisr.iati.finding.Check;
import org.jisr.iati.finding.Context;
import org.jisr.iati.finding.Finding;
import org.jisr.iati.finding.Item;
import org.jisr.iati.finding.Severity;
import org.jisr.iati.finding.Spot;
import org.jisr.iati.rule.Failure;
import org.jisr.iati.rule.Match;
import org.jisr.iati.rule.Rules;
import org.jisr.iati.rule.Settings;
import org.jisr.iati.standard.Standard;
import org.jisr.iati.xml.Chunk;
import org.jisr.iati.xml.Lines;
import org.jisr.iati.xml.Malformed;
import org.jisr.iati.xml.Names;
import org.jisr.iati.xml.Tape;
import org.jisr.iati.xml.TapeReader;

/** Reads a chunk and checks every record in it. Belongs to one thread at a time. */
final class RecordChecker {

  private final Standard standard;
  private final boolean schemaOnly;
  private final RootTag rootTag;
  private final TapeReader reader;
  private final Tape tape;
  private final Spots spots;
  private final Places places;
  private final SchemaCheck schema;
  private final CodeChecks codes;
  private final Rules.Tester rules;
  private final boolean advise;
  private final int recordName;
  private final int identifierName;
  private final int titleName;
  private final int narrativeName;
  private final int transactionName;
  private final int[] moneyNames;
  private final Item[] item = {Item.FILE};

  RecordChecker(
      Standard standard, Rules rules, Settings settings, RootTag rootTag, Options options) {
    this.standard = standard;
    this.rootTag = rootTag;
    this.schemaOnly = options.schemaOnly();
    this.advise = options.knownActivities().isPresent();
    reader = new TapeReader(standard.names());
    tape = reader.tape();
    places = new Places(standard, tape);
    spots = new Spots(tape, places, Lines.ofDocument(new byte[0], 0, 0));
    schema = new SchemaCheck(standard, tape, spots, places);
    codes = new CodeChecks(tape, spots, places);
    this.rules = rules.on(tape, settings);
    recordName = number(standard.fileType().record());
    identifierName = number(standard.fileType().identifier());
    titleName = number(standard.fileType().title());
    narrativeName = number("narrative");
    transactionName = number("transaction");
    moneyNames =
        new int[] {
          transactionName, number("budget"), number("planned-disbursement"), number("budget-line")
        };
  }

  /** What is wrong with the root element itself. */
  List<Finding> root(Chunk chunk) {
    var findings = new ArrayList<Finding>();
    move(chunk);
    places.find();
    schema.root(findings::add);
    if (!schemaOnly) {
      codes.check(Tape.ROOT, Tape.RECORD, findings::add, r -> {});
    }
    return findings;
  }

  /** What a root without any record lacks. */
  List<Finding> empty(Chunk chunk) {
    var findings = new ArrayList<Finding>();
    move(chunk);
    places.find();
    schema.start();
    schema.end(findings::add);
    return findings;
  }

  private void move(Chunk chunk) {
    reader.start(chunk.bytes(), 0, chunk.limit());
    spots.move(chunk, rootTag);
  }

  Checked check(Chunk chunk) {
    var records = new ArrayList<Checked.Record>();
    try {
      move(chunk);
      schema.start();
      while (reader.next()) {
        records.add(record());
      }
      return new Checked(chunk, records, null, reader.isClosed());
    } catch (Malformed e) {
      return new Checked(chunk, records, e, reader.isClosed());
    }
  }

  private Checked.Record record() {
    var findings = new ArrayList<Finding>(0);
    places.find();
    boolean isItem = tape.name(Tape.RECORD) == recordName;
    item[0] = isItem ? item() : Item.FILE;
    Consumer<Finding> add = f -> findings.add(f.with(item[0]));
    schema.record(add);
    var references = new ArrayList<Finding>(0);
    if (isItem && !schemaOnly) {
      codes.check(Tape.RECORD, tape.size(), add, r -> refer(r, references));
      rules.test(failure -> add.accept(finding(failure)));
    }
    return new Checked.Record(
        tape.offset(Tape.RECORD), isItem ? item[0] : null, findings, references);
  }

  private int number(String name) {
    return standard.names().number(name);
  }

  private Item item() {
    int identifier = tape.firstInRecord(identifierName);
    int title = tape.firstInRecord(titleName);
    int narrative = title == 0 ? -1 : child(title, narrativeName);
    String text = identifier == 0 ? "" : tape.text(identifier);
    return new Item(
        text.isEmpty() ? Item.NO_IDENTIFIER : text, narrative < 0 ? "" : tape.text(narrative));
  }

  private int child(int node, int name) {
    for (int c = node + 1; c < tape.end(node); c = tape.end(c)) {
      if (tape.name(c) == name) {
        return c;
      }
    }
    return -1;
  }

  private void refer(CodeChecks.Reference reference, List<Finding> references) {
    if (advise && !reference.identifier().isEmpty()) {
      references.add(
          new Finding(
              new Check(reference.advisory(), Severity.ADVISORY, "identifiers", "advisory"),
              item[0],
              List.of(reference.identifier()),
              List.of(new Context(List.of(spots.ofAttribute(reference.attribute())), true))));
    }
  }

  private Finding finding(Failure failure) {
    var contexts = new ArrayList<Context>(failure.contexts().size());
    for (List<Match> group : failure.contexts()) {
      var places = new ArrayList<Spot>(group.size());
      for (Match m : group) {
        places.add(spots.of(m.node()));
      }
      contexts.add(new Context(places, failure.located() && isLocated(failure, group)));
    }
    if (contexts.isEmpty()) {
      contexts.add(new Context(List.of(spots.of(failure.element(), "")), false));
    }
    String id = failure.rule().id();
    var check =
        new Check(
            id,
            Severity.of(failure.rule().severity().toLowerCase(Locale.ROOT)),
            failure.rule().category(),
            message(failure.kind(), id));
    return new Finding(check, item[0], failure.facts(), contexts);
  }

  /** Rules of one kind that differ only in the field share their sentence. */
  private static String message(String kind, String id) {
    return switch (kind) {
      case "no_spaces", "regex_matches", "range" -> "kind." + kind;
      default -> "rule." + id;
    };
  }

  /** Of money and transactions the public validator names dates in place of lines. */
  private boolean isLocated(Failure failure, List<Match> group) {
    if (!failure.kind().equals("one_or_all")) {
      return true;
    }
    int node = group.get(0).node();
    int parent = tape.name(tape.parent(node));
    for (int name : moneyNames) {
      if (parent == name && name != Names.UNKNOWN) {
        return false;
      }
    }
    return tape.name(node) != transactionName;
  }
}
