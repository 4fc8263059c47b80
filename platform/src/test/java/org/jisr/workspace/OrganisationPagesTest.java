package org.jisr.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.jisr.base.Side;
import org.jisr.people.Identifier;
import org.jisr.people.Organisations;
import org.jisr.people.Role;
import org.jisr.testing.Running;
import org.junit.jupiter.api.Test;

class OrganisationPagesTest {

  private static final Running JISR = Running.shared();

  @Test
  void anIdentifierMayBeTypedInArabicDigits() {
    String name = "Association " + UUID.randomUUID();
    var answer =
        JISR.visitor(Role.OFFICER, Side.A)
            .post(
                "/work/organisations",
                Map.of(
                    "name.fr",
                    name,
                    "name.source",
                    "fr",
                    "type",
                    "ASSOCIATION",
                    "side",
                    "A",
                    "scheme.1",
                    "MA-ICE",
                    "identifier.1",
                    "٠٠١٥٢٣٨٧٩٠٠٠٠٤٥"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(JISR.bean(Organisations.class).list())
        .filteredOn(o -> o.name().toString().contains(name))
        .singleElement()
        .satisfies(o ->
            assertThat(o.identifiers())
                .containsExactly(new Identifier("MA-ICE", "001523879000045")));
  }
}
