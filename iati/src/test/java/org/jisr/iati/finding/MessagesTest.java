package org.jisr.iati.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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
