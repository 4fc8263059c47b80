package org.jisr.iati.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Held against the JDK's own validation, value by value. */
class SimpleTypeTest {

  private static final Map<SimpleType, String> TYPES =
      Map.of(
          SimpleType.DECIMAL, "decimal",
          SimpleType.DATE, "date",
          SimpleType.DATE_TIME, "dateTime",
          SimpleType.BOOLEAN, "boolean",
          SimpleType.INT, "int",
          SimpleType.NON_NEGATIVE_INTEGER, "nonNegativeInteger",
          SimpleType.POSITIVE_INTEGER, "positiveInteger");

  private static final Schema SCHEMA = schema();

  @Property(tries = 3000)
  void values_that_look_right_are_judged_as_the_jdk_does(
      @ForAll SimpleType type, @ForAll("values") String value) {
    if (TYPES.containsKey(type)) {
      assertThat(accepts(type, value)).as(type + " '" + value + "'").isEqualTo(jdk(type, value));
    }
  }

  @Test
  void values_at_the_edges_are_judged_as_the_jdk_does() {
    for (String value :
        List.of(
            "",
            " ",
            "1",
            "+1",
            "-0",
            "0",
            "-1",
            "1.",
            ".5",
            ".",
            "1e3",
            "1 000",
            "2147483647",
            "2147483648",
            "-2147483648",
            "-2147483649",
            "true",
            "TRUE",
            " 1 ",
            "2024-02-29",
            "2023-02-29",
            "2024-13-01",
            "2024-1-1",
            "2024-01-01Z",
            "2024-01-01+14:00",
            "2024-01-01+14:01",
            "-2024-01-01",
            "12024-01-01",
            "2024-01-01T24:00:00",
            "2024-01-01T24:00:01",
            "2024-01-01T10:00",
            "2024-01-01T10:00:00.123+01:00",
            "2024-01-01T10:00:00.",
            "2024-01-01T10:60:00",
            "2024-01-01T10:00:00 ")) {
      for (SimpleType type : TYPES.keySet()) {
        assertThat(accepts(type, value)).as(type + " '" + value + "'").isEqualTo(jdk(type, value));
      }
    }
  }

  @Test
  void addresses_with_spaces_or_broken_ports_are_refused() {
    for (String good :
        List.of(
            "", "http://x.org/a?b=c#d", "a/b", "mailto:x@y", "http://[::1]:8/", "é", "%C3%A9")) {
      assertThat(accepts(SimpleType.ANY_URI, good)).as(good).isTrue();
    }
    for (String bad :
        List.of("http://x.org/a b", "http://x.org:port/", "%zz", "a#b#c", "1a:b", ":x", "a[b]")) {
      assertThat(accepts(SimpleType.ANY_URI, bad)).as(bad).isFalse();
    }
  }

  @Test
  void languages_are_tags_or_nothing() {
    assertThat(List.of("", "fr", "ar-MA", "zh-Hant-TW", "i-klingon"))
        .allMatch(l -> accepts(SimpleType.LANGUAGE, l));
    assertThat(List.of("français", "fr_FR", "fr-", "-", "abcdefghi", "f r"))
        .noneMatch(l -> accepts(SimpleType.LANGUAGE, l));
  }

  @Provide
  Arbitrary<String> values() {
    Arbitrary<String> numbers = Arbitraries.strings().withChars("0123456789+-.").ofMaxLength(12);
    Arbitrary<String> dates =
        Arbitraries.integers()
            .between(1, 99)
            .list()
            .ofSize(6)
            .map(n -> "20%02d-%02d-%02dT%02d:%02d:%02d".formatted(n.toArray()));
    return Arbitraries.oneOf(
        numbers, dates, dates.map(d -> d.substring(0, 10)), dates.map(d -> d + "Z"));
  }

  private static boolean accepts(SimpleType type, String value) {
    byte[] b = value.getBytes(StandardCharsets.UTF_8);
    return type.accepts(b, 0, b.length);
  }

  private static boolean jdk(SimpleType type, String value) {
    String document = "<" + TYPES.get(type) + ">" + value + "</" + TYPES.get(type) + ">";
    try {
      SCHEMA.newValidator().validate(new StreamSource(new StringReader(document)));
      return true;
    } catch (SAXException e) {
      return false;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Schema schema() {
    var text = new StringBuilder("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>");
    TYPES
        .values()
        .forEach(t -> text.append("<xs:element name='%s' type='xs:%s'/>".formatted(t, t)));
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(new StreamSource(new StringReader(text + "</xs:schema>")));
    } catch (SAXException e) {
      throw new AssertionError(e);
    }
  }
}
