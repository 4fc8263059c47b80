package org.jisr.workspace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One value that a journal line changed. The names are those of the record, which the export bears
 * too.
 *
 * @param field its path, {@code name.texts.fr}; empty when the whole is one word
 * @param before empty when there was nothing
 * @param after empty when nothing is left
 */
public record Difference(String field, String before, String after) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * Every value that differs between two states, in the order of the record.
   *
   * @param before JSON as the journal keeps it, or empty
   * @param after the same
   */
  static List<Difference> between(String before, String after) {
    Map<String, String> old = flat(before);
    Map<String, String> now = flat(after);
    return Stream.concat(old.keySet().stream(), now.keySet().stream())
        .distinct()
        .map(field ->
            new Difference(field, old.getOrDefault(field, ""), now.getOrDefault(field, "")))
        .filter(d -> !d.before().equals(d.after()))
        .toList();
  }

  private static Map<String, String> flat(String json) {
    Map<String, String> values = new LinkedHashMap<>();
    if (!json.isEmpty()) {
      flatten("", JSON.readTree(json), values);
    }
    return values;
  }

  private static void flatten(String path, JsonNode node, Map<String, String> into) {
    if (node.isObject()) {
      node.properties().forEach(p -> flatten(join(path, p.getKey()), p.getValue(), into));
    } else if (node.isArray()) {
      int place = 0;
      for (JsonNode item : node) {
        flatten(join(path, Integer.toString(++place)), item, into);
      }
    } else if (!node.isNull()) {
      into.put(path, node.asString());
    }
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
