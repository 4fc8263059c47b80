package org.jisr.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jisr.base.Fingerprint;
import org.jisr.base.LocalText;
import org.jisr.decision.PublicationState;

/**
 * A framework agreement between the two territories.
 *
 * @param years its term in whole years, 1 to 50
 * @param endsOn the last day of the term, as amended; empty until it is signed
 * @param source where a historic agreement is known from; empty for one decided here
 * @param historic signed before Jisr, not decided here
 * @param renews the agreement it takes over from
 * @param version counts the edits, to notice two people writing at once
 */
public record Agreement(
    long id,
    String code,
    LocalText title,
    LocalText purpose,
    LocalText governance,
    Optional<LocalDate> signedOn,
    LocalText place,
    int years,
    Optional<LocalDate> endsOn,
    boolean renewable,
    String source,
    AgreementState state,
    boolean historic,
    PublicationState publication,
    Optional<Long> renews,
    int version) {

  /**
   * A change of an agreement. {@code endsOn} is the new last day, when the amendment moves it.
   *
   * @param n 1 for the first amendment of its agreement
   */
  public record Amendment(
      long id,
      long agreement,
      int n,
      LocalText body,
      Optional<LocalDate> endsOn,
      AgreementState state,
      int version) {

    public boolean editable() {
      return state != AgreementState.IN_FORCE;
    }
  }

  /** A file of an agreement. {@code size} in bytes, {@code hash} the SHA-256 of its content. */
  public record Document(
      long id,
      long agreement,
      String title,
      String lang,
      String fileName,
      String mediaType,
      long size,
      String hash) {

    Fingerprint fingerprint() {
      return new Fingerprint(hash);
    }
  }

  /** The three texts that are written in several languages, by their form field. */
  List<LocalText> texts() {
    return List.of(title, purpose, governance);
  }

  public boolean editable() {
    return state != AgreementState.IN_FORCE;
  }
}
