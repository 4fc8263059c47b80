package org.jisr.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  private static final Path FALLBACK = Path.of("data", "main");

  private static Settings of(String url) {
    return Settings.from(Map.of("JISR_DB_URL", url), FALLBACK);
  }

  @Test
  void withoutAnAddressJisrStartsItsOwnDatabase() {
    assertThat(Settings.from(Map.of(), FALLBACK).external()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://localhost/jisr",
        "jdbc:postgresql://127.0.0.1:5433/jisr",
        "jdbc:postgresql://[::1]:5433/jisr",
        "jdbc:postgresql:jisr",
        "jdbc:postgresql://db.example/jisr?sslmode=verify-full",
        "jdbc:postgresql://one.example,two.example/jisr?sslmode=verify-full&sslrootcert=ca.pem"
      })
  void aDatabaseOnThisMachineOrBehindACheckedCertificateIsTaken(String url) {
    assertThat(of(url).external()).map(Logins::url).contains(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db.example/jisr",
        "jdbc:postgresql://db.example/jisr?sslmode=require",
        "jdbc:postgresql://db.example/jisr?sslmode=verify-ca",
        "jdbc:postgresql://localhost,db.example/jisr"
      })
  void aDatabaseOnAnotherMachineIsNotAskedInTheClear(String url) {
    assertThatThrownBy(() -> of(url))
        .hasMessageContaining("db.example")
        .hasMessageContaining("sslmode=verify-full");
  }

  @Test
  void whatIsNoAddressOfPostgresqlIsNamedWithWhatToWrite() {
    assertThatThrownBy(() -> of("postgres://db.example/jisr"))
        .hasMessageContaining("postgres://db.example/jisr")
        .hasMessageContaining("jdbc:postgresql://HOST:PORT/DATABASE");
  }
}
