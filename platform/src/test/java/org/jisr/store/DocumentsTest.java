package org.jisr.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.jisr.base.Fingerprint;
import org.jisr.testing.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;

class DocumentsTest {

  private static final Running JISR = Running.shared();

  private final Documents documents = JISR.bean(Documents.class);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 262_143, 262_144, 262_145, 3_000_000})
  void comeBackAsTheyWereWhateverTheirSize(int size) throws IOException {
    byte[] content = content(size);
    Documents.Stored stored = keep(content);
    assertThat(stored).isEqualTo(new Documents.Stored(Fingerprint.of(content), size));
    assertThat(read(stored.fingerprint())).isEqualTo(content);
  }

  @Test
  void areKeptOnceHoweverOftenTheyCome() {
    byte[] content = content(700_000);
    Fingerprint fingerprint = keep(content).fingerprint();
    keep(content);
    assertThat(
            JISR.sql()
                .sql("select sum(length(bytes)) from store.piece where hash = ?")
                .param(fingerprint.hex())
                .query(Long.class)
                .single())
        .isEqualTo(content.length);
  }

  @Test
  void thatWereDamagedOrAreAbsentAreNotServedAsWhole() {
    Fingerprint fingerprint = keep(content(600_000)).fingerprint();
    JISR.ownerSql()
        .sql(
            "update store.piece set bytes = set_byte(bytes, 5, 255 - get_byte(bytes, 5)) where hash = ? and n = 1")
        .param(fingerprint.hex())
        .update();
    assertThatThrownBy(() -> read(fingerprint))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("damaged");
    assertThatThrownBy(() -> read(Fingerprint.of(new byte[] {1, 2, 3, 4, 5, 6, 7})))
        .isInstanceOf(IllegalStateException.class);
  }

  private Documents.Stored keep(byte[] content) {
    return java.util.Objects.requireNonNull(
        JISR.bean(TransactionTemplate.class).execute(status -> documents.keep(content)));
  }

  private byte[] read(Fingerprint fingerprint) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    documents.write(fingerprint, out);
    return out.toByteArray();
  }

  private static byte[] content(int size) {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);
    return content;
  }
}
