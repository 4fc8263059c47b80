package org.jisr.web.draw;

/**
 * Stroke icons on a 20 by 20 grid, in the colour of the text around them. Always decoration: the
 * words stand beside. Those that point along the reading direction carry the class {@code flip}.
 */
public enum Icon {
  HOME("M3 9.5 10 3.5l7 6M5 8v8.5h3.5v-4.5h3v4.5H15V8"),
  FLAG("M4.5 17.5v-15M4.5 3.5h11l-2.5 4 2.5 4h-11"),
  LIST("M7.5 5h10M7.5 10h10M7.5 15h10M2.8 5h1M2.8 10h1M2.8 15h1"),
  KEY("M9.2 10.8 17 3M14.2 5.8l2.3 2.3M9.8 13.2a3.3 3.3 0 1 1-6.6 0 3.3 3.3 0 0 1 6.6 0z"),
  COIN(
      "M17.5 10a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0zM13 7.2a3.6 3.6 0 1 0 0 5.6M6.5 9.2h4M6.5 11h4"),
  CHART("M3 3v14h14.5M7 14v-3.5M10.5 14V6M14 14V8.5"),
  PEOPLE(
      "M10.5 7a2.8 2.8 0 1 1-5.6 0 2.8 2.8 0 0 1 5.6 0zM2.5 16.5c0-3 2.2-4.8 5.2-4.8s5.2 1.8 5.2"
          + " 4.8M13 4.4a2.8 2.8 0 0 1 0 5.2M14.8 12.2c1.7.7 2.7 2.2 2.7 4.3"),
  TRAM(
      "M6.5 3h7a2 2 0 0 1 2 2v7.5a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2V5a2 2 0 0 1"
          + " 2-2zM4.5 9.5h11M10 3v6.5M7.2 12h.1M12.7 12h.1M6.5 14.5 5 17.5M13.5 14.5l1.5 3"),
  JOURNAL(
      "M5.5 2.8H16v14.4H5.5A1.8 1.8 0 0 1 3.7 15.4V4.6a1.8 1.8 0 0 1 1.8-1.8zM3.7 15.2a1.8 1.8 0 0 1 1.8-1.8H16"),
  SEARCH("M14 8.7a5.3 5.3 0 1 1-10.6 0 5.3 5.3 0 0 1 10.6 0zM12.6 12.6 17 17"),
  CLOCK("M17.5 10a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0zM10 5.5V10l3 2.2"),
  CHECK("M3.5 10.5 8 15 16.5 5"),
  CHECK_DISC("M6.5 10.3l2.6 2.6 4.6-5.2", Paint.ON_DISC),
  ALERT("M17.5 10a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0zM10 5.8v5M10 13.6v.2"),
  OCTAGON("M7 2.5h6L17.5 7v6L13 17.5H7L2.5 13V7zM6.5 10h7"),
  TRIANGLE("M10 3 18 17H2zM10 8v4M10 14.4v.2"),
  EYE(
      "M2 10c2-3.6 4.7-5.4 8-5.4s6 1.8 8 5.4c-2 3.6-4.7 5.4-8 5.4S4 13.6 2 10zM12.4 10a2.4 2.4 0 1 1-4.8 0 2.4 2.4 0 0 1 4.8 0z"),
  PENCIL(
      "M3.5 16.5l.8-3.6L13.4 3.8a1.6 1.6 0 0 1 2.3 0l.5.5a1.6 1.6 0 0 1 0 2.3l-9.1 9.1zM11.8 5.4l2.8 2.8"),
  BELL("M5 13.5V9a5 5 0 0 1 10 0v4.5l1.3 1.5H3.7zM8.2 17.5h3.6"),
  DOWNLOAD("M10 3v9M6.2 8.5 10 12.2l3.8-3.7M3.5 16.5h13"),
  CHEVRON("M7.5 4.5 13 10l-5.5 5.5", Paint.FLIPPED),
  ARROW("M3 10h14M12.5 5.5 17 10l-4.5 4.5", Paint.FLIPPED),
  BOTH_WAYS("M1.5 10h17M5 6.5 1.5 10 5 13.5M15 6.5l3.5 3.5-3.5 3.5"),
  PLUS("M10 4v12M4 10h12"),
  MENU("M3 5.5h14M3 10h14M3 14.5h14"),
  MAP("M2.8 5 7.5 3l5 2 4.7-2v12l-4.7 2-5-2-4.7 2zM7.5 3v12M12.5 5v12"),
  CALENDAR("M3.5 5h13v12h-13zM3.5 8.8h13M7 2.8V6M13 2.8V6"),
  DOCUMENT("M5 2.5h6.5L15.5 6.5v11H5zM8 9.5h4.8M8 12h4.8M8 14.5h4.8"),
  PIN(
      "M10 17.5c3.6-3.8 5.4-6.8 5.4-9.2a5.4 5.4 0 0 0-10.8 0c0 2.4 1.8 5.4 5.4 9.2zM11.8 8.2a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0z"),
  CROSSED("M17.5 10a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0zM4.8 15.2 15.2 4.8"),
  DASHED_CIRCLE("M17.5 10a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0z", Paint.DASHED),
  HALF_DISC("M17.5 10a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0z", Paint.HALF),
  DOT("M14.5 10a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0z", Paint.FILLED),
  SQUARE("M5 5h10v10H5z", Paint.FILLED),
  STAR(
      "M10 18l-2.3-2.3H4.3v-3.4L2 10l2.3-2.3V4.3h3.4L10 2l2.3 2.3h3.4v3.4L18 10l-2.3 2.3v3.4h-3.4z"),
  HALF_STAR("M10 18l-2.3-2.3H4.3v-3.4L2 10l2.3-2.3V4.3h3.4L10 2", Paint.HALF_STAR);

  /** How the path is inked. */
  private enum Paint {
    STROKED,
    FLIPPED,
    DASHED,
    FILLED,
    ON_DISC,
    HALF,
    HALF_STAR
  }

  private static final String OPEN =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"CLASS\" viewBox=\"0 0 20 20\" width=\"20\""
          + " height=\"20\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\""
          + " stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\""
          + " focusable=\"false\">";

  /** Half of the disc, on the end side: it flips with the page. */
  private static final String END_HALF =
      "<path d=\"M10 2.5a7.5 7.5 0 0 1 0 15z\" fill=\"currentColor\"/>";

  private static final String DISC =
      "<circle cx=\"10\" cy=\"10\" r=\"7.8\" fill=\"currentColor\"/>";

  private static final String DASHED_HALF_STAR =
      "<path d=\"M10 2l2.3 2.3h3.4v3.4L18 10l-2.3 2.3v3.4h-3.4L10 18\" stroke-dasharray=\"1.6"
          + " 2.4\"/>";

  private final String svg;

  Icon(String path) {
    this(path, Paint.STROKED);
  }

  Icon(String path, Paint paint) {
    boolean flips = paint == Paint.FLIPPED || paint == Paint.HALF;
    svg = OPEN.replace("CLASS", flips ? "icon flip" : "icon") + body(path, paint) + "</svg>";
  }

  /** The icon as inline SVG, hidden from screen readers. */
  public String svg() {
    return svg;
  }

  private static String body(String path, Paint paint) {
    var d = "<path d=\"" + path + "\"";
    return switch (paint) {
      case STROKED, FLIPPED -> d + "/>";
      case DASHED -> d + " stroke-dasharray=\"3 2.9\"/>";
      case FILLED -> d + " fill=\"currentColor\"/>";
      case ON_DISC -> DISC + d + " stroke=\"" + Palette.SHEET + "\"/>";
      case HALF -> d + "/>" + END_HALF;
      case HALF_STAR -> d + "/>" + DASHED_HALF_STAR;
    };
  }
}
