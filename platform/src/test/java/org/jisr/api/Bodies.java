package org.jisr.api;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jisr.base.Side;
import org.jisr.partnership.Roadmap;
import org.jisr.partnership.Roadmaps;
import org.jisr.people.Organisations;
import org.jisr.testing.Program;
import org.jisr.testing.Running;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that programs send in tests, and what stands in the answers. */
final class Bodies {

  private Bodies() {}

  /** A sheet of which nothing is missing, found by this word; its title was written in Arabic. */
  static ObjectNode project(Running jisr, String word) {
    Roadmap.Axis axis = jisr.bean(Roadmaps.class).current().orElseThrow().axes().getFirst();
    String text =
        """
        {"title": {"source": "ar", "ar": "مشروع WORD", "fr": "Projet WORD"},
         "summary": {"fr": "Ce que fait WORD"},
         "partners": {"lead": "MA-06", "holderId": %d, "counterpartId": %d},
         "axisId": %d, "commitmentIds": [%d],
         "dacPurposes": ["25010"], "sdgTargets": ["8.3"],
         "policyMarkers": [{"code": 1, "significance": 1, "reason": {"fr": "Des emplois"}}],
         "startsOn": "2026-01-01", "endsOn": "2027-12-31",
         "places": [{"unit": "MA-SET", "label": {"fr": "Lieu WORD"}, "lon": -7.6123, "lat": 33}],
         "milestones": [{"title": {"fr": "Jalon"}, "dueOn": "2026-12-01"}],
         "financing": [
           {"funderId": %d, "amount": "1000.50", "currency": "EUR",
            "converted": {"rate": "10.812300", "kind": "BANK_ACTUAL", "date": "2026-01-05",
                          "source": "Avis de la banque"}}]}
        """
            .replace("WORD", word)
            .formatted(
                organisation(jisr, Side.A),
                organisation(jisr, Side.B),
                axis.id(),
                axis.commitments().getFirst().id(),
                organisation(jisr, Side.A));
    return (ObjectNode) JsonMapper.shared().readTree(text);
  }

  private static long organisation(Running jisr, Side side) {
    return jisr.bean(Organisations.class).list().stream()
        .filter(o -> o.side().filter(s -> s == side).isPresent())
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** {@code /field code} of each error, in order. */
  static List<String> faults(HttpResponse<String> answer) {
    return StreamSupport.stream(Program.json(answer).get("errors").spliterator(), false)
        .map(error -> text(error, "field") + " " + text(error, "code"))
        .toList();
  }

  static String text(JsonNode node, String field) {
    return node.has(field) ? node.get(field).asString() : "";
  }
}
