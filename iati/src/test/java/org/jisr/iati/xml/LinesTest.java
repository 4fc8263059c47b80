package org.jisr.iati.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LinesTest {

  @Test
  void lines_end_with_lf_cr_or_crlf() {
    byte[] b = "a\nb\rc\r\nd".getBytes(StandardCharsets.UTF_8);
    Lines lines = Lines.ofDocument(b, 0, b.length);
    assertThat(lines.line(0)).isEqualTo(1);
    assertThat(lines.line(2)).isEqualTo(2);
    assertThat(lines.line(4)).isEqualTo(3);
    assertThat(lines.line(7)).isEqualTo(4);
    assertThat(lines.column(7)).isEqualTo(1);
    assertThat(lines.lastLine()).isEqualTo(4);
  }

  @Test
  void columns_count_as_editors_do() {
    byte[] b = "é𝄞x".getBytes(StandardCharsets.UTF_8);
    assertThat(Lines.ofDocument(b, 0, b.length).column(b.length - 1)).isEqualTo(4);
  }

  @Property
  void any_place_has_the_line_and_column_that_counting_gives(
      @ForAll
          @StringLength(max = 60)
          @Chars({'\n', '\r', 'é', '<'})
          @CharRange(from = 'a', to = 'e')
          String text) {
    byte[] b = text.getBytes(StandardCharsets.UTF_8);
    Lines lines = Lines.ofDocument(b, 0, b.length);
    int line = 1;
    int column = 1;
    int offset = 0;
    for (int i = 0; i < text.length(); i++) {
      assertThat(lines.line(offset)).isEqualTo(line);
      assertThat(lines.column(offset)).isEqualTo(column);
      char c = text.charAt(i);
      boolean end =
          c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
      line += end ? 1 : 0;
      column = end ? 1 : column + 1;
      offset += c == 'é' ? 2 : 1;
    }
    assertThat(lines.lastLine()).isEqualTo(line);
    assertThat(lines.lastColumn()).isEqualTo(column);
  }
}
