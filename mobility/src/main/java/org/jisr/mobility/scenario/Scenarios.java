package org.jisr.mobility.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jisr.mobility.finding.Finding;
import org.jisr.mobility.finding.Place;
import org.jisr.mobility.finding.Refusal;
import org.jisr.mobility.geo.Point;
import org.jisr.mobility.json.JsonFile;
import org.jisr.mobility.json.JsonObject;
import org.jisr.mobility.scenario.Scenario.Assumption;
import org.jisr.mobility.scenario.Scenario.Base;

/**
 * Scenario files (format jisr-scenario/1; the schema is scenario.schema.json beside this class) and
 * the scenarios that come with the engine. Units are those of the schema: minutes, km/h, metres,
 * seconds of dwelling.
 */
public final class Scenarios {
  /** The services announced for Casablanca-Settat by 2025. */
  public static final String ANNOUNCED_2025 = "announced-2025";

  private static final String FORMAT = "jisr-scenario/1";

  private Scenarios() {}

  /**
   * Reads a file.
   *
   * @throws Refusal naming line and field
   */
  public static Scenario read(Path file) {
    return of(JsonFile.read(file));
  }

  /**
   * A scenario from its text; {@code name} stands for the file in findings.
   *
   * @throws Refusal naming line and field
   */
  public static Scenario parse(String text, String name) {
    return of(JsonFile.parse(text, name));
  }

  /**
   * A scenario that comes with the engine: {@link #ANNOUNCED_2025}.
   *
   * @throws Refusal when there is none of that name
   */
  public static Scenario shipped(String name) {
    String file = name + ".json";
    try (InputStream in = Scenarios.class.getResourceAsStream(file)) {
      if (in == null || !name.matches("[a-z0-9-]+")) {
        throw Refusal.of(Finding.fatal("file-missing", Place.file(name), name));
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Scenario of(JsonObject o) {
    o.only(
        "format",
        "id",
        "name",
        "base",
        "figures",
        "assumptions",
        "stops",
        "changes",
        "costs",
        "match");
    if (!o.text("format").equals(FORMAT)) {
      throw o.refuse("scenario-format", "format", o.text("format"), FORMAT);
    }
    Map<String, Figure> figures = new LinkedHashMap<>();
    o.named("figures").forEach((id, f) -> figures.put(id, figure(id, f)));
    List<SketchedStop> stops = o.objects("stops").stream().map(s -> stop(s, figures)).toList();
    EditReader edits = new EditReader(figures);
    return new Scenario(
        o.text("id"),
        words(o.object("name")),
        o.objects("base").stream().map(Scenarios::base).toList(),
        figures,
        o.objects("assumptions").stream().map(a -> new Assumption(words(a))).toList(),
        stops,
        o.objects("changes").stream().map(edits::read).toList(),
        o);
  }

  private static Base base(JsonObject o) {
    o.only("feed", "fingerprint");
    return new Base(o.text("feed"), o.text("fingerprint", ""));
  }

  private static Map<String, String> words(JsonObject o) {
    o.only("fr", "ar", "en");
    Map<String, String> words = new LinkedHashMap<>();
    o.fields().forEach(language -> words.put(language, o.text(language)));
    return words;
  }

  private static Figure figure(String id, JsonObject o) {
    o.only("what", "source", "date", "status");
    String status = o.text("status");
    for (Figure.Status s : Figure.Status.values()) {
      if (s.name().equals(status.toUpperCase(Locale.ROOT))) {
        if (o.text("source").isBlank()) {
          throw o.refuse("field-missing", "source", "source");
        }
        return new Figure(id, o.text("what"), o.text("source"), o.date("date"), s);
      }
    }
    throw o.refuse("figure-status", "status", status, "measured, announced, assumed, sketched");
  }

  private static SketchedStop stop(JsonObject o, Map<String, Figure> figures) {
    o.only("id", "name", "lat", "lon", "figure");
    String figure = o.text("figure", "");
    if (!figure.isEmpty() && !figures.containsKey(figure)) {
      throw o.refuse("figure-unknown", "figure", figure);
    }
    Point at = new Point(o.number("lat", -90, 90), o.number("lon", -180, 180));
    return new SketchedStop(o.text("id"), o.text("name", o.text("id")), at, figure, o.place("lat"));
  }
}
