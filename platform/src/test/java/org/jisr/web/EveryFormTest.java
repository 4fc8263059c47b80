package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.people.Act;
import org.jisr.people.Role;
import org.jisr.testing.Acting;
import org.jisr.testing.OtherLanguages;
import org.jisr.testing.Places;
import org.jisr.testing.Running;
import org.jisr.testing.Sheet;
import org.jisr.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Types what no text can hold into every field of every form there is: of every writing act of the
 * access table, with the form as it stands on a page, and where it stands on none just now, with a
 * field of our own.
 */
class EveryFormTest {

  private static final Running JISR = Running.shared();
  private static final Lang[] LANGS = Lang.values();
  private static final String NOBODYS_NUMBER = "987654321";
  private static final String MARKUP = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
  private static final String BOOK = "x".repeat(1 << 20);

  /** Asked by programs, with a body that is no form. */
  private static final Set<Act> NO_FORMS = EnumSet.of(Act.ASK_IATI_VALIDATE, Act.ASK_IATI_SCHEMA);

  private static final Map<Role, Visitor> IN = new EnumMap<>(Role.class);

  /** A form where it stands. */
  private record Standing(Role role, Sheet sheet) {}

  /** The forms on all pages of all roles, by the act they ask for; found once. */
  private static final class Found {
    static final Map<Act, Standing> FORMS = find();

    private static Map<Act, Standing> find() {
      Map<Act, Standing> forms = new EnumMap<>(Act.class);
      for (Role role : Role.values()) {
        Visitor visitor = JISR.visitor(role, Side.A);
        for (String page : Places.of(JISR, role)) {
          Sheet.all(visitor.get(page).body()).forEach(sheet -> note(forms, role, sheet));
        }
      }
      Sheet.all(JISR.visitor().get("/signin").body())
          .forEach(sheet -> note(forms, Role.OFFICER, sheet));
      return forms;
    }

    private static void note(Map<Act, Standing> forms, Role role, Sheet sheet) {
      Edge.act("POST", sheet.action().replaceFirst("\\?.*", ""))
          .ifPresent(act ->
              forms.merge(act, new Standing(role, sheet), (one, other) -> larger(one, other)));
    }

    private static Standing larger(Standing one, Standing other) {
      return other.sheet().fields().size() > one.sheet().fields().size() ? other : one;
    }
  }

  static Stream<Act> acts() {
    return Act.writing().stream()
        .filter(act -> !NO_FORMS.contains(act))
        // Programs send no forms; what they send is tried in the room of their interface.
        .filter(act -> !act.path().startsWith("/api/v1/"));
  }

  private static Standing form(Act act) {
    return Found.FORMS.getOrDefault(
        act,
        new Standing(role(act), new Sheet(path(act), Map.of("reason", ""), List.of("reason"))));
  }

  /** The form's address; for a mere button that of nothing, so that nothing real is ended by it. */
  private static String target(Standing form) {
    String action = form.sheet().action();
    return form.sheet().texts().isEmpty() ? action.replaceAll("\\d+", NOBODYS_NUMBER) : action;
  }

  private static Role role(Act act) {
    return Arrays.stream(Role.values()).filter(act::allows).findFirst().orElseThrow();
  }

  private static String path(Act act) {
    return act.path().replaceAll("\\{[a-z]+\\}", NOBODYS_NUMBER);
  }

  @Test
  void mostActsHaveTheirFormOnAPage() {
    assertThat(Found.FORMS.keySet())
        .contains(Act.SIGN_IN, Act.CREATE_ROADMAP, Act.EDIT_COMMITMENT, Act.CREATE_PROJECT)
        .contains(Act.ADD_PERSON, Act.ADD_ACCOUNT, Act.CHANGE_PASSWORD, Act.ADD_ORGANISATION)
        .contains(Act.TURN_KEY, Act.ADD_MEETING, Act.ADD_DOCUMENT);
    System.out.println("Forms found on pages: " + Found.FORMS.size() + " of " + acts().count());
  }

  @ParameterizedTest
  @MethodSource("acts")
  void refusesFieldByFieldWhatNoTextCanHoldInEveryLanguage(Act act) {
    Standing form = form(act);
    Visitor visitor = somebody(form.role());
    int turn = 0;
    for (String field : form.sheet().fields().keySet()) {
      for (String bad : bad(form.sheet(), field)) {
        Lang lang = LANGS[turn++ % LANGS.length];
        HttpResponse<String> answer =
            visitor.post(
                form.sheet().action() + "?lang=" + lang.code(), form.sheet().with(field, bad));
        assertThat(answer.statusCode()).as("%s %s", act, field).isEqualTo(400);
        assertThat(answer.body())
            .contains(
                name(lang, field), "<html lang=\"" + lang.code() + "\"", said(lang, "error.unfit"))
            .doesNotContain("\u0000", "\u202E", "x".repeat(30_000));
      }
    }
  }

  private static List<String> bad(Sheet sheet, String field) {
    return sheet.texts().contains(field)
        ? List.of("a\u0000b", "a\u202Eb", BOOK)
        : List.of("a\u0000b", "a\u202Eb");
  }

  /** Taken, refused with the form shown again, or absent: never a fault, and never run. */
  @ParameterizedTest
  @MethodSource("acts")
  void showsMarkupAsItWasTyped(Act act) {
    Standing form = form(act);
    Visitor visitor = somebody(form.role());
    Map<String, String> typed = new LinkedHashMap<>(form.sheet().fields());
    form.sheet().texts().forEach(field -> typed.put(field, MARKUP));
    typed.put("_once", UUID.randomUUID().toString());
    HttpResponse<String> answer = visitor.post(target(form), typed);
    assertThat(answer.statusCode()).as(form.sheet().action()).isIn(200, 303, 404, 422);
    assertThat(answer.body()).doesNotContain("<script>alert", "<img src=x");
    answer
        .headers()
        .firstValue("Location")
        .ifPresent(place ->
            assertThat(visitor.get(place).body()).doesNotContain("<script>alert", "<img src=x"));
  }

  /** What is not a number, a date or one of a list says so at its field, or is not looked at. */
  @ParameterizedTest
  @MethodSource("acts")
  void isNotBrokenByNonsenseInEveryFieldAtOnce(Act act) {
    Standing form = form(act);
    Visitor visitor = somebody(form.role());
    Map<String, String> nonsense =
        form.sheet().fields().keySet().stream()
            .filter(field -> !field.startsWith("_"))
            .collect(Collectors.toMap(field -> field, field -> "-9e99 ٪ \uD83D\uDD11 ;--"));
    HttpResponse<String> answer = visitor.post(target(form), nonsense);
    assertThat(answer.statusCode()).as(form.sheet().action()).isIn(200, 303, 400, 404, 422);
  }

  /** What was left out is asked for; nothing is quoted between two marks that hold nothing. */
  @ParameterizedTest
  @MethodSource("acts")
  void saysOfAnEmptyFieldWhatToWriteThere(Act act) {
    Standing form = form(act);
    Map<String, String> empty = new LinkedHashMap<>();
    form.sheet().fields().keySet().stream()
        .filter(field -> !field.startsWith("_"))
        .forEach(field -> empty.put(field, ""));
    HttpResponse<String> answer = somebody(form.role()).post(target(form), empty);
    assertThat(answer.statusCode()).as(form.sheet().action()).isIn(200, 303, 400, 404, 422);
    assertThat(answer.body()).doesNotContain("\u2068\u2069");
  }

  /** Refused, it is found again by every language that its answer offers. */
  @ParameterizedTest
  @MethodSource("acts")
  void leadsToNoMissingPageInAnotherLanguage(Act act) {
    Standing form = form(act);
    Visitor visitor = somebody(form.role());
    for (String typed : List.of("", "-9e99 ٪")) {
      Map<String, String> sent = new LinkedHashMap<>(form.sheet().fields());
      sent.replaceAll((field, value) -> field.startsWith("_") ? value : typed);
      sent.put("_once", UUID.randomUUID().toString());
      HttpResponse<String> answer = visitor.post(target(form), sent);
      if (answer.statusCode() == 422) {
        assertThat(OtherLanguages.links(answer.body()))
            .isNotEmpty()
            .allSatisfy(link -> assertThat(visitor.get(link).statusCode()).isNotEqualTo(404));
      }
    }
  }

  /**
   * Somebody of this test, whose drafts and chosen language are nobody else's; who is still in
   * after one form tries the next, because each sign-in costs a costly proof.
   */
  private static Visitor somebody(Role role) {
    return IN.compute(
        role,
        (same, before) ->
            before != null && before.get("/work").statusCode() == 200 ? before : newcomer(role));
  }

  private static Visitor newcomer(Role role) {
    String login = "forms-" + UUID.randomUUID();
    var by = Acting.newcomer(JISR, role, Side.A);
    Acting.account(JISR, by.person().id(), login);
    return Visitor.signedIn(JISR, login);
  }

  /** What people call the field; never its name within the program. */
  private static String name(Lang lang, String field) {
    String label = "label." + field.replaceFirst("\\..*", "");
    return said(lang, JISR.bean(Texts.class).has(label) ? label : "form.field.unnamed");
  }

  private static String said(Lang lang, String key) {
    return JISR.bean(Texts.class).get(lang, key).replace("'", "&#39;");
  }
}
