package org.jisr.iati.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jisr.iati.finding.Context;
import org.jisr.iati.finding.Finding;
import org.jisr.iati.finding.Item;
import org.jisr.iati.finding.Messages;
import org.jisr.iati.finding.Spot;
import org.jisr.iati.json.JsonWriter;

/** Writes findings in the public validator's shapes. */
final class FindingWriter {

  private final JsonWriter json;
  private final boolean details;
  private final Messages messages;

  FindingWriter(JsonWriter json, boolean details, Messages messages) {
    this.json = json;
    this.details = details;
    this.messages = messages;
  }

  /** One activity with its findings by category. */
  void group(Item item, List<Finding> findings) {
    json.beginObject();
    named(item);
    json.key("errors").beginArray();
    Map<String, List<Finding>> categories =
        findings.stream()
            .collect(
                Collectors.groupingBy(
                    f -> f.check().category(), LinkedHashMap::new, Collectors.toList()));
    categories.forEach((category, all) -> {
      json.beginObject().key("category").value(category).key("errors").beginArray();
      for (Finding f : all) {
        json.beginObject();
        finding(f);
        json.endObject();
      }
      json.endArray().endObject();
    });
    json.endArray().endObject();
  }

  /** One finding with its activity and category. */
  void flat(Finding f) {
    json.beginObject();
    named(f.item());
    json.key("category").value(f.check().category());
    finding(f);
    json.endObject();
  }

  private void named(Item item) {
    json.key("identifier").value(item.identifier());
    json.key("title").value(item.isFile() ? messages.say("file") : item.title());
  }

  private void finding(Finding f) {
    json.key("id").value(f.check().id());
    json.key("severity").value(f.check().severity().word());
    json.key("message").value(messages.text(f));
    json.key("context").beginArray();
    for (Context c : f.contexts()) {
      json.beginObject().key("text").value(messages.text(c)).endObject();
    }
    json.endArray();
    if (details) {
      details(f);
    }
  }

  private void details(Finding f) {
    json.key("details").beginObject().key("rule").value(f.check().message());
    json.key("facts").beginArray();
    f.facts().forEach(json::value);
    json.endArray().key("places").beginArray();
    for (Spot spot : f.spots()) {
      json.beginObject().key("field").value(spot.field()).key("value").value(spot.value());
      json.key("line").value(spot.line()).key("column").value(spot.column()).endObject();
    }
    json.endArray().endObject();
  }
}
