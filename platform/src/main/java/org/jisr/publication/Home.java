package org.jisr.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jisr.base.LocalText;
import org.jisr.base.Side;
import org.jisr.partnership.Agreement;
import org.jisr.partnership.Agreements;
import org.jisr.partnership.CommitmentState;
import org.jisr.partnership.Figure;
import org.jisr.partnership.Figures;
import org.jisr.partnership.Roadmap;
import org.jisr.project.Filter;
import org.jisr.project.Project;
import org.jisr.project.ProjectMap;
import org.jisr.project.Published;
import org.jisr.web.Formats;
import org.jisr.web.Page;
import org.jisr.web.draw.Place;
import org.jisr.web.draw.Regions;
import org.jisr.web.draw.Timeline;
import org.springframework.stereotype.Component;

/** The first page: both regions, the time line, the figures and the axes. */
@Component
public class Home {

  private static final int BRIEF = 34;

  /** So many projects stand on the first page. */
  private static final int PROJECTS = 8;

  /** So many pieces of news. */
  private static final int NEWS = 5;

  private static final Regions REGIONS = Regions.seed();

  /** The seats of the two councils, in degrees: where the bridge of the picture stands. */
  private static final Place CASABLANCA = Place.named("", -7.62, 33.59);

  private static final Place SAINT_OUEN = Place.named("", 2.33, 48.91);

  private final Agreements agreements;
  private final Figures figures;
  private final Published projects;
  private final News news;

  Home(Agreements agreements, Figures figures, Published projects, News news) {
    this.agreements = agreements;
    this.figures = figures;
    this.projects = projects;
    this.news = news;
  }

  /** What the page shows; pictures are SVG, already in the reader's language and direction. */
  public record Shown(
      Roadmap roadmap,
      Agreement agreement,
      String bridge,
      Timeline timeline,
      List<Figure> figures,
      Standing standing,
      Mapped projects,
      List<Told> news) {

    /** Where the facts of the time line are from. */
    public String sources() {
      return agreement.source().isEmpty() || roadmap.source().isEmpty()
          ? agreement.source() + roadmap.source()
          : agreement.source() + " ; " + roadmap.source();
    }
  }

  /** The first public projects by number, and their map. */
  public record Mapped(List<Project> list, int all, String map) {}

  private Mapped projects(Page page) {
    List<Project> first = projects.list(Filter.EVERYTHING.page(0, PROJECTS));
    return new Mapped(first, projects.count(Filter.EVERYTHING), ProjectMap.of(page, first, false));
  }

  Shown of(Page page, Roadmap roadmap) {
    Standing standing = new Standing(roadmap, projects.serving());
    Agreement agreement = agreements.get(roadmap.agreement());
    return new Shown(
        roadmap,
        agreement,
        bridge(page),
        timeline(page, agreement, roadmap),
        Stream.concat(figures.list().stream().limit(2), rest(page, standing)).toList(),
        standing,
        projects(page),
        news.newest(page, NEWS));
  }

  private static String bridge(Page page) {
    Regions.Words words =
        new Regions.Words(
            page.t("home.map.title"),
            page.name(Side.A),
            page.name(Side.B),
            km -> page.t("home.map.distance", Integer.toString(km)));
    return REGIONS.bridge(words, CASABLANCA, SAINT_OUEN, page.rtl());
  }

  /** The count of commitments, which Jisr itself knows, before the remaining published figures. */
  private Stream<Figure> rest(Page page, Standing standing) {
    Roadmap roadmap = standing.roadmap();
    int all = (int) roadmap.commitments().count();
    int kept = standing.count(CommitmentState.KEPT);
    int idle = standing.count(CommitmentState.PLANNED);
    Figure commitments =
        new Figure(
            "commitments",
            said(page, "figure.commitments.of", year(roadmap, true), year(roadmap, false)),
            BigDecimal.valueOf(all),
            said(page, "figure.commitments.unit", all),
            said(page, "figure.commitments.note", kept, idle),
            page.today(),
            page.t("figure.commitments.source"));
    return Stream.concat(Stream.of(commitments), figures.list().stream().skip(2));
  }

  private static LocalText said(Page page, String key, Object... args) {
    return LocalText.of(page.lang(), page.t(key, args));
  }

  static String year(Roadmap roadmap, boolean first) {
    LocalDate day = first ? roadmap.period().from() : roadmap.period().until();
    return Formats.isolate(Integer.toString(day.getYear()));
  }

  private static Timeline timeline(Page page, Agreement agreement, Roadmap roadmap) {
    LocalDate signed = agreement.signedOn().orElse(roadmap.period().from());
    LocalDate end = agreement.endsOn().orElse(roadmap.period().until());
    String term = agreement.renewable() ? "timeline.agreement.renewable" : "timeline.agreement";
    Timeline.Span framework =
        new Timeline.Span(
            page.t(term, agreement.years()),
            signed,
            end,
            page.t("timeline.agreement.end"),
            page.date(end));
    Timeline.Span lane =
        new Timeline.Span(
            page.plain(roadmap.title()),
            roadmap.period().from(),
            roadmap.period().until(),
            page.t("timeline.roadmap.end"),
            page.date(roadmap.period().until()));
    Timeline.Words words =
        new Timeline.Words(
            page.t("timeline.picture"),
            page.t("timeline.today"),
            page.date(page.today()),
            page.t("timeline.alert", page.distance(end)),
            page.t("timeline.alert.detail", page.date(end)));
    return new Timeline(framework, lane, page.today(), points(page, agreement, roadmap), words);
  }

  private static List<Timeline.Point> points(Page page, Agreement agreement, Roadmap roadmap) {
    List<Timeline.Point> points = new ArrayList<>();
    agreement
        .signedOn()
        .ifPresent(on ->
            points.add(
                new Timeline.Point(
                    on,
                    agreement.place().isEmpty()
                        ? page.t("timeline.agreement.signed.bare")
                        : page.t("timeline.agreement.signed", page.plain(agreement.place())),
                    page.date(on),
                    Timeline.Kind.AGREEMENT)));
    roadmap
        .signedOn()
        .ifPresent(on ->
            points.add(
                new Timeline.Point(
                    on,
                    page.t("timeline.roadmap.signed"),
                    page.date(on) + page.comma() + page.plain(roadmap.place()),
                    Timeline.Kind.ROADMAP)));
    roadmap
        .commitments()
        .filter(c -> c.horizon().isPresent())
        .forEach(c -> points.add(ahead(page, c)));
    return points;
  }

  /** The first words of a text, as many as a picture has room for. */
  private static String brief(String text) {
    if (text.length() <= BRIEF) {
      return text;
    }
    return text.substring(0, text.lastIndexOf(' ', BRIEF)) + "…";
  }

  private static Timeline.Point ahead(Page page, Roadmap.Commitment commitment) {
    int year = commitment.horizon().orElseThrow();
    return new Timeline.Point(
        LocalDate.of(year, 6, 30),
        brief(page.plain(commitment.body())),
        Integer.toString(year),
        Timeline.Kind.AHEAD);
  }
}
