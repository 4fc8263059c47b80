package org.jisr.workbook;

import java.util.Arrays;
import java.util.List;

/**
 * What the columns of the workbook hold: the one table from which it is written, read and
 * explained. A text takes four columns, one a language and one for the language it was written in.
 */
enum Field {
  ORGANISATION(Tab.ORGANISATIONS, "reference", Kind.WORD, true),
  ORGANISATION_NAME(Tab.ORGANISATIONS, "name", Kind.TEXT, true),
  ORGANISATION_TYPE(Tab.ORGANISATIONS, "type", Kind.CHOICE, true),
  ORGANISATION_SIDE(Tab.ORGANISATIONS, "region", Kind.CHOICE, false),
  IDENTIFIERS(Tab.ORGANISATIONS, "identifiers", Kind.CODES, false),

  CODE(Tab.PROJECTS, "project", Kind.WORD, true),
  NOTICE(Tab.PROJECTS, "notice", Kind.SHOWN, false),
  ILLUSTRATIVE(Tab.PROJECTS, "illustrative", Kind.CHOICE, false),
  HISTORIC(Tab.PROJECTS, "historic", Kind.SHOWN, false),
  PUBLICATION(Tab.PROJECTS, "publication", Kind.SHOWN, false),
  STATE(Tab.PROJECTS, "state", Kind.CHOICE, true),
  TITLE(Tab.PROJECTS, "title", Kind.TEXT, true),
  SUMMARY(Tab.PROJECTS, "summary", Kind.TEXT, true),
  LEAD(Tab.PROJECTS, "lead", Kind.CHOICE, true),
  HOLDER(Tab.PROJECTS, "holder", Kind.WORD, true),
  HOLDER_NAME(Tab.PROJECTS, "holdername", Kind.SHOWN, false),
  COUNTERPART(Tab.PROJECTS, "counterpart", Kind.WORD, true),
  COUNTERPART_NAME(Tab.PROJECTS, "counterpartname", Kind.SHOWN, false),
  AXIS(Tab.PROJECTS, "axis", Kind.CHOICE, true),
  PURPOSES(Tab.PROJECTS, "purposes", Kind.CODES, false),
  TARGETS(Tab.PROJECTS, "targets", Kind.CODES, false),
  STARTS(Tab.PROJECTS, "starts", Kind.DAY, true),
  ENDS(Tab.PROJECTS, "ends", Kind.DAY, true),

  SERVICE_CODE(Tab.SERVICES, "project", Kind.WORD, true),
  SERVICE_NOTICE(Tab.SERVICES, "notice", Kind.SHOWN, false),
  COMMITMENT(Tab.SERVICES, "commitment", Kind.CHOICE, true),

  MARKER_CODE(Tab.MARKERS, "project", Kind.WORD, true),
  MARKER_NOTICE(Tab.MARKERS, "notice", Kind.SHOWN, false),
  MARKER(Tab.MARKERS, "marker", Kind.CHOICE, true),
  SIGNIFICANCE(Tab.MARKERS, "significance", Kind.CHOICE, true),
  REASON(Tab.MARKERS, "why", Kind.TEXT, true),

  PLACE_CODE(Tab.PLACES, "project", Kind.WORD, true),
  PLACE_NOTICE(Tab.PLACES, "notice", Kind.SHOWN, false),
  UNIT(Tab.PLACES, "unit", Kind.CHOICE, true),
  LABEL(Tab.PLACES, "place", Kind.TEXT, true),
  LON(Tab.PLACES, "lon", Kind.DEGREES, true),
  LAT(Tab.PLACES, "lat", Kind.DEGREES, true),

  MILESTONE_CODE(Tab.MILESTONES, "project", Kind.WORD, true),
  MILESTONE_NOTICE(Tab.MILESTONES, "notice", Kind.SHOWN, false),
  MILESTONE(Tab.MILESTONES, "milestone", Kind.TEXT, true),
  DUE(Tab.MILESTONES, "due", Kind.DAY, true),
  DONE(Tab.MILESTONES, "done", Kind.DAY, false),

  FINANCING_CODE(Tab.FINANCING, "project", Kind.WORD, true),
  FINANCING_NOTICE(Tab.FINANCING, "notice", Kind.SHOWN, false),
  FUNDER(Tab.FINANCING, "funder", Kind.WORD, true),
  FUNDER_NAME(Tab.FINANCING, "fundername", Kind.SHOWN, false),
  AMOUNT(Tab.FINANCING, "amount", Kind.AMOUNT, true),
  CURRENCY(Tab.FINANCING, "currency", Kind.CHOICE, true),
  RATE(Tab.FINANCING, "rate", Kind.RATE, false),
  RATE_KIND(Tab.FINANCING, "ratekind", Kind.CHOICE, false),
  RATE_ON(Tab.FINANCING, "rateon", Kind.DAY, false),
  RATE_SOURCE(Tab.FINANCING, "ratesource", Kind.WORD, false),
  CONVERTED(Tab.FINANCING, "converted", Kind.AMOUNT_SHOWN, false),
  CONVERTED_IN(Tab.FINANCING, "convertedin", Kind.SHOWN, false);

  /** How a cell is written and read. */
  enum Kind {
    /** One line of text. */
    WORD,
    /** A text in up to three languages. */
    TEXT,
    /** One of the values of a list. */
    CHOICE,
    /** Several codes, parted by semicolons. */
    CODES,
    DAY,
    /** A number of two decimals. */
    AMOUNT,
    /** A number of at least six decimals. */
    RATE,
    /** Degrees of longitude or latitude. */
    DEGREES,
    /** For the reader only; what stands there is not read back. */
    SHOWN,
    /** The same, a number of two decimals. */
    AMOUNT_SHOWN;

    boolean shown() {
      return this == SHOWN || this == AMOUNT_SHOWN;
    }
  }

  private final Tab tab;
  private final String head;
  private final Kind kind;
  private final boolean required;

  Field(Tab tab, String head, Kind kind, boolean required) {
    this.tab = tab;
    this.head = head;
    this.kind = kind;
    this.required = required;
  }

  Tab tab() {
    return tab;
  }

  Kind kind() {
    return kind;
  }

  /** Nothing may be missing here; of a text, its own language. */
  boolean required() {
    return required;
  }

  /** The key of the heading. */
  String head() {
    return "workbook.head." + head;
  }

  /** The key of what to write here. */
  String hint() {
    return "workbook.hint." + head;
  }

  /** The fields of a sheet, in the order of its columns. */
  static List<Field> of(Tab tab) {
    return Arrays.stream(values()).filter(field -> field.tab == tab).toList();
  }
}
