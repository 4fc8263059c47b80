package org.jisr.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jisr.base.LocalText;
import org.jisr.base.Money;
import org.jisr.base.Period;
import org.jisr.base.Rate;
import org.jisr.base.Side;
import org.jisr.decision.PublicationState;

/**
 * A project that the two territories carry together.
 *
 * @param number given once, from 1
 * @param sheet what both sides agree on
 * @param amendment the sheet as it would become, while an amendment is written
 * @param historic its state was entered as it was, and not decided here
 * @param version counts its changes from 1
 */
public record Project(
    long id,
    int number,
    Sheet sheet,
    Optional<Sheet> amendment,
    ProjectState state,
    PublicationState publication,
    boolean historic,
    int version) {

  private static final Pattern CODE = Pattern.compile("JSR-(0\\d\\d|[1-9]\\d{2,7})");

  /**
   * What an officer writes of a project.
   *
   * @param period its first and last day
   * @param places at least one to stand on the map
   * @param milestones by their due date
   * @param illustrative it shows how Jisr works and describes no real operation
   */
  public record Sheet(
      LocalText title,
      LocalText summary,
      Partners partners,
      Aims aims,
      Period period,
      List<Place> places,
      List<Milestone> milestones,
      List<Financing> financing,
      boolean illustrative) {

    public Sheet {
      places = List.copyOf(places);
      milestones = List.copyOf(milestones);
      financing = List.copyOf(financing);
    }

    /** The same sheet with other aims. */
    Sheet aimingAt(Aims other) {
      return new Sheet(
          title, summary, partners, other, period, places, milestones, financing, illustrative);
    }
  }

  /**
   * Who with whom.
   *
   * @param lead the side whose organisation holds the project
   * @param holder the organisation of the lead's side
   * @param counterpart the organisation of the other side
   */
  public record Partners(Side lead, long holder, long counterpart) {

    /** The organisation of a side. */
    public long of(Side side) {
      return side == lead ? holder : counterpart;
    }
  }

  /**
   * What for.
   *
   * @param axis the axis of a roadmap it belongs to
   * @param commitments those it serves
   * @param purposes DAC purpose codes, five digits
   * @param targets SDG targets, {@code 11.2} or {@code 13.a}
   */
  public record Aims(
      long axis,
      List<Long> commitments,
      List<String> purposes,
      List<String> targets,
      List<Marker> markers) {

    public Aims {
      commitments = List.copyOf(commitments);
      purposes = List.copyOf(purposes);
      targets = List.copyOf(targets);
      markers = List.copyOf(markers);
    }
  }

  /**
   * Where, to a tenth of a metre: six decimals of a degree.
   *
   * @param unit code of the province or département, {@code MA-SET} or {@code FR-93}
   * @param lon degrees east, WGS 84
   * @param lat degrees north, WGS 84
   */
  public record Place(Side side, String unit, LocalText label, double lon, double lat) {
    public Place {
      lon = Math.round(lon * 1e6) / 1e6;
      lat = Math.round(lat * 1e6) / 1e6;
    }
  }

  /**
   * What is to be done by a day.
   *
   * @param n its number in its project, given once and never again, whatever comes before it; 0
   *     until it is kept
   */
  public record Milestone(int n, LocalText title, LocalDate due, Optional<LocalDate> done) {

    /** One that is new. */
    public Milestone(LocalText title, LocalDate due, Optional<LocalDate> done) {
      this(0, title, due, done);
    }

    public boolean late(LocalDate today) {
      return done.isEmpty() && due.isBefore(today);
    }
  }

  /**
   * What a funder promises.
   *
   * @param amount in the currency it was promised in
   * @param conversion made once, with all it was made with
   */
  public record Financing(long funder, Money amount, Optional<Rate.Converted> conversion) {}

  /** The number as people write it: {@code JSR-007}. */
  public String code() {
    return code(number);
  }

  static String code(int number) {
    return String.format(Locale.ROOT, "JSR-%03d", number);
  }

  /** The number of a code, or empty for what is none. */
  public static Optional<Integer> number(String code) {
    return CODE.matcher(code).matches()
        ? Optional.of(Integer.valueOf(code.substring(4)))
        : Optional.empty();
  }

  public LocalText title() {
    return sheet.title();
  }

  public boolean isPublic() {
    return publication == PublicationState.PUBLIC;
  }

  /** The places of one side. */
  public List<Place> places(Side side) {
    return sheet.places().stream().filter(place -> place.side() == side).toList();
  }

  /** The next milestone not yet done. */
  public Optional<Milestone> next() {
    return sheet.milestones().stream().filter(m -> m.done().isEmpty()).findFirst();
  }

  /** It runs, and something that was due is not done. */
  public boolean late(LocalDate today) {
    return state.running() && sheet.milestones().stream().anyMatch(m -> m.late(today));
  }
}
