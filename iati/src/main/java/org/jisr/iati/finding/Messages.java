package org.jisr.iati.finding;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jisr.iati.standard.CodeNames;

/**
 * Findings and the commands' own words as sentences in one language.
 *
 * <p>Every sentence names the field, the value found and what would be right. Immutable and safe to
 * share. In Arabic, values and what is Latin in the sentences are isolated so that their own
 * direction does not disturb the sentence; an address stays in one piece and can be followed.
 */
public final class Messages {

  private static final int MOST_VALUES = 3;
  private static final int SHORT_LIST = 12;

  private final Language language;
  private final Map<String, Template> templates = new HashMap<>();
  private final CodeNames codes;

  private Messages(Language language) {
    this.language = language;
    this.codes = CodeNames.of(language.code());
    boolean arabic = language == Language.AR;
    read()
        .forEach((k, v) ->
            templates.put(
                (String) k, new Template(arabic ? Isolation.literals((String) v) : (String) v)));
  }

  public static Messages in(Language language) {
    return new Messages(language);
  }

  private Properties read() {
    String name = "messages_" + language.code() + ".properties";
    var properties = new Properties();
    try (var in = Objects.requireNonNull(Messages.class.getResourceAsStream(name), name);
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  public Language language() {
    return language;
  }

  /** The keys there are, the same in every language. */
  public Set<String> keys() {
    return Set.copyOf(templates.keySet());
  }

  /** A sentence by its key, with values for {@code {0}}, {@code {1}}, … */
  public String say(String key, Object... values) {
    return template(key)
        .fill((name, isolated, out) ->
            isolate(String.valueOf(values[Integer.parseInt(name)]), isolated, out));
  }

  /** What is wrong and what would be right. */
  public String text(Finding finding) {
    List<Spot> spots = finding.spots();
    return template(finding.check().message())
        .fill((name, isolated, out) -> value(name, isolated, finding, spots, out));
  }

  /** Where: the places of one context. The public validator's words, so that its readers fit. */
  public String text(Context context) {
    String and = " " + say("context.and") + " ";
    String key = context.located() ? "context.place" : "context.unlocated";
    return context.spots().stream()
        .map(spot ->
            template(key).fill((name, isolated, out) -> isolate(value(name, spot), isolated, out)))
        .collect(Collectors.joining(and));
  }

  private Template template(String key) {
    Template found = templates.get(key);
    if (found == null) {
      found = templates.get(key.startsWith("rule.") ? "kind.other" : key);
    }
    return Objects.requireNonNull(found, key);
  }

  private static String value(String name, Spot spot) {
    return switch (name) {
      case "field" -> spot.field();
      case "found" -> spot.value();
      case "line" -> Integer.toString(spot.line());
      default -> Integer.toString(spot.column());
    };
  }

  private void value(
      String name, boolean isolated, Finding finding, List<Spot> spots, StringBuilder out) {
    switch (name) {
      case "field" -> isolate(spots.isEmpty() ? "" : spots.get(0).field(), isolated, out);
      case "found" -> isolate(found(spots), isolated, out);
      case "type" -> out.append(say("type." + finding.facts().get(0)));
      case "codes" -> out.append(codes(finding));
      default -> isolate(fact(finding, Integer.parseInt(name)), isolated, out);
    }
  }

  private static String fact(Finding finding, int i) {
    return i < finding.facts().size() ? finding.facts().get(i) : "";
  }

  private static String found(List<Spot> spots) {
    if (spots.size() == 1) {
      return spots.get(0).value();
    }
    var distinct = new LinkedHashSet<String>();
    for (Spot spot : spots) {
      distinct.add(spot.value());
      if (distinct.size() > MOST_VALUES) {
        return String.join(", ", List.copyOf(distinct).subList(0, MOST_VALUES)) + ", …";
      }
    }
    return String.join(", ", distinct);
  }

  /** The codes that would be right: all of a short list, else the nearest ones. */
  private String codes(Finding finding) {
    String list = finding.facts().get(0);
    List<String> all = codes.codes(list);
    if (all.size() <= SHORT_LIST) {
      return say("code.all", named(list, all));
    }
    List<String> near = codes.near(list, found(finding.spots()));
    return near.isEmpty() ? say("code.list", "", list) : say("code.near", named(list, near), list);
  }

  private String named(String list, List<String> some) {
    return some.stream()
        .map(code -> named(code, codes.name(list, code)))
        .collect(Collectors.joining(", "));
  }

  private static String named(String code, String name) {
    return name.isEmpty() || name.equals(code) ? code : code + " (" + name + ")";
  }

  private void isolate(String value, boolean isolated, StringBuilder out) {
    if (language == Language.AR && !isolated) {
      out.append(Isolation.FIRST_STRONG).append(value).append(Isolation.END);
    } else {
      out.append(value);
    }
  }
}
