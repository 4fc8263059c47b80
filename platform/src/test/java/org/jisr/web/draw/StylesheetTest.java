package org.jisr.web.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StylesheetTest {
  private static final Pattern PHYSICAL =
      Pattern.compile(
          "(?<![\\w-])(left|right|top|bottom|width|height|(margin|padding|border)-(left|right|top|bottom))\\s*:"
              + "|text-align:\\s*(left|right)|float:\\s*(left|right)");

  private static final Pattern FILE = Pattern.compile("url\\(([^)]+)\\)");

  @Test
  void mirrorsBecauseItUsesLogicalPropertiesOnly() throws IOException {
    assertThat(PHYSICAL.matcher(css()).results().map(m -> m.group()).toList()).isEmpty();
  }

  @Test
  void namesOnlyFilesThatAreShipped() throws IOException {
    var files = FILE.matcher(css()).results().map(m -> m.group(1)).toList();
    assertThat(files).hasSizeGreaterThan(9);
    assertThat(files).allMatch(f -> StylesheetTest.class.getResource("/static/" + f) != null);
  }

  private static String css() throws IOException {
    try (var stream =
        Objects.requireNonNull(StylesheetTest.class.getResourceAsStream("/static/jisr.css"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
