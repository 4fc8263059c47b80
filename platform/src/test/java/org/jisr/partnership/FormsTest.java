package org.jisr.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jisr.base.Lang;
import org.jisr.base.Side;
import org.jisr.people.Role;
import org.jisr.testing.Acting;
import org.jisr.testing.Places;
import org.jisr.testing.Running;
import org.jisr.testing.Sheet;
import org.jisr.testing.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Types what no text can hold into every text field of every form there is. */
class FormsTest {

  private static final Running JISR = Running.shared();
  private static final String MARKUP = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
  private static final Lang[] LANGS = Lang.values();

  static List<String> pages() {
    return Places.of(JISR, Role.OFFICER);
  }

  private static Stream<Sheet> sheets(Visitor visitor, String page) {
    HttpResponse<String> shown = visitor.get(page);
    assertThat(shown.statusCode()).as(page).isEqualTo(200);
    return Sheet.all(shown.body()).stream()
        .filter(sheet -> !sheet.texts().isEmpty() && sheet.action().startsWith("/work/"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void refuseWhatNoTextCanHoldFieldByFieldInEveryLanguage(String page) {
    Visitor officer = newcomer();
    List<String> bad = List.of("a\u0000b", "a\u202Eb", "x".repeat(1 << 20));
    sheets(officer, page)
        .forEach(sheet -> {
          int turn = 0;
          for (String field : sheet.texts()) {
            for (String text : bad) {
              Lang lang = LANGS[turn++ % LANGS.length];
              HttpResponse<String> answer =
                  officer.post(sheet.action() + "?lang=" + lang.code(), sheet.with(field, text));
              assertThat(answer.statusCode()).as(sheet.action() + " " + field).isEqualTo(400);
              assertThat(answer.body())
                  .contains(field, "<html lang=\"" + lang.code() + "\"")
                  .doesNotContain("\u0000", "\u202E", "x".repeat(30_000));
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("pages")
  void showMarkupAsItWasTyped(String page) {
    Visitor officer = newcomer();
    sheets(officer, page)
        .forEach(sheet -> {
          Map<String, String> typed = new java.util.LinkedHashMap<>(sheet.fields());
          sheet.texts().forEach(field -> typed.put(field, MARKUP));
          typed.put("_once", UUID.randomUUID().toString());
          HttpResponse<String> answer = officer.post(sheet.action(), typed);
          assertThat(answer.statusCode()).as(sheet.action()).isIn(303, 404, 422);
          assertThat(answer.body()).doesNotContain("<script>alert", "<img src=x");
          answer
              .headers()
              .firstValue("Location")
              .ifPresent(place ->
                  assertThat(officer.get(place).body())
                      .doesNotContain("<script>alert", "<img src=x"));
        });
  }

  /** Somebody of their own, whose drafts and chosen language are nobody else's. */
  private static Visitor newcomer() {
    String login = "forms-" + UUID.randomUUID();
    var by = Acting.newcomer(JISR, Role.OFFICER, Side.B);
    Acting.account(JISR, by.person().id(), login);
    return Visitor.signedIn(JISR, login);
  }
}
