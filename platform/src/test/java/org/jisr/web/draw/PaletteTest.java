package org.jisr.web.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "PAPER",
        "SHEET",
        "SUNK",
        "INK",
        "INK_2",
        "INK_3",
        "LINE",
        "A",
        "A_TINT",
        "B",
        "B_TINT",
        "AMBER",
        "AMBER_TINT",
        "AMBER_FILL"
      })
  void colourIsTheTokenOfTheStylesheet(String name) throws Exception {
    var colour = Palette.class.getDeclaredField(name).get(null);
    assertThat(stylesheet())
        .contains("--" + name.toLowerCase(Locale.ROOT).replace('_', '-') + ": " + colour);
  }

  private static String stylesheet() throws IOException {
    try (var stream =
        Objects.requireNonNull(PaletteTest.class.getResourceAsStream("/static/jisr.css"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
