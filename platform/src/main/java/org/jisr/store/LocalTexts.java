package org.jisr.store;

import java.util.EnumMap;
import java.util.Map;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import tools.jackson.databind.JsonNode;
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
    JsonNode node = JSON.readTree(json);
    Map<Lang, String> texts = new EnumMap<>(Lang.class);
    for (Lang lang : Lang.values()) {
      node.path(lang.code()).asStringOpt().ifPresent(found -> texts.put(lang, found));
    }
    return new LocalText(Lang.find(node.path("source").asString("fr")).orElse(Lang.FR), texts);
  }
}
