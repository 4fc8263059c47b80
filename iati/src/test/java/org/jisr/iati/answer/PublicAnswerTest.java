package org.jisr.iati.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jisr.iati.answer.PublicAnswer.Shape;
import org.jisr.iati.finding.Language;
import org.jisr.iati.finding.Messages;
import org.jisr.iati.json.Json;
import org.jisr.iati.validate.Options;
import org.jisr.iati.validate.Samples;
import org.jisr.iati.validate.Validator;
import org.junit.jupiter.api.Test;

class PublicAnswerTest {

  private static final Validator VALIDATOR = new Validator(Options.standard());
  private static final Messages ENGLISH = Messages.in(Language.EN);
  private static final Shape PLAIN = Shape.of(null, null, null);
  private static final String FILE = "<iati-activities version='2.03'>%s</iati-activities>";
  private static final String GOOD = FILE.formatted(Samples.activity("FR-RCS-1-A"));
  private static final String BAD =
      FILE.formatted(
          Samples.activity("FR-RCS-1-A").replace("role=\"1\"", "role=\"7\"")
              + Samples.activity("FR-RCS-1-A"));

  @Test
  void the_status_says_what_kind_of_file_it_was() throws IOException {
    assertThat(answer(GOOD, PLAIN).status()).isEqualTo(200);
    assertThat(answer(BAD, PLAIN).status()).isEqualTo(200);
    assertThat(answer("", PLAIN).status()).isEqualTo(400);
    assertThat(answer("<a>", PLAIN).status()).isEqualTo(400);
    assertThat(answer("<a/>", PLAIN).status()).isEqualTo(422);
    assertThat(answer("<iati-activities version='1.04'/>", PLAIN).status()).isEqualTo(422);
    assertThat(answer("<iati-activities version='2.03'/>", PLAIN).status()).isEqualTo(422);
    assertThat(PublicAnswer.of(VALIDATOR, in(GOOD), 100, PLAIN, ENGLISH).status()).isEqualTo(413);
  }

  @Test
  void a_good_file_is_answered_with_all_fields_and_no_errors() throws IOException {
    Map<?, ?> json = json(answer(GOOD, PLAIN));
    assertThat(json.keySet().stream().map(String::valueOf).toList())
        .containsExactly(
            "valid",
            "fileType",
            "iatiVersion",
            "rulesetCommitSha",
            "codelistCommitSha",
            "orgIdPrefixFileName",
            "apiVersion",
            "summary",
            "errors");
    assertThat(json.get("valid")).isEqualTo(true);
    assertThat(json.get("fileType")).isEqualTo("iati-activities");
    assertThat(json.get("errors")).isEqualTo(List.of());
  }

  @Test
  void errors_are_grouped_by_activity_and_category() throws IOException {
    List<?> errors = (List<?>) Objects.requireNonNull(json(answer(BAD, PLAIN)).get("errors"));
    Map<?, ?> first = (Map<?, ?>) errors.get(0);
    assertThat(first.get("identifier")).isEqualTo("FR-RCS-1-A");
    assertThat(first.get("title")).isEqualTo("Formation aux métiers du rail");
    Map<?, ?> category = (Map<?, ?>) ((List<?>) Objects.requireNonNull(first.get("errors"))).get(0);
    assertThat(category.get("category")).isEqualTo("participating");
    assertThat(String.valueOf(category.get("errors"))).contains("id=9.").doesNotContain("details");
    Map<?, ?> second = (Map<?, ?>) errors.get(1);
    assertThat(second.get("identifier")).isEqualTo("file");
    assertThat(String.valueOf(second.get("errors"))).contains("id=1.1.2");
  }

  @Test
  void the_flat_list_names_activity_and_category_on_each() throws IOException {
    List<?> errors =
        (List<?>)
            Objects.requireNonNull(
                json(answer(BAD, Shape.of("false", "true", null))).get("errors"));
    Map<?, ?> first = (Map<?, ?>) errors.get(0);
    assertThat(first.get("identifier")).isEqualTo("FR-RCS-1-A");
    assertThat(first.get("severity")).isEqualTo("error");
    assertThat(String.valueOf(first.get("context"))).contains("participating-org/@role");
    assertThat(String.valueOf(first.get("details"))).contains("line=");
  }

  @Test
  void meta_lists_the_activities() throws IOException {
    assertThat(answer(BAD, Shape.of(null, null, "true")).json())
        .contains(
            "\"iati-activities\":[{\"identifier\":\"FR-RCS-1-A\",\"valid\":true,\"index\":0},"
                + "{\"identifier\":\"FR-RCS-1-A(2)\",\"valid\":true,\"index\":1}]");
  }

  @Test
  void of_a_file_that_is_no_xml_nothing_else_is_said() throws IOException {
    Map<?, ?> json = json(answer(BAD.replace("</iati-activities>", "<"), PLAIN));
    assertThat(String.valueOf(json.get("errors"))).contains("0.1.1").doesNotContain("9.");
    assertThat(String.valueOf(json.get("summary"))).contains("critical=1.0", "error=0.0");
  }

  @Test
  void the_schema_alone_is_answered_with_true_or_false() throws IOException {
    var schema = new Validator(Options.standard().withSchemaOnly(true));
    for (String text : List.of(GOOD, "<a>", FILE.formatted("<x/>"))) {
      PublicAnswer answer = PublicAnswer.schemaOnly(schema, in(text), 1 << 20, ENGLISH);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.json()).isEqualTo("{\"valid\":" + text.equals(GOOD) + "}");
    }
  }

  private static PublicAnswer answer(String text, Shape shape) throws IOException {
    return PublicAnswer.of(VALIDATOR, in(text), 60L << 20, shape, ENGLISH);
  }

  private static ByteArrayInputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<?, ?> json(PublicAnswer answer) {
    return (Map<?, ?>) Objects.requireNonNull(Json.parse(answer.json()));
  }
}
