package org.jisr.mobility.scenario;

import java.util.List;
import java.util.Map;
import org.jisr.mobility.json.JsonObject;
import org.jisr.mobility.network.Headway.Period;
import org.jisr.mobility.network.Line;

/** Reads one entry of "changes"; the field "do" says which change it is. */
final class EditReader {
  private static final double USUAL_LENGTH_FACTOR = 1.2;

  private final Map<String, Figure> figures;

  EditReader(Map<String, Figure> figures) {
    this.figures = figures;
  }

  Edit read(JsonObject o) {
    for (String figure : o.texts("figures")) {
      if (!figures.containsKey(figure)) {
        throw o.refuse("figure-unknown", "figures", figure);
      }
    }
    return switch (o.text("do")) {
      case "add-line" -> addLine(o);
      case "change-headway" -> {
        o.only("do", "line", "headways", "figures");
        yield new ChangeHeadway(o.text("line"), sourced(o, periods(o)), o.place("line"));
      }
      case "change-speed" -> {
        o.only("do", "line", "factor", "figures");
        yield new ChangeSpeed(o.text("line"), o.number("factor", 0.1, 10), o.place("line"));
      }
      case "reroute" -> {
        o.only(
            "do", "line", "from", "to", "via", "speed_kmh", "length_factor", "dwell_s", "figures");
        yield new Reroute(
            o.text("line"), o.text("from"), o.text("to"), o.texts("via"), pace(o), o.place("line"));
      }
      case "remove-line" -> {
        o.only("do", "line", "figures");
        yield new RemoveLine(o.text("line"), o.place("line"));
      }
      case "remove-stop" -> {
        o.only("do", "stop", "figures");
        yield new RemoveStop(o.text("stop"), o.place("stop"));
      }
      case "retime" -> {
        o.only("do", "line", "from", "to", "shift_minutes", "figures");
        int shift = (int) Math.round(60 * o.number("shift_minutes", -720, 720));
        yield new Retime(o.text("line"), o.clock("from"), o.clock("to"), shift, o.place("line"));
      }
      default ->
          throw o.refuse(
              "change-unknown",
              "do",
              o.text("do"),
              "add-line, change-headway, change-speed, reroute, remove-line, remove-stop, retime");
    };
  }

  private AddLine addLine(JsonObject o) {
    o.only(
        "do",
        "id",
        "name",
        "mode",
        "stops",
        "speed_kmh",
        "length_factor",
        "dwell_s",
        "minutes",
        "both_directions",
        "headways",
        "departures",
        "places",
        "figures");
    List<String> stops = o.texts("stops");
    if (stops.size() < 2) {
      throw o.refuse("line-short", "stops", String.valueOf(stops.size()));
    }
    Pace pace = pace(o);
    if (!pace.minutes().isEmpty() && pace.minutes().size() != stops.size() - 1) {
      throw o.refuse(
          "minutes-count",
          "minutes",
          String.valueOf(pace.minutes().size()),
          String.valueOf(stops.size() - 1));
    }
    List<Period> periods = periods(o);
    List<Integer> departures = departures(o);
    if (periods.isEmpty() && departures.isEmpty()) {
      throw o.refuse("field-missing", "headways", "headways");
    }
    Line line =
        new Line(
            o.text("id"),
            o.text("name", o.text("id")),
            (int) o.number("mode", 0, 1799),
            (int) o.number("places", 0, 100_000, 0));
    sourced(o, periods);
    return new AddLine(
        line, stops, pace, o.flag("both_directions", true), periods, departures, o.place("id"));
  }

  /** A change that brings figures says where they come from. */
  private static List<Period> sourced(JsonObject o, List<Period> periods) {
    if (o.texts("figures").isEmpty()) {
      throw o.refuse("field-missing", "figures", "figures");
    }
    return periods;
  }

  private static Pace pace(JsonObject o) {
    List<Double> minutes = o.numbers("minutes");
    if (minutes.stream().anyMatch(m -> !(m > 0 && m < 1440))) {
      throw o.refuse("number-range", "minutes", minutes.toString(), "0", "1440");
    }
    return new Pace(
        minutes.isEmpty() ? o.number("speed_kmh", 1, 600) : 1,
        o.number("length_factor", 1, 3, USUAL_LENGTH_FACTOR),
        (int) o.number("dwell_s", 0, 3600, 0),
        minutes);
  }

  private static List<Period> periods(JsonObject o) {
    return o.objects("headways").stream().map(EditReader::period).toList();
  }

  private static Period period(JsonObject o) {
    o.only("from", "to", "minutes");
    int from = o.clock("from");
    int to = o.clock("to");
    if (to <= from) {
      throw o.refuse("period-empty", "to", o.text("to"), o.text("from"));
    }
    return new Period(from, to, (int) Math.round(60 * o.number("minutes", 0.25, 1440)));
  }

  private static List<Integer> departures(JsonObject o) {
    return o.texts("departures").stream()
        .map(t ->
            JsonObject.seconds(t).orElseThrow(() -> o.refuse("clock-invalid", "departures", t)))
        .toList();
  }
}
