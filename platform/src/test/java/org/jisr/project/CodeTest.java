package org.jisr.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jisr.base.Lang;
import org.jisr.base.Refusal;
import org.jisr.base.Side;
import org.jisr.people.Role;
import org.jisr.testing.Running;
import org.jisr.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a project is about is chosen by its name. */
class CodeTest {

  private static final Running JISR = Running.shared();

  /** A box to tick: its field, its code, whether it is ticked, its name. */
  private static final Pattern BOX =
      Pattern.compile(
          "name=\"(purposes|targets)\" value=\"([^\"]+)\"( checked)?> <span><bdi dir=\"ltr\">[^<]+</bdi> ([^<]*)</span>");

  private final Visitor officer = JISR.visitor(Role.OFFICER, Side.A);

  private HttpResponse<String> sent(Lang lang, String purposes, String targets) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("_once", UUID.randomUUID().toString());
    form.put("purposes", purposes);
    form.put("targets", targets);
    return officer.post("/work/projects?lang=" + lang.code(), form);
  }

  private static List<String> names(String page, String field) {
    return BOX.matcher(page)
        .results()
        .filter(box -> box.group(1).equals(field))
        .map(box -> box.group(4))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void theUsualOnesAreOfferedEachUnderANameOfItsOwn(Lang lang) {
    String page = officer.get("/work/projects/new?lang=" + lang.code()).body();
    for (Code code : Code.values()) {
      assertThat(names(page, code.field()))
          .hasSizeGreaterThan(20)
          .doesNotHaveDuplicates()
          .allMatch(name -> !name.isBlank())
          .allMatch(name -> lang != Lang.AR || name.matches(".*\\p{IsArabic}.*"));
    }
    officer.get("/work?lang=fr");
  }

  @Test
  void whatWasTickedStaysTickedAndWhatIsNoCodeStaysToBeCorrected() {
    HttpResponse<String> answer = sent(Lang.FR, "43010 21010 21019", "17.19 11.2 99.9");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(
            BOX.matcher(answer.body())
                .results()
                .filter(box -> box.group(3) != null)
                .map((MatchResult box) -> box.group(2)))
        .containsExactly("43010", "21010", "17.19", "11.2");
    assertThat(answer.body())
        .contains("name=\"purposes\" type=\"text\" dir=\"ltr\" value=\"21019\"")
        .contains("name=\"targets\" type=\"text\" dir=\"ltr\" value=\"99.9\"");
  }

  @Test
  void aCodeThatIsNoneIsRefusedWithTheNearestThereIs() {
    assertThat(Code.PURPOSE.fault("21019"))
        .hasValue(Refusal.invalid("purposes", "project.purpose.near", "21019", "21010"));
    assertThat(Code.TARGET.fault("11.z"))
        .hasValue(Refusal.invalid("targets", "project.target.near", "11.z", "11.1"));
    assertThat(Code.PURPOSE.fault("transport"))
        .hasValue(Refusal.invalid("purposes", "project.purpose", "transport"));
    assertThat(Code.PURPOSE.fault("21010")).isEmpty();
  }
}
