package org.jisr.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {

  private static final Pattern LETTERS_BETWEEN_TAGS =
      Pattern.compile(">([^<>@!{}\"`]*\\p{L}{2,}[^<>@!{}\"`]*)</");

  static List<Path> templates() {
    return Code.files("jte", ".jte");
  }

  /** A mail has no style sheet: what it looks like stands on its elements. */
  static List<Path> pages() {
    return templates().stream().filter(template -> !template.endsWith("letter.jte")).toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void haveNoStyleInTheirTags(Path template) {
    assertThat(Code.text(template)).doesNotContainPattern("(?i)\\sstyle=");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void haveNoScriptInTheirTags(Path template) {
    assertThat(Code.text(template).toLowerCase(java.util.Locale.ROOT))
        .doesNotContainPattern("\\son[a-z]+=\"")
        .doesNotContain("javascript:")
        .doesNotContainPattern("<script>|<style>");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void neverWriteDataUnescaped(Path template) {
    assertThat(Code.text(template)).doesNotContain("$unsafe");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void doNotTieTheirLayoutToOneDirectionOfReading(Path template) {
    assertThat(Code.text(template)).doesNotContainPattern("\\b(left|right|align)=\"");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void takeEveryWordFromTheTexts(Path template) {
    String text = Code.text(template).replaceAll("(?s)<%--.*?--%>", "");
    assertThat(LETTERS_BETWEEN_TAGS.matcher(text).results().map(found -> found.group(1).strip()))
        .as("words written into the template")
        .isEmpty();
  }
}
