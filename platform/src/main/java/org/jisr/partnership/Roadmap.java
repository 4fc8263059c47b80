package org.jisr.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jisr.base.LocalText;
import org.jisr.base.Period;
import org.jisr.base.Side;
import org.jisr.decision.PublicationState;

/**
 * A roadmap of an agreement with its axes and their commitments.
 *
 * @param renews the roadmap it takes over from
 * @param signatures one a side, empty until it is signed
 */
public record Roadmap(
    long id,
    long agreement,
    String code,
    LocalText title,
    Period period,
    Optional<LocalDate> signedOn,
    LocalText place,
    String source,
    RoadmapState state,
    boolean historic,
    PublicationState publication,
    Optional<Long> renews,
    int version,
    List<Signature> signatures,
    List<Axis> axes) {

  /** Where citizens read it, for good: another one in force does not take its address. */
  public String address() {
    return "/roadmaps/" + code;
  }

  public String address(Commitment commitment) {
    return address() + "/" + commitment.code();
  }

  /** Who signed for a side, in which capacity, when and where. */
  public record Signature(
      Side side, LocalText name, LocalText capacity, LocalDate signedOn, LocalText place) {}

  /** One axis with its commitments in order. */
  public record Axis(
      long id,
      long roadmap,
      int position,
      String code,
      LocalText title,
      int version,
      List<Commitment> commitments) {}

  /**
   * What the two sides promise.
   *
   * @param horizon the year by which, when one was stated
   * @param owner who answers for it
   * @param note what was said at the last step
   * @param carriedFrom the commitment of the renewed roadmap it continues
   */
  public record Commitment(
      long id,
      long axis,
      int position,
      String code,
      LocalText body,
      Optional<Integer> horizon,
      Owner owner,
      CommitmentState state,
      String note,
      Optional<Long> carriedFrom,
      int version) {}

  public Stream<Commitment> commitments() {
    return axes.stream().flatMap(axis -> axis.commitments().stream());
  }

  /**
   * @throws java.util.NoSuchElementException for an axis of another roadmap
   */
  Axis axis(long id) {
    return axes.stream().filter(a -> a.id() == id).findFirst().orElseThrow();
  }

  /**
   * @throws java.util.NoSuchElementException for a commitment of another roadmap
   */
  public Commitment commitment(long id) {
    return commitments().filter(c -> c.id() == id).findFirst().orElseThrow();
  }

  /** The wording can still change: before it is signed. */
  public boolean editable() {
    return state != RoadmapState.SIGNED;
  }

  public long count(CommitmentState wanted) {
    return commitments().filter(c -> c.state() == wanted).count();
  }
}
