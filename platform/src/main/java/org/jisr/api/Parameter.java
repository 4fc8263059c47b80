package org.jisr.api;

import java.util.ArrayList;
import java.util.List;
import org.jisr.project.Choice;
import org.jisr.project.Near;
import org.jisr.web.Page;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A parameter of an address. What a filter may ask is told by {@link Choice}, the one place where
 * filters are defined; {@code parameter.NAME} of the messages says what each one does.
 *
 * @param schema of its value; never changed
 */
record Parameter(String name, ObjectNode schema) {

  static final Parameter LIMIT = new Parameter("limit", whole(1, Paging.MOST));
  static final Parameter AFTER = new Parameter("after", schema("string"));
  static final Parameter NEAR = new Parameter("near", schema("string"));
  static final Parameter WITHIN = new Parameter("within", whole(0, Near.FARTHEST));

  /** What lists of projects take, and more. */
  static List<Parameter> filters(List<Parameter> more) {
    List<Parameter> all = new ArrayList<>();
    all.add(new Parameter("q", schema("string")));
    for (Choice choice : Choice.values()) {
      all.add(new Parameter(choice.field(), of(choice)));
    }
    all.addAll(more);
    return List.copyOf(all);
  }

  /** As OpenAPI describes it. */
  ObjectNode described(Page page) {
    ObjectNode node = JsonMapper.shared().createObjectNode();
    node.put("name", name).put("in", "query").put("required", false);
    node.put("description", page.t("parameter." + name));
    node.set("schema", schema.deepCopy());
    return node;
  }

  private static ObjectNode of(Choice choice) {
    ObjectNode node = schema("string");
    if (choice.day()) {
      node.put("format", "date");
    }
    if (choice.words().isEmpty()) {
      return node.put("pattern", "^(" + choice.pattern() + ")$");
    }
    ArrayNode words = node.putArray("enum");
    choice.words().forEach(words::add);
    return node;
  }

  private static ObjectNode whole(int least, int most) {
    return schema("integer").put("minimum", least).put("maximum", most);
  }

  private static ObjectNode schema(String type) {
    return JsonMapper.shared().createObjectNode().put("type", type);
  }
}
