package org.jisr.api;

import java.util.Arrays;
import java.util.List;
import org.jisr.people.Act;

/**
 * What programs send and are answered at each row of the access table that is for them; a test
 * finds a row without its line here.
 *
 * @param query parameters of the address
 * @param sent the schema of the body, empty for none
 * @param answered the schema of the answer; of one item of a list
 * @param list whether it is answered in pages
 * @param status of an answer that is no problem
 */
record Operation(
    Act act, List<Parameter> query, String sent, String answered, boolean list, int status) {

  private static final String ROOT = "/api/v1/";
  private static final String WORK = "/api/v1/work/";
  private static final List<Parameter> PAGES = List.of(Parameter.LIMIT, Parameter.AFTER);
  private static final List<Parameter> FILTERS = Parameter.filters(PAGES);
  private static final List<Parameter> PLACED =
      Parameter.filters(
          List.of(Parameter.NEAR, Parameter.WITHIN, Parameter.LIMIT, Parameter.AFTER));

  private static final List<Operation> ALL =
      List.of(
          list(Act.ASK_PROJECTS, PLACED, "PublicProject"),
          one(Act.ASK_PROJECT, "PublicProject"),
          one(Act.ASK_INTERFACE, "Interface"),
          list(Act.ASK_WORK_PROJECTS, FILTERS, "Project"),
          one(Act.ASK_WORK_PROJECT, "Project"),
          sent(Act.SEND_PROJECT, "ProjectToSend", "Project", 201),
          sent(Act.PUT_PROJECT, "ProjectToSend", "Project", 200),
          sent(Act.SEND_PROJECT_STEP, "Step", "Project", 200),
          sent(Act.SEND_MILESTONE, "Reach", "Project", 200),
          sent(Act.SEND_PUBLICATION, "Nothing", "Decision", 201),
          list(Act.ASK_ROADMAPS, PAGES, "Roadmap"),
          one(Act.ASK_ROADMAP, "Roadmap"),
          list(Act.ASK_COMMITMENTS, PAGES, "Commitment"),
          list(Act.ASK_ORGANISATIONS, PAGES, "Organisation"),
          sent(Act.SEND_ORGANISATION, "OrganisationToSend", "Organisation", 201),
          list(Act.ASK_DECISIONS, PAGES, "Decision"),
          one(Act.ASK_DECISION, "Decision"),
          list(Act.ASK_JOURNAL, PAGES, "Line"),
          one(Act.ASK_WORK_INTERFACE, "Interface"));

  private static Operation list(Act act, List<Parameter> query, String answered) {
    return new Operation(act, query, "", answered, true, 200);
  }

  private static Operation one(Act act, String answered) {
    return new Operation(act, List.of(), "", answered, false, 200);
  }

  private static Operation sent(Act act, String sent, String answered, int status) {
    return new Operation(act, List.of(), sent, answered, false, status);
  }

  /** Those anyone may ask, and with {@code work} those that need a token too. */
  static List<Operation> all(boolean work) {
    return ALL.stream().filter(one -> work || !one.act().path().startsWith(WORK)).toList();
  }

  /** The rows of the access table that are for programs and stand in no line above. */
  static List<Act> missing() {
    return Arrays.stream(Act.values())
        .filter(act -> act.path().startsWith(ROOT))
        .filter(act -> ALL.stream().noneMatch(one -> one.act() == act))
        .toList();
  }

  boolean secured() {
    return act.path().startsWith(WORK);
  }
}
