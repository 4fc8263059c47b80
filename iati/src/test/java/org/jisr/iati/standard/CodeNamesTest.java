package org.jisr.iati.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeNamesTest {

  @Test
  void codes_without_a_name_are_all_listed_and_no_others() throws IOException {
    var french = new HashSet<>(CodeNames.of("fr").missing());
    var arabic = new HashSet<>(CodeNames.of("ar").missing());
    var expected = new ArrayList<String>();
    for (CodeList list : CodeLists.of(Standard.NEWEST).list()) {
      for (String code : list.codes()) {
        String key = list.name() + "/" + code;
        var without = new ArrayList<String>();
        if (french.contains(key)) {
          without.add("fr");
        }
        if (arabic.contains(key)) {
          without.add("ar");
        }
        if (!without.isEmpty()) {
          expected.add(list.name() + "\t" + code + "\t" + String.join(",", without));
        }
      }
    }
    assertThat(Files.readAllLines(Path.of("codes-without-name.tsv"))).isEqualTo(expected);
  }

  @Test
  void the_lists_a_programme_officer_meets_have_names_in_both_languages() {
    for (String language : List.of("fr", "ar")) {
      assertThat(CodeNames.of(language).missing())
          .noneMatch(c ->
              c.matches(
                  "(ActivityStatus|OrganisationRole|OrganisationType|TransactionType|AidType"
                      + "|FinanceType|FlowType|PolicyMarker|PolicySignificance)/.*"));
    }
  }

  @Test
  void a_wrong_code_leads_to_the_one_that_was_meant() {
    CodeNames names = CodeNames.of("en");
    assertThat(names.near("FileFormat", "APPLICATION/PDF")).contains("application/pdf");
    assertThat(names.near("Currency", "eur")).containsExactly("EUR");
    assertThat(names.near("Country", "??")).isEmpty();
  }
}
