package org.jisr.iati.xpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.jisr.iati.xml.Names;
import org.jisr.iati.xml.TapeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Held against the JDK's XPath, expression by expression. */
class ExpressionTest {

  private static final String DOCUMENT =
      """
      <r v="2"><a n="1" m="x">one<b n="2">two</b><b n="3"/></a><a n="10">ten &amp; more</a>
      <c>  spaced   out </c><a/><d><![CDATA[<e>]]><!-- no --> tail</d></r>
      """;

  private static final Names NAMES =
      new Names(List.of("r", "a", "b", "c", "d", "n", "m", "v", "none"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "count(/r/a)",
        "count(//b)",
        "count(//@n)",
        "count(/r/a/@*)",
        "string(/r/a/b)",
        "count(/r/a[@n])",
        "count(/r/a[not(@n)])",
        "count(/r/a[@n='1' or @n=10])",
        "sum(//@n)",
        "/r/a[2] = 'ten & more'",
        "/r/a/@n > 5",
        "/r/a/@n < 1",
        "/r/a/@n != 1",
        "not(/r/none)",
        "boolean(/r/c)",
        "number(/r/@v) + 1",
        "3 - 1 * 2",
        "7 mod 3",
        "8 div 4",
        "-1 + 2",
        "/r/a[1]/b[last()]/@n",
        "/r/a/b[position() = 2]/@n",
        "count(/r/a | /r/c)",
        "normalize-space(/r/c)",
        "contains(/r/d, 'tail')",
        "starts-with(/r/d, '<e')",
        "string-length(/r/a[2])",
        "concat('a', /r/@v, 'b')",
        "substring('hello', 2, 3)",
        "substring-before('a-b', '-')",
        "substring-after('a-b', '-')",
        "translate('abc', 'b', 'x')",
        "count(/r/descendant::b)",
        "count(//b/ancestor::r)",
        "count(//b/..)",
        "count(//b/parent::a)",
        "count(/r/a/following-sibling::c)",
        "count(/r/c/preceding-sibling::a)",
        "count(/r/self::r)",
        "count(/r/a/text())",
        "count(/r/node()) > 3",
        "floor(2.7)",
        "ceiling(2.1)",
        "round(2.5)",
        "1 = 1.0",
        "'1' = 1",
        "true() = /r/a",
        "false() or true()",
        "/r/@v = /r/a/b/@n",
        "/r/a/@n = /r/a/b/@n",
        "/r/a/@n <= /r/a/b/@n",
        "count(/)",
        "string(/r/a/@none)"
      })
  void expressions_mean_what_they_mean_to_the_jdk(String expression) throws Exception {
    var xpath = XPathFactory.newInstance().newXPath();
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(DOCUMENT)));
    assertThat(text(expression)).isEqualTo(xpath.evaluate("string(" + expression + ")", document));
  }

  @Test
  void the_value_of_a_loop_stands_for_dollar_one_only_where_it_is_asked_to() {
    Evaluation e = evaluation();
    e.setVariable("10");
    assertThat(Expression.of("count(/r/a[@n = '$1'])", NAMES, true).number(e, 0)).isEqualTo(1);
    assertThat(Expression.of("count(/r/a[@n = $1])", NAMES, true).number(e, 0)).isEqualTo(1);
    assertThat(Expression.of("count(/r/a[@n = '$1'])", NAMES, false).number(e, 0)).isZero();
    e.setVariable("' or '1' = '1");
    assertThat(Expression.of("count(/r/a[@n = '$1'])", NAMES, true).number(e, 0)).isZero();
  }

  @Test
  void what_is_no_expression_is_refused_with_its_place() {
    for (String bad :
        List.of(
            "", "/r/a[", "a b", "count(1)", "unknown()", "a//", "'open", "@", "1 | 2", "x::a")) {
      assertThatThrownBy(() -> Expression.of(bad, NAMES, false))
          .as(bad)
          .isInstanceOf(BadExpression.class);
    }
  }

  private static String text(String expression) {
    return Expression.of(expression, NAMES, false).text(evaluation(), 0);
  }

  private static Evaluation evaluation() {
    byte[] b = DOCUMENT.getBytes(StandardCharsets.UTF_8);
    var reader = new TapeReader(NAMES);
    reader.start(Arrays.copyOf(b, b.length + 1), 0, b.length);
    reader.readAll();
    return new Evaluation(reader.tape());
  }
}
