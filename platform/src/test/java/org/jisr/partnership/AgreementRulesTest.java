package org.jisr.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.partnership.Samples.agreement;
import static org.jisr.partnership.Samples.inForce;
import static org.jisr.partnership.Samples.nothing;
import static org.jisr.partnership.Samples.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jisr.base.Lang;
import org.jisr.base.Refusal;
import org.jisr.base.TextRules;
import org.jisr.decision.PublicationState;
import org.jisr.people.Act;
import org.jisr.store.Upload;
import org.junit.jupiter.api.Test;

class AgreementRulesTest {

  private static final byte[] PDF = "%PDF-1.7 text".getBytes(StandardCharsets.US_ASCII);

  private static List<String> keys(List<Refusal> faults) {
    return faults.stream().map(Refusal::key).toList();
  }

  private static Agreements.Write write(int years) {
    return new Agreements.Write("ACC-2026", text("T"), text("P"), nothing(), years, true, 1);
  }

  private static AgreementFiles.Attach attach(String name, byte[] content) {
    return new AgreementFiles.Attach(1, "Texte signé", Lang.FR, new Upload(name, content));
  }

  @Property
  void aTermIsOneToFiftyYears(@ForAll @IntRange(min = -5, max = 500) int years) {
    assertThat(AgreementRules.faults(write(years), false).isEmpty())
        .isEqualTo(years >= 1 && years <= 50);
  }

  @Test
  void everyFaultIsSaidAtOnceAndNamesItsField() {
    var long8001 = text("x".repeat(TextRules.BODY + 1));
    var bad = new Agreements.Write("a", nothing(), long8001, nothing(), 0, false, 0);
    assertThat(AgreementRules.faults(bad, false))
        .extracting(fault -> ((Refusal.Invalid) fault).field())
        .containsExactly("code", "title.fr", "purpose.fr", "years");
  }

  @Property
  void anAmendmentEndsAfterTheSignature(@ForAll @IntRange(min = -900, max = 9000) int days) {
    var amend =
        new Amendments.Write(text("Prolongé."), Optional.of(Samples.SIGNED.plusDays(days)), 0);
    assertThat(AgreementRules.faults(inForce(), amend).isEmpty()).isEqualTo(days > 0);
  }

  @Test
  void onlyASignedAgreementIsAmended() {
    var amend = new Amendments.Write(text("Change."), Optional.empty(), 0);
    var draft = agreement(AgreementState.DRAFT, PublicationState.INTERNAL);
    assertThat(keys(AgreementRules.faults(draft, amend))).containsExactly("amendment.unsigned");
    assertThat(AgreementRules.faults(inForce(), amend)).isEmpty();
  }

  @Test
  void aFileIsThereSmallEnoughAndWhatItsNameSays() {
    assertThat(AgreementRules.faults(attach("accord.pdf", PDF))).isEmpty();
    assertThat(keys(AgreementRules.faults(attach("", new byte[0]))))
        .containsExactly("upload.missing");
    assertThat(keys(AgreementRules.faults(attach("accord.png", PDF))))
        .containsExactly("upload.type");
    assertThat(keys(AgreementRules.faults(attach("a.pdf", new byte[20 * 1024 * 1024 + 1]))))
        .containsExactly("upload.large");
  }

  @Test
  void aFileNameLosesItsFoldersAndItsInvisibleMarks() {
    assertThat(attach("C:\\secret\\accord.pdf", PDF).file().name()).isEqualTo("accord.pdf");
    assertThat(attach("../../etc/accord.pdf", PDF).file().name()).isEqualTo("accord.pdf");
    assertThat(attach("accord\u202efdp.\r\nexe\".pdf", PDF).file().name())
        .isEqualTo("accordfdp.exe.pdf");
    assertThat(attach("é".repeat(500) + ".pdf", PDF).file().name()).hasSize(120).endsWith(".pdf");
  }

  @Test
  void aDraftIsWrittenAndProposedAndASignedOneAmendedAndPublished() {
    assertThat(AgreementRules.open(agreement(AgreementState.DRAFT, PublicationState.INTERNAL)))
        .containsExactlyInAnyOrder(Act.ADD_DOCUMENT, Act.EDIT_AGREEMENT, Act.PROPOSE_AGREEMENT);
    assertThat(AgreementRules.open(agreement(AgreementState.PROPOSED, PublicationState.INTERNAL)))
        .containsExactlyInAnyOrder(Act.ADD_DOCUMENT, Act.EDIT_AGREEMENT);
    assertThat(AgreementRules.open(inForce()))
        .containsExactlyInAnyOrder(
            Act.ADD_DOCUMENT, Act.ADD_AMENDMENT, Act.RENEW_AGREEMENT, Act.PUBLISH_AGREEMENT);
    assertThat(AgreementRules.open(agreement(AgreementState.IN_FORCE, PublicationState.PUBLIC)))
        .doesNotContain(Act.PUBLISH_AGREEMENT);
  }

  @Test
  void aDraftIsTakenAwayOnlyWhenItNeverWasBeforeBothSides() {
    assertThat(AgreementRules.discardable(AgreementState.DRAFT, false)).isEmpty();
    assertThat(AgreementRules.discardable(AgreementState.DRAFT, true)).isPresent();
    assertThat(AgreementRules.discardable(AgreementState.PROPOSED, false)).isPresent();
    assertThat(AgreementRules.discardable(AgreementState.IN_FORCE, false)).isPresent();
  }

  @Test
  void aDocumentStaysWhileTheTextWaitsAndWhenATextNamesIt() {
    Agreement waiting = agreement(AgreementState.PROPOSED, PublicationState.INTERNAL);
    assertThat(AgreementRules.held(inForce(), false)).isEmpty();
    assertThat(AgreementRules.held(inForce(), true)).contains(Refusal.illegal("document.bound"));
    assertThat(AgreementRules.held(waiting, false)).contains(Refusal.illegal("document.waiting"));
  }

  @Test
  void onlyASignedAgreementThatSaysSoIsRenewed() {
    assertThat(AgreementRules.renewal(inForce(), write(5), false)).isEmpty();
    assertThat(AgreementRules.open(inForce())).contains(Act.RENEW_AGREEMENT);
    Agreement draft = agreement(AgreementState.DRAFT, PublicationState.INTERNAL);
    assertThat(AgreementRules.renewal(draft, write(5), false))
        .containsExactly(Refusal.illegal("agreement.renew.unsigned"));
  }
}
