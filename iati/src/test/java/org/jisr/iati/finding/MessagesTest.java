package org.jisr.iati.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jisr.iati.standard.SimpleType;
import org.jisr.iati.standard.Standard;
import org.jisr.iati.xml.Fault;
import org.junit.jupiter.api.Test;

class MessagesTest {

  @Test
  void every_language_has_the_same_keys() {
    assertThat(Messages.in(Language.FR).keys()).isEqualTo(Messages.in(Language.EN).keys());
    assertThat(Messages.in(Language.AR).keys()).isEqualTo(Messages.in(Language.EN).keys());
  }

  @Test
  void every_language_puts_in_the_same_values() throws IOException {
    Properties english = read(Language.EN);
    for (Language language : Language.values()) {
      Properties other = read(language);
      for (String key : english.stringPropertyNames()) {
        assertThat(values(other.getProperty(key)))
            .as(key)
            .isEqualTo(values(english.getProperty(key)));
      }
    }
  }

  @Test
  void every_rule_of_every_version_has_its_sentence() {
    var keys = Messages.in(Language.EN).keys();
    Pattern rule =
        Pattern.compile("\"(no_spaces|regex_matches|range)\":\\{\"cases\"|\"id\":\"([0-9.]+)\"");
    for (String version : Standard.VERSIONS) {
      Matcher matcher = rule.matcher(Standard.rules(version));
      while (matcher.find()) {
        String id = matcher.group(2);
        if (id != null && !isShared(id)) {
          assertThat(keys).contains("rule." + id);
        }
      }
    }
  }

  /** Rules on spaces and symbols (1.*.1, 1.*.13) and ranges (12.*) share a sentence each. */
  private static boolean isShared(String id) {
    return id.matches("1\\.\\d+\\.(1|13)") || id.startsWith("12.");
  }

  @Test
  void every_fault_and_every_type_has_its_sentence() {
    var keys = Messages.in(Language.EN).keys();
    for (Fault fault : Fault.values()) {
      assertThat(keys).contains("xml." + fault);
    }
    for (SimpleType type : SimpleType.values()) {
      assertThat(keys).contains("type." + type);
    }
  }

  @Test
  void every_latin_run_and_date_in_an_arabic_sentence_is_isolated() {
    Messages arabic = Messages.in(Language.AR);
    for (String key : arabic.keys()) {
      String said = say(arabic, key);
      assertThat(outside(said))
          .as("%s: %s", key, said)
          .doesNotContainPattern("[A-Za-z<>&\\[\\]]")
          .doesNotContainPattern("\\d[-/:.]\\d");
    }
  }

  @Test
  void the_test_of_isolates_finds_what_is_not() {
    assertThat(outside("\u062A 2026-03-31")).containsPattern("\\d[-/:.]\\d");
    assertThat(outside("\u062A \u20662026-03-31\u2069 \u2068a \u2066b\u2069\u2069 c"))
        .endsWith("c");
    assertThat(outside("\u20662026-03-31\u2069 \u062A")).isEqualTo(" \u062A");
    assertThatThrownBy(() -> outside("\u2066 open")).isInstanceOf(AssertionError.class);
  }

  @Test
  void an_address_in_an_arabic_sentence_can_be_followed() {
    String said = Messages.in(Language.AR).say("code.list", "", "Sector");
    assertThat(said).contains("https://iatistandard.org/en/iati-standard/203/codelists/Sector/");
  }

  @Test
  void an_entity_or_a_tag_in_an_arabic_sentence_stays_in_one_piece() {
    Messages arabic = Messages.in(Language.AR);
    assertThat(arabic.say("xml.BAD_REFERENCE", "&x")).contains("\u2066&amp;\u2069");
    assertThat(arabic.say("xml.END_TAG_MISMATCH", "title")).contains("\u2066</title>\u2069");
  }

  @Test
  void other_languages_carry_no_isolates() {
    for (Language language : List.of(Language.FR, Language.EN)) {
      Messages messages = Messages.in(language);
      for (String key : messages.keys()) {
        assertThat(say(messages, key)).doesNotContainPattern("[\u2066-\u2069]");
      }
    }
  }

  /** The sentence of a key, every value being a date and a code. */
  private static String say(Messages messages, String key) {
    String value = "2026-03-31 XM-1/2";
    var context = new Context(List.of(new Spot(12, 7, value, value)), true);
    if (key.equals("context.place")) {
      return messages.text(context);
    }
    String first = key.equals("schema.value") ? "DATE" : key.equals("code") ? "Sector" : value;
    var check = new Check("1.2", Severity.ERROR, "other", key);
    var facts = List.of(first, value, value, value, value, value);
    return messages.text(new Finding(check, new Item(value, value), facts, List.of(context)));
  }

  private static String outside(String said) {
    var out = new StringBuilder();
    int depth = 0;
    for (char c : said.toCharArray()) {
      depth += c == '\u2066' || c == '\u2068' ? 1 : 0;
      if (depth == 0) {
        out.append(c);
      }
      depth -= c == '\u2069' ? 1 : 0;
      assertThat(depth).as(said).isNotNegative();
    }
    assertThat(depth).as(said).isZero();
    return out.toString();
  }

  private static TreeSet<String> values(String sentence) {
    var out = new TreeSet<String>();
    Matcher matcher = Pattern.compile("\\{\\w+\\}").matcher(sentence);
    while (matcher.find()) {
      out.add(matcher.group());
    }
    return out;
  }

  private static Properties read(Language language) throws IOException {
    String name = "messages_" + language.code() + ".properties";
    var properties = new Properties();
    try (var in = Objects.requireNonNull(Messages.class.getResourceAsStream(name))) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return properties;
  }
}
