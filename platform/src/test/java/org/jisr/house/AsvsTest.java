package org.jisr.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of requirements against the tests and documents it names; and the check itself. */
class AsvsTest {

  @Test
  void everyRequirementSaysHowItIsHeldAndWhatItNamesIsThere() {
    assertThat(Asvs.ofJisr().faults()).isEmpty();
  }

  @Test
  void theNoteCountsWhatIsHeldAndWhatIsOpen() {
    Map<String, Long> counts =
        Asvs.ofJisr().rows().stream()
            .collect(Collectors.groupingBy(Asvs.Row::kind, TreeMap::new, Collectors.counting()));
    long away = Asvs.ofJisr().rows().stream().filter(row -> row.applies().equals("no")).count();
    assertThat(Code.text(Code.folder("../../../docs/security.md")))
        .as("counted: %s, not applying %d", counts, away)
        .contains(
            "%d requirements: %d do not apply, %d are open"
                .formatted(Asvs.published().size(), away, counts.getOrDefault("open", 0L)));
  }

  private static final String OWN =
      "test:org.jisr.house.AsvsTest#everyRequirementSaysHowItIsHeldAndWhatItNamesIsThere";

  private static String csv(String id, String level, String applies, String held) {
    String others =
        Asvs.published().entrySet().stream()
            .filter(e -> !e.getKey().equals("V1.1.1"))
            .map(e -> e.getKey() + "," + e.getValue() + ",subject,yes," + OWN)
            .collect(Collectors.joining("\n"));
    return "id,level,subject,applies,held\n"
        + String.join(",", id, level, "subject", applies, "\"" + held + "\"")
        + "\n"
        + others;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        OWN,
        "test:org.jisr.iati.validate.BadInputTest#an_external_entity_is_never_opened",
        "doc:docs/security.md#sign-in",
        "doc:docs/decisions/0004-one-access-table.md#one-access-table",
        "reason:there is nothing of the kind",
        "open:needs something, with a comma"
      })
  void whatIsThereHolds(String held) {
    assertThat(Asvs.of(csv("V1.1.1", "2", "yes", held)).faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "test:org.jisr.house.AsvsTest#noSuchTest",
        "test:org.jisr.house.NoSuchTest#whatIsThereHolds",
        "test:org.jisr.house.AsvsTest",
        "test:org.jisr.testing.Running#close",
        "doc:docs/security.md#no-such-heading",
        "doc:docs/no-such-file.md#sign-in",
        "doc:docs/security.md",
        "reason:",
        "reason:   ",
        "open:",
        "believed",
        "''"
      })
  void whatIsNotThereIsFound(String held) {
    assertThat(Asvs.of(csv("V1.1.1", "2", "yes", held)).faults()).hasSize(1);
  }

  @Test
  void aMissingADoubledAndAnUnknownNumberAreFound() {
    String all = csv("V1.1.1", "2", "yes", OWN);
    assertThat(Asvs.of(all.replaceFirst("V1\\.1\\.1.*\n", "")).faults())
        .containsExactly("V1.1.1 is missing");
    assertThat(Asvs.of(all + "\nV1.1.1,2,subject,yes," + OWN).faults()).hasSize(1);
    assertThat(Asvs.of(csv("1.1.1", "2", "yes", OWN)).faults()).hasSize(2);
    assertThat(Asvs.of(csv("V99.1.1", "2", "yes", OWN)).faults()).hasSize(2);
  }

  @Test
  void aWrongLevelAndAWrongAnswerAreFound() {
    assertThat(Asvs.of(csv("V1.1.1", "1", "yes", OWN)).faults())
        .containsExactly("V1.1.1 is of level 2");
    assertThat(Asvs.of(csv("V1.1.1", "2", "perhaps", OWN)).faults()).hasSize(1);
    assertThat(Asvs.of(csv("V1.1.1", "2", "no", OWN)).faults())
        .containsExactly("V1.1.1: what does not apply has a reason");
  }

  @Test
  void aLineThatIsNoLineOfTheListIsAnError() {
    assertThatThrownBy(() -> Asvs.of("id,level\nV1.1.1,2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("V1.1.1,2");
  }

  @Test
  void thePublishedNumbersAreAsManyAsTheStandardHas() {
    assertThat(Asvs.published()).hasSize(253);
    assertThat(Asvs.published().values()).filteredOn("1"::equals).hasSize(70);
  }
}
