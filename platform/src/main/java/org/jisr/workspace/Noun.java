package org.jisr.workspace;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jisr.people.Act;
import org.jisr.web.Page;

/**
 * The things of a cooperation that have a name of their own in the journal and among drafts, the
 * page where a reader finds one, and who may see it.
 */
public enum Noun {
  AGREEMENT("/work/agreements/", Act.SEE_AGREEMENT_RECORD),
  AMENDMENT("", Act.SEE_AGREEMENTS),
  ROADMAP("/work/roadmaps/", Act.SEE_BOARD),
  AXIS("", Act.SEE_BOARD),
  COMMITMENT("", Act.SEE_BOARD),
  PROJECT("/work/projects/", Act.SEE_PROJECT),
  TRACK("/work/tracks/", Act.SEE_TRACK),
  DECISION("/work/decisions/", Act.SEE_DECISION),
  MEETING("/work/meetings/", Act.SEE_MEETING),
  COMMITTEE("", Act.SEE_COMMITTEES),
  PLAN("", Act.SEE_PLANS),
  FIGURE("", Act.SEE_HOME),
  ORGANISATION("", Act.SEE_ORGANISATIONS),
  DOCUMENT("", Act.SEE_PROJECT_DOCUMENTS),
  RISK("", Act.SEE_PROJECT_RISKS),
  NOTE("", Act.SEE_PROJECT_DECISIONS),
  WORKBOOK("", Act.SEE_WORKBOOK),
  PERSON("/work/people/", Act.SEE_PERSON),
  TERRITORY("", Act.SEE_HOME),
  COOPERATION("", Act.SEE_HOME);

  private final String address;
  private final Act act;

  Noun(String address, Act act) {
    this.address = address;
    this.act = act;
  }

  static Optional<Noun> find(String code) {
    return Arrays.stream(values()).filter(n -> n.code().equals(code)).findFirst();
  }

  /** The thing that a form writes: the last one its address names, {@code /work/axes/3/edit}. */
  static Optional<Noun> of(String form) {
    return Arrays.stream(form.split("/"))
        .flatMap(part -> Arrays.stream(values()).filter(n -> n.plural().equals(part)))
        .reduce((first, last) -> last);
  }

  static List<String> codes() {
    return Arrays.stream(values()).map(Noun::code).toList();
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String key() {
    return "noun." + code();
  }

  /** Before the number of one; empty where it has no page of its own. */
  String address() {
    return address;
  }

  boolean shownTo(Page page) {
    return !address.isEmpty() && page.may(act);
  }

  private String plural() {
    return this == AXIS ? "axes" : code() + "s";
  }
}
