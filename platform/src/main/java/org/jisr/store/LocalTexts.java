package org.jisr.store;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A {@link LocalText} as the {@code jsonb} column that holds it: {@code {"source":"fr","fr":...}}.
 */
public final class LocalTexts {

  private static final JsonMapper JSON = JsonMapper.shared();

  private LocalTexts() {}

  public static String write(LocalText text) {
    ObjectNode node = JSON.createObjectNode().put("source", text.source().code());
    for (Lang lang : Lang.values()) {
      text.find(lang).ifPresent(found -> node.put(lang.code(), found));
    }
    return node.toString();
  }

  public static LocalText read(String json) {
    Map<Lang, String> texts = new EnumMap<>(Lang.class);
    Lang source = Lang.FR;
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        String value = Objects.requireNonNullElse(parser.nextStringValue(), "");
        parser.skipChildren();
        if (name.equals("source")) {
          source = Lang.find(value).orElse(Lang.FR);
        } else {
          Lang.find(name).ifPresent(lang -> texts.put(lang, value));
        }
      }
    }
    return new LocalText(source, texts);
  }
}
