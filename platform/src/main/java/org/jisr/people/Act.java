package org.jisr.people;

import static org.jisr.people.Role.ADMINISTRATOR;
import static org.jisr.people.Role.ASSESSOR;
import static org.jisr.people.Role.AUDITOR;
import static org.jisr.people.Role.AUTHORISING;
import static org.jisr.people.Role.FINANCE;
import static org.jisr.people.Role.HOLDER;
import static org.jisr.people.Role.OFFICER;
import static org.jisr.people.Role.SIGNATORY;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The access table: every page and every act, its address, and the roles that may. What is not here
 * does not exist, and what a role is not named for is refused. Rooms refuse by the act, the edge by
 * the address, and a test holds the table against the routes the application really has.
 */
public enum Act {
  SEE_HOME("GET /", Who.EVERYONE),
  SEE_ROADMAP("GET /roadmap", Who.EVERYONE),
  SEE_ROADMAP_BY_CODE("GET /roadmaps/{code}", Who.EVERYONE),
  SEE_COMMITMENT("GET /roadmaps/{roadmap}/{code}", Who.EVERYONE),
  FIND_COMMITMENT("GET /commitments/{code}", Who.EVERYONE),
  SEE_AGREEMENT("GET /agreements/{code}", Who.EVERYONE),
  SEE_PUBLIC_PROJECTS("GET /projects", Who.EVERYONE),
  SEE_PUBLIC_PROJECT("GET /projects/{code}", Who.EVERYONE),
  TAKE_PROJECT_DOCUMENT("GET /projects/{code}/documents/{version}", Who.EVERYONE),
  TAKE_PROJECTS_CSV("GET /projects.csv", Who.EVERYONE),
  TAKE_PROJECTS_JSON("GET /projects.json", Who.EVERYONE),
  TAKE_PROJECTS_GEOJSON("GET /projects.geojson", Who.EVERYONE),
  TAKE_PROJECTS_XLSX("GET /projects.xlsx", Who.EVERYONE),
  ASK_PROJECTS("GET /api/v1/projects", Who.EVERYONE),
  ASK_PROJECT("GET /api/v1/projects/{code}", Who.EVERYONE),
  TAKE_CALENDAR("GET /calendar.ics", Who.EVERYONE),
  TAKE_OWN_CALENDAR("GET /calendar/{token}.ics", Who.EVERYONE),
  ASK_INTERFACE("GET /api/v1/openapi.json", Who.EVERYONE),
  SEE_NEWS("GET /feed.atom", Who.EVERYONE),
  SEE_PROJECT_NEWS("GET /projects.atom", Who.EVERYONE),
  SEE_SITEMAP("GET /sitemap.xml", Who.EVERYONE),
  SEE_ROBOTS("GET /robots.txt", Who.EVERYONE),
  SEE_NOTICE("GET /about/{page}", Who.EVERYONE),
  SEE_IATI("GET /iati", Who.EVERYONE),
  CHECK_IATI("POST /iati", Who.EVERYONE),
  ASK_IATI_ALIVE("GET /api/pub", Who.EVERYONE),
  ASK_IATI_VERSION("GET /api/pub/version", Who.EVERYONE),
  ASK_IATI_VALIDATE("POST /api/pub/validate", Who.EVERYONE),
  ASK_IATI_SCHEMA("POST /api/pvt/schema-validate-file", Who.EVERYONE),
  SEE_HEALTH("GET /health", Who.EVERYONE),
  SEE_SIGN_IN("GET /signin", Who.EVERYONE),
  SIGN_IN("POST /signin", Who.EVERYONE),
  GIVE_CODE("POST /signin/code", Who.EVERYONE),
  SIGN_OUT("POST /signout", Who.EVERYONE),
  SEE_RECOVERY("GET /recover", Who.EVERYONE),
  RECOVER("POST /recover", Who.EVERYONE),

  SEE_WORK("GET /work", Who.STAFF),
  SEE_ACCOUNT("GET /work/account", Who.STAFF),
  CHANGE_PASSWORD("POST /work/account/password", Who.STAFF),
  SET_SECOND_FACTOR("POST /work/account/second-factor", Who.STAFF),
  LEAVE_ELSEWHERE("POST /work/account/sessions", Who.STAFF),
  CHANGE_SEAT("POST /work/account/seat", Who.STAFF),
  SEE_REMINDERS("GET /work/account/reminders", Who.STAFF),
  CHOOSE_REMINDERS("POST /work/account/reminders", Who.STAFF),
  SEND_AGAIN("POST /work/account/reminders/again", Who.STAFF),
  OPEN_CALENDAR("POST /work/account/calendar", Who.STAFF),
  CLOSE_CALENDAR("POST /work/account/calendar/close", Who.STAFF),
  SEE_TOKENS("GET /work/account/tokens", Who.STAFF),
  MAKE_TOKEN("POST /work/account/tokens", Who.STAFF),
  REVOKE_TOKEN("POST /work/account/tokens/{id}/revoke", Who.STAFF),
  SEE_INTERFACE("GET /work/openapi.json", Who.STAFF),
  KEEP_DRAFT("POST /work/drafts", Who.STAFF),
  DROP_DRAFT("POST /work/drafts/drop", Who.STAFF),

  SEE_AGREEMENTS("GET /work/agreements", Who.READERS),
  SEE_AGREEMENT_RECORD("GET /work/agreements/{id}", Who.READERS),
  SEE_AGREEMENT_FORM("GET /work/agreements/{id}/edit", Who.OFFICERS),
  SEE_NEW_AGREEMENT("GET /work/agreements/new", Who.OFFICERS),
  CREATE_AGREEMENT("POST /work/agreements", Who.OFFICERS),
  EDIT_AGREEMENT("POST /work/agreements/{id}", Who.OFFICERS),
  PROPOSE_AGREEMENT("POST /work/agreements/{id}/propose", Who.OFFICERS),
  PUBLISH_AGREEMENT("POST /work/agreements/{id}/publish", Who.OFFICERS),
  RENEW_AGREEMENT("POST /work/agreements/{id}/renew", Who.OFFICERS),
  DISCARD_AGREEMENT("POST /work/agreements/{id}/discard", Who.OFFICERS),
  ADD_AMENDMENT("POST /work/agreements/{id}/amendments", Who.OFFICERS),
  SEE_AMENDMENT_FORM("GET /work/amendments/{id}/edit", Who.OFFICERS),
  EDIT_AMENDMENT("POST /work/amendments/{id}", Who.OFFICERS),
  DISCARD_AMENDMENT("POST /work/amendments/{id}/discard", Who.OFFICERS),
  PROPOSE_AMENDMENT("POST /work/amendments/{id}/propose", Who.OFFICERS),
  ADD_DOCUMENT("POST /work/agreements/{id}/documents", Who.OFFICERS),
  READ_DOCUMENT("GET /work/agreements/{id}/documents/{document}", Who.READERS),
  REMOVE_DOCUMENT("POST /work/agreements/{id}/documents/{document}/remove", Who.OFFICERS),

  SEE_ROADMAPS("GET /work/roadmaps", Who.READERS),
  SEE_BOARD("GET /work/roadmaps/{id}", Who.READERS),
  SEE_NEW_ROADMAP("GET /work/roadmaps/new", Who.OFFICERS),
  SEE_ROADMAP_FORM("GET /work/roadmaps/{id}/edit", Who.OFFICERS),
  CREATE_ROADMAP("POST /work/roadmaps", Who.OFFICERS),
  EDIT_ROADMAP("POST /work/roadmaps/{id}", Who.OFFICERS),
  PROPOSE_ROADMAP("POST /work/roadmaps/{id}/propose", Who.OFFICERS),
  PUBLISH_ROADMAP("POST /work/roadmaps/{id}/publish", Who.OFFICERS),
  WITHDRAW_ROADMAP("POST /work/roadmaps/{id}/withdraw", Who.OFFICERS),
  RENEW_ROADMAP("POST /work/roadmaps/{id}/renew", Who.OFFICERS),
  DISCARD_ROADMAP("POST /work/roadmaps/{id}/discard", Who.OFFICERS),
  SEE_NEW_AXIS("GET /work/roadmaps/{id}/axes/new", Who.OFFICERS),
  ADD_AXIS("POST /work/roadmaps/{id}/axes", Who.OFFICERS),
  SEE_AXIS_FORM("GET /work/axes/{id}/edit", Who.OFFICERS),
  EDIT_AXIS("POST /work/axes/{id}", Who.OFFICERS),
  REMOVE_AXIS("POST /work/axes/{id}/remove", Who.OFFICERS),
  SEE_NEW_COMMITMENT("GET /work/axes/{id}/commitments/new", Who.OFFICERS),
  ADD_COMMITMENT("POST /work/axes/{id}/commitments", Who.OFFICERS),
  SEE_COMMITMENT_FORM("GET /work/commitments/{id}/edit", Who.OFFICERS),
  EDIT_COMMITMENT("POST /work/commitments/{id}", Who.OFFICERS),
  REMOVE_COMMITMENT("POST /work/commitments/{id}/remove", Who.OFFICERS),
  MOVE_COMMITMENT("POST /work/commitments/{id}/step", Who.OFFICERS),
  ALIGN_COMMITMENT("POST /work/commitments/{id}/goals", Who.OFFICERS),

  SEE_PROJECTS("GET /work/projects", Who.READERS),
  SEE_COVERAGE("GET /work/projects/coverage", Who.READERS),
  KEEP_VIEW("POST /work/projects/views", Who.OFFICERS),
  RENAME_VIEW("POST /work/projects/views/{id}", Who.OFFICERS),
  DROP_VIEW("POST /work/projects/views/{id}/drop", Who.OFFICERS),
  SEE_PROJECT("GET /work/projects/{id}", Who.READERS),
  SEE_NEW_PROJECT("GET /work/projects/new", Who.OFFICERS),
  SEE_PROJECT_FORM("GET /work/projects/{id}/edit", Who.OFFICERS),
  CREATE_PROJECT("POST /work/projects", Who.OFFICERS),
  EDIT_PROJECT("POST /work/projects/{id}", Who.OFFICERS),
  MOVE_PROJECT("POST /work/projects/{id}/step", Who.OFFICERS),
  REACH_MILESTONE("POST /work/projects/{id}/milestones/{n}", Who.OFFICERS),
  PUBLISH_PROJECT("POST /work/projects/{id}/publish", Who.OFFICERS),
  WITHDRAW_PROJECT("POST /work/projects/{id}/withdraw", Who.OFFICERS),
  SEE_CARRIED_PROJECTS("GET /work/roadmaps/{id}/projects", Who.READERS),
  CARRY_PROJECTS("POST /work/roadmaps/{id}/projects", Who.OFFICERS),
  SEE_PROJECT_PARTNERS("GET /work/projects/{id}/partners", Who.READERS),
  SEE_PROJECT_PLAN("GET /work/projects/{id}/plan", Who.READERS),
  SEE_PROJECT_MONEY("GET /work/projects/{id}/money", Who.READERS),
  SEE_PROJECT_DECISIONS("GET /work/projects/{id}/decisions", Who.READERS),
  SEE_PROJECT_DOCUMENTS("GET /work/projects/{id}/documents", Who.READERS),
  SEE_PROJECT_RISKS("GET /work/projects/{id}/risks", Who.READERS),
  SEE_PROJECT_JOURNAL("GET /work/projects/{id}/journal", Who.READERS),
  ADD_PROJECT_DOCUMENT("POST /work/projects/{id}/documents", Who.OFFICERS),
  READ_PROJECT_DOCUMENT("GET /work/projects/{id}/documents/{version}", Who.READERS),
  ADD_DOCUMENT_VERSION("POST /work/projects/{id}/documents/{document}/versions", Who.OFFICERS),
  PUBLISH_DOCUMENT("POST /work/projects/{id}/documents/{version}/publish", Who.OFFICERS),
  WITHDRAW_DOCUMENT("POST /work/projects/{id}/documents/{version}/withdraw", Who.OFFICERS),
  ADD_RISK("POST /work/projects/{id}/risks", Who.OFFICERS),
  SEE_RISK_FORM("GET /work/risks/{id}/edit", Who.OFFICERS),
  EDIT_RISK("POST /work/risks/{id}", Who.OFFICERS),
  MOVE_RISK("POST /work/risks/{id}/step", Who.OFFICERS),
  ADD_NOTE("POST /work/projects/{id}/notes", Who.OFFICERS),
  SEE_NOTE_FORM("GET /work/notes/{id}/edit", Who.OFFICERS),
  EDIT_NOTE("POST /work/notes/{id}", Who.OFFICERS),

  TAKE_PORTFOLIO_XLSX("GET /work/projects.xlsx", Who.READERS),
  TAKE_PORTFOLIO_CSV("GET /work/projects.csv", Who.READERS),
  TAKE_PORTFOLIO_JSON("GET /work/projects.json", Who.READERS),
  TAKE_PORTFOLIO_GEOJSON("GET /work/projects.geojson", Who.READERS),
  SEE_WORKBOOKS("GET /work/workbook", Who.OFFICERS),
  TAKE_WORKBOOK("GET /work/workbook.xlsx", Who.OFFICERS),
  BRING_WORKBOOK("POST /work/workbook", Who.OFFICERS),
  SEE_WORKBOOK("GET /work/workbook/{id}", Who.OFFICERS),
  TAKE_WORKBOOK_REPORT("GET /work/workbook/{id}/report.xlsx", Who.OFFICERS),
  MATCH_WORKBOOK("POST /work/workbook/{id}/answers", Who.OFFICERS),
  ENTER_WORKBOOK("POST /work/workbook/{id}/enter", Who.OFFICERS),

  SEE_VOTES("GET /work/votes", Who.READERS),
  SEE_SESSION_NOTE("GET /work/votes/note", Who.READERS),
  SEE_TRACK("GET /work/tracks/{id}", Who.READERS),
  MOVE_TRACK("POST /work/tracks/{id}/step", Who.OFFICERS),
  SCHEDULE_TRACK("POST /work/tracks/{id}/session", Who.OFFICERS),

  SEE_BRIEFING("GET /work/briefing", Who.READERS),
  TAKE_BRIEFING("GET /work/briefing.pdf", Who.READERS),

  SEE_PLANS("GET /work/plans", Who.READERS),
  SEE_COMMITTEES("GET /work/committees", Who.READERS),
  ADD_COMMITTEE("POST /work/agreements/{id}/committees", Who.OFFICERS),
  SEE_COMMITTEE_FORM("GET /work/committees/{id}/edit", Who.OFFICERS),
  EDIT_COMMITTEE("POST /work/committees/{id}", Who.OFFICERS),
  SEE_MEETING("GET /work/meetings/{id}", Who.READERS),
  SEE_NEW_MEETING("GET /work/committees/{id}/meetings/new", Who.OFFICERS),
  ADD_MEETING("POST /work/committees/{id}/meetings", Who.OFFICERS),
  SEE_MEETING_FORM("GET /work/meetings/{id}/edit", Who.OFFICERS),
  EDIT_MEETING("POST /work/meetings/{id}", Who.OFFICERS),
  ADD_MEETING_DECISION("POST /work/meetings/{id}/decisions", Who.OFFICERS),
  SEE_MEETING_DECISION_FORM("GET /work/meeting-decisions/{id}/edit", Who.OFFICERS),
  EDIT_MEETING_DECISION("POST /work/meeting-decisions/{id}", Who.OFFICERS),
  FINISH_MEETING_DECISION("POST /work/meeting-decisions/{id}/done", Who.OFFICERS),
  REOPEN_MEETING_DECISION("POST /work/meeting-decisions/{id}/reopen", Who.OFFICERS),

  SEE_DECISIONS("GET /work/decisions", Who.READERS),
  SEE_DECISION("GET /work/decisions/{id}", Who.READERS),
  TURN_KEY("POST /work/decisions/{id}/key", Who.KEY_HOLDERS),
  WITHDRAW_DECISION("POST /work/decisions/{id}/withdraw", Who.OFFICERS),

  SEE_JOURNAL("GET /work/journal", Who.READERS),
  SEE_PEOPLE("GET /work/people", Who.ADMINISTRATORS),
  ADD_PERSON("POST /work/people", Who.ADMINISTRATORS),
  SEE_PERSON("GET /work/people/{id}", Who.ADMINISTRATORS),
  CORRECT_PERSON("POST /work/people/{id}", Who.ADMINISTRATORS),
  FORGET_PERSON("POST /work/people/{id}/forget", Who.ADMINISTRATORS),
  ADD_ACCOUNT("POST /work/people/{id}/accounts", Who.ADMINISTRATORS),
  ADD_SEAT("POST /work/people/{id}/seats", Who.ADMINISTRATORS),
  END_SEAT("POST /work/seats/{id}/end", Who.ADMINISTRATORS),
  CLOSE_ACCOUNT("POST /work/accounts/{id}/close", Who.ADMINISTRATORS),
  ISSUE_RECOVERY("POST /work/accounts/{id}/recovery", Who.ADMINISTRATORS),
  TAKE_FACTOR_OFF("POST /work/accounts/{id}/factor", Who.ADMINISTRATORS),
  SEE_ALL_TOKENS("GET /work/tokens", Who.ADMINISTRATORS),
  END_TOKEN("POST /work/tokens/{id}/revoke", Who.ADMINISTRATORS),
  SEE_ORGANISATIONS("GET /work/organisations", Who.READERS),
  SEE_NEW_ORGANISATION("GET /work/organisations/new", Who.OFFICERS),
  ADD_ORGANISATION("POST /work/organisations", Who.OFFICERS),
  SEE_ORGANISATION_FORM("GET /work/organisations/{id}/edit", Who.OFFICERS),
  EDIT_ORGANISATION("POST /work/organisations/{id}", Who.OFFICERS),

  ASK_WORK_INTERFACE("GET /api/v1/work/openapi.json", Who.STAFF),
  ASK_WORK_PROJECTS("GET /api/v1/work/projects", Who.READERS),
  ASK_WORK_PROJECT("GET /api/v1/work/projects/{id}", Who.READERS),
  SEND_PROJECT("POST /api/v1/work/projects", Who.OFFICERS),
  PUT_PROJECT("PUT /api/v1/work/projects/{id}", Who.OFFICERS),
  SEND_PROJECT_STEP("POST /api/v1/work/projects/{id}/step", Who.OFFICERS),
  SEND_MILESTONE("POST /api/v1/work/projects/{id}/milestones/{n}", Who.OFFICERS),
  SEND_PUBLICATION("POST /api/v1/work/projects/{id}/publish", Who.OFFICERS),
  ASK_ROADMAPS("GET /api/v1/work/roadmaps", Who.READERS),
  ASK_ROADMAP("GET /api/v1/work/roadmaps/{id}", Who.READERS),
  ASK_COMMITMENTS("GET /api/v1/work/roadmaps/{id}/commitments", Who.READERS),
  ASK_ORGANISATIONS("GET /api/v1/work/organisations", Who.READERS),
  SEND_ORGANISATION("POST /api/v1/work/organisations", Who.OFFICERS),
  ASK_DECISIONS("GET /api/v1/work/decisions", Who.READERS),
  ASK_DECISION("GET /api/v1/work/decisions/{id}", Who.READERS),
  ASK_JOURNAL("GET /api/v1/work/journal", Who.READERS);

  private static final class Who {
    static final Set<Role> EVERYONE = Set.of();
    static final Set<Role> STAFF = Set.of(Role.values());
    static final Set<Role> OFFICERS = Set.of(OFFICER);
    static final Set<Role> ADMINISTRATORS = Set.of(ADMINISTRATOR);
    static final Set<Role> KEY_HOLDERS = Set.of(OFFICER, SIGNATORY);
    static final Set<Role> READERS =
        Set.of(OFFICER, FINANCE, AUTHORISING, SIGNATORY, AUDITOR, ASSESSOR, HOLDER);
  }

  private final String method;
  private final String path;
  private final Set<Role> roles;

  Act(String route, Set<Role> roles) {
    this.method = route.substring(0, route.indexOf(' '));
    this.path = route.substring(route.indexOf(' ') + 1);
    this.roles = roles;
  }

  public String method() {
    return method;
  }

  /** The address with its variables in braces. */
  public String path() {
    return path;
  }

  /** True for what anyone may see without signing in. */
  public boolean open() {
    return roles.isEmpty();
  }

  /** True for a page to be seen; the others write, give a file or answer programs. */
  public boolean seen() {
    return name().startsWith("SEE_");
  }

  public boolean allows(Role role) {
    return roles.isEmpty() || roles.contains(role);
  }

  /** The name the journal and the messages use: {@code edit.roadmap}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /** Every act that changes something. */
  public static List<Act> writing() {
    return Arrays.stream(values()).filter(act -> !act.method.equals("GET")).toList();
  }
}
