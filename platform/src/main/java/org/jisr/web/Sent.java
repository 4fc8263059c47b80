package org.jisr.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Period;
import org.jisr.base.Refusal;
import org.jisr.base.TextRules;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON object as a program sent it, with what is wrong in it: the sister of {@link Form}. Reading
 * a value notes a fault instead of failing; fields are named by their JSON Pointer.
 */
public final class Sent {

  private static final int DEPTH = 20;
  private static final int SCALE = 400;
  private static final long WHOLE = 999_999_999;
  private static final int LONGEST_LIST = 500;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final JsonNode node;
  private final String at;
  private final List<Refusal> faults;

  private Sent(JsonNode node, String at, List<Refusal> faults) {
    this.node = node;
    this.at = at;
    this.faults = faults;
  }

  /** A body that is no JSON object. */
  public static final class Unreadable extends Exception {
    private final Refusal reason;

    private Unreadable(Refusal reason) {
      this.reason = reason;
    }

    public Refusal reason() {
      return reason;
    }
  }

  /**
   * @param body UTF-8; nothing at all is an empty object
   * @throws Unreadable naming the line and column
   */
  public static Sent read(byte[] body) throws Unreadable {
    if (body.length == 0) {
      return new Sent(JSON.createObjectNode(), "", new ArrayList<>());
    }
    try {
      JsonNode node = JSON.readTree(body);
      if (!node.isObject()) {
        throw new Unreadable(Refusal.illegal("json.object"));
      }
      return new Sent(node, "", new ArrayList<>());
    } catch (StreamReadException e) {
      var where = e.getLocation();
      throw new Unreadable(Refusal.illegal("json.broken", where.getLineNr(), where.getColumnNr()));
    } catch (tools.jackson.core.JacksonException e) {
      throw new Unreadable(Refusal.illegal("json.object"));
    } catch (NumberFormatException e) {
      throw new Unreadable(Refusal.illegal("json.exponent"));
    }
  }

  /** Refuses every other name, so that a slip in one is not taken for silence. */
  public Sent only(String... names) {
    Set<String> known = Set.of(names);
    node.propertyNames().stream()
        .filter(name -> !known.contains(name))
        .limit(LONGEST_LIST)
        .forEach(name -> fault(name, "json.unknown", TextRules.beginning(name, 60)));
    return this;
  }

  public boolean has(String name) {
    JsonNode value = node.get(name);
    return value != null && !value.isNull();
  }

  /** The object of a name; an empty one when it is not there. */
  public Sent object(String name) {
    if (has(name) && !node.get(name).isObject()) {
      fault(name, "json.object");
    }
    JsonNode value = has(name) && node.get(name).isObject() ? node.get(name) : null;
    return new Sent(value == null ? JSON.createObjectNode() : value, pointer(name), faults);
  }

  /** The objects of a list. */
  public List<Sent> objects(String name, int most) {
    List<JsonNode> all = list(name, most);
    List<Sent> objects = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      String place = pointer(name) + "/" + i;
      if (all.get(i).isObject()) {
        objects.add(new Sent(all.get(i), place, faults));
      } else {
        faults.add(Refusal.invalid(place, "json.object"));
      }
    }
    return objects;
  }

  private List<JsonNode> list(String name, int most) {
    if (!has(name)) {
      return List.of();
    }
    JsonNode value = node.get(name);
    if (!value.isArray()) {
      fault(name, "json.list");
      return List.of();
    }
    if (value.size() > most) {
      fault(name, "json.many", most, value.size());
      return List.of();
    }
    return IntStream.range(0, value.size()).mapToObj(value::get).toList();
  }

  public List<String> texts(String name) {
    List<JsonNode> all = list(name, LONGEST_LIST);
    if (!all.stream().allMatch(JsonNode::isString)) {
      fault(name, "json.text");
      return List.of();
    }
    return all.stream().map(value -> clean(name, value.asString())).toList();
  }

  /** Numbers of things. */
  public List<Long> numbers(String name) {
    List<JsonNode> all = list(name, LONGEST_LIST);
    if (!all.stream().allMatch(Sent::numbers)) {
      fault(name, "json.number");
      return List.of();
    }
    return all.stream().map(JsonNode::asLong).toList();
  }

  private static boolean numbers(JsonNode value) {
    return value.isIntegralNumber() && value.canConvertToLong();
  }

  public Optional<Long> number(String name) {
    if (!has(name)) {
      return Optional.empty();
    }
    if (!numbers(node.get(name))) {
      fault(name, "json.number");
      return Optional.empty();
    }
    return Optional.of(node.get(name).asLong());
  }

  public Optional<Integer> whole(String name) {
    Optional<Long> number = number(name);
    if (number.isPresent() && (number.get() > WHOLE || number.get() < -WHOLE)) {
      fault(name, "form.whole.invalid", number.get().toString());
      return Optional.empty();
    }
    return number.map(Long::intValue);
  }

  public boolean flag(String name) {
    if (has(name) && !node.get(name).isBoolean()) {
      fault(name, "json.flag");
    }
    return has(name) && node.get(name).asBoolean(false);
  }

  /** Empty when it is not there. */
  public String text(String name) {
    if (!has(name)) {
      return "";
    }
    if (!node.get(name).isString()) {
      fault(name, "json.text");
      return "";
    }
    return clean(name, node.get(name).asString()).strip();
  }

  private String clean(String name, String text) {
    if (Screening.unfit(text)) {
      fault(name, "json.unclean");
      return "";
    }
    return text;
  }

  /** {@code {"source": "fr", "fr": "...", "ar": "..."}}; without a source French is one. */
  public LocalText localText(String name) {
    Sent texts = object(name).only("source", "fr", "ar", "en");
    Map<Lang, String> byLang = new EnumMap<>(Lang.class);
    for (Lang lang : Lang.values()) {
      byLang.put(lang, texts.text(lang.code()));
    }
    String source = texts.text("source");
    if (!source.isEmpty() && Arrays.stream(Lang.values()).noneMatch(l -> l.code().equals(source))) {
      texts.fault("source", "form.choice.invalid", source);
    }
    return new LocalText(Lang.find(source).orElse(Lang.FR), byLang);
  }

  /** A day as ISO 8601 writes it. */
  public Optional<LocalDate> date(String name) {
    String text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (Period.POSSIBLE.contains(day)) {
        return Optional.of(day);
      }
      faults.add(Refusal.impossible(pointer(name), text));
    } catch (DateTimeParseException e) {
      fault(name, "json.date", text);
    }
    return Optional.empty();
  }

  /** A decimal as a text, which keeps its digits, or as a number. */
  public Optional<BigDecimal> decimal(String name) {
    if (!has(name)) {
      return Optional.empty();
    }
    String text = node.get(name).isNumber() ? plain(node.get(name)) : text(name);
    if (!text.matches("-?\\d{1,15}(\\.\\d{1,20})?")) {
      if (node.get(name).isNumber() || !text.isEmpty()) {
        fault(name, "json.decimal", text);
      }
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(text));
  }

  /** A number as it was sent, without an exponent; one too long to write out is refused. */
  private static String plain(JsonNode number) {
    BigDecimal value = number.decimalValue();
    return Math.abs((long) value.scale()) <= SCALE ? value.toPlainString() : "1e999";
  }

  /** One of an enumeration by its name in lower case. */
  public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
    String text = text(name);
    Optional<E> chosen =
        Arrays.stream(type.getEnumConstants())
            .filter(e -> e.name().equals(text.toUpperCase(java.util.Locale.ROOT)))
            .findFirst();
    if (chosen.isEmpty() && !text.isEmpty()) {
      fault(name, "form.choice.invalid", text);
    }
    return chosen;
  }

  public void fault(String name, String key, Object... args) {
    faults.add(Refusal.invalid(pointer(name), key, args));
  }

  private String pointer(String name) {
    return at + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /** What is wrong in the whole body. */
  public List<Refusal> faults() {
    return List.copyOf(faults);
  }
}
