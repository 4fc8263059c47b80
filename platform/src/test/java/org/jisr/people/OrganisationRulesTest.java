package org.jisr.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Refusal;
import org.junit.jupiter.api.Test;

class OrganisationRulesTest {

  private static final LocalText NAME = LocalText.of(Lang.FR, "Région Île-de-France");

  @Property
  void exactlyOneLastDigitMakesASirenHold(
      @ForAll @NumericChars @StringLength(8) String firstEight) {
    long holding = IntStream.range(0, 10).filter(d -> siren(firstEight + d)).count();
    assertThat(holding).isEqualTo(1);
  }

  @Property
  void oneWrongDigitInASirenIsFound(
      @ForAll @NumericChars @StringLength(8) String firstEight,
      @ForAll @IntRange(min = 0, max = 8) int place,
      @ForAll @IntRange(min = 1, max = 9) int shift) {
    String digits =
        IntStream.range(0, 10)
            .mapToObj(last -> firstEight + last)
            .filter(OrganisationRulesTest::siren)
            .findFirst()
            .orElseThrow();
    char other = (char) ('0' + (digits.charAt(place) - '0' + shift) % 10);
    assertThat(siren(digits.substring(0, place) + other + digits.substring(place + 1))).isFalse();
  }

  @Property
  void aNumberOfAnotherLengthIsNoSirenNoSiretNoIce(
      @ForAll @NumericChars @StringLength(min = 1, max = 20) String digits) {
    assertThat(holds("FR-SIREN", digits) && digits.length() != 9).isFalse();
    assertThat(holds("FR-SIRET", digits) && digits.length() != 14).isFalse();
    assertThat(holds("MA-ICE", digits)).isEqualTo(digits.length() == 15);
  }

  @Test
  void realNumbersHold() {
    assertThat(holds("FR-SIREN", "237 500 079")).isTrue();
    assertThat(holds("FR-SIRET", "35600000000048")).isTrue();
    assertThat(holds("XI-IATI", "EC-INTPA")).isTrue();
    assertThat(holds("MA-RC", "١٢٣٤٥")).isTrue();
  }

  @Test
  void branchesOfLaPosteHoldByTheSumOfTheirDigits() {
    assertThat(holds("FR-SIRET", "35600000049837")).isTrue();
    assertThat(holds("FR-SIRET", "35600000049838")).isFalse();
  }

  @Test
  void spacesAndSmallLettersOfARegisterDoNotMatter() {
    assertThat(new Identifier(" fr-siren ", "237 500\u00a0079"))
        .isEqualTo(new Identifier("FR-SIREN", "237500079"));
  }

  @Test
  void allFaultsAreSaidAtOnceEachInItsRow() {
    List<Refusal> faults =
        OrganisationRules.faults(
            write(
                LocalText.EMPTY,
                Optional.empty(),
                new Identifier("SIREN", "1"),
                new Identifier("FR-SIREN", "237500078"),
                new Identifier("MA-ICE", "")));
    assertThat(faults)
        .extracting(fault -> ((Refusal.Invalid) fault).field() + " " + fault.key())
        .containsExactly(
            "name.fr form.text.missing",
            "type organisation.type.missing",
            "scheme.1 identifier.scheme",
            "identifier.2 identifier.siren",
            "identifier.3 identifier.missing");
  }

  @Test
  void anIdentifierWrittenTwiceIsRefusedAtItsSecondRow() {
    Identifier identifier = new Identifier("FR-SIREN", "237500079");
    assertThat(
            OrganisationRules.faults(
                write(NAME, Optional.of(OrganisationType.OTHER), identifier, identifier)))
        .containsExactly(Refusal.invalid("identifier.2", "identifier.twice", "237500079"));
  }

  @Test
  void anOrganisationWithoutIdentifierHasNoFault() {
    assertThat(
            OrganisationRules.faults(write(NAME, Optional.of(OrganisationType.REGIONAL_COUNCIL))))
        .isEmpty();
  }

  private static Organisations.Write write(
      LocalText name, Optional<OrganisationType> type, Identifier... identifiers) {
    return new Organisations.Write(name, type, Optional.empty(), List.of(identifiers), 0);
  }

  private static boolean siren(String digits) {
    return holds("FR-SIREN", digits);
  }

  private static boolean holds(String scheme, String value) {
    return OrganisationRules.holds(new Identifier(scheme, value));
  }
}
