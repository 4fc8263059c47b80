package org.jisr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import org.jisr.store.Settings;
import org.jisr.testing.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PORT                         | abc
          PORT                         | 99999
          PORT                         | -1
          JISR_ADDRESS                 | 192.0.2.1
          JISR_URL                     | nonsense
          JISR_URL                     | ftp://files.example
          JISR_URL                     | https:// no host
          JISR_HOSTS                   | one.example/path
          JISR_PROXIES                 | not.an.ip
          JISR_PROXIES                 | 10.0.0.7,300.1.1.1
          JISR_CONNECTIONS_PER_ADDRESS | many
          JISR_CONNECTIONS_PER_ADDRESS | 0
          JISR_SECOND_FACTOR           | signatory,boss
          JISR_SCANNER                 | clamd
          JISR_SCANNER                 | 127.0.0.1:99999
          JISR_MAIL_PORT               | 0
          JISR_MAIL_SECURITY           | weird
          JISR_MAIL_FROM               | nobody
          JISR_JOBS                    | perhaps
          """)
  void aValueThatDoesNotFitIsNamedWithWhatWould(String name, String value) {
    assertThatThrownBy(() -> Setting.check(Map.of(name, value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(name + " is \"" + value + "\": it has to be ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PORT                         | 0
          JISR_ADDRESS                 | 0.0.0.0
          JISR_ADDRESS                 | ::1
          JISR_URL                     | https://cooperation.example:8443/
          JISR_HOSTS                   | one.example, two.example
          JISR_PROXIES                 | 10.0.0.7, 2001:db8::1
          JISR_CONNECTIONS_PER_ADDRESS | 1
          JISR_SECOND_FACTOR           | All
          JISR_SECOND_FACTOR           | signatory, Officer
          JISR_SCANNER                 | 127.0.0.1:3310
          JISR_SCANNER                 | /run/clamav/clamd.ctl
          JISR_MAIL_PORT               | 25
          JISR_MAIL_SECURITY           | tls
          JISR_MAIL_FROM               | Jisr <jisr@cooperation.example>
          JISR_JOBS                    | false
          """)
  void aValueThatFitsIsTaken(String name, String value) {
    assertThatCode(() -> Setting.check(Map.of(name, value))).doesNotThrowAnyException();
  }

  @Test
  void everySlipIsToldAtOnce() {
    assertThatThrownBy(() -> Setting.check(Map.of("PORT", "abc", "JISR_JOBS", "perhaps")))
        .hasMessageMatching("(?s)PORT is .*\\R.*JISR_JOBS is .*");
  }

  @Test
  void rolesAreThoseOfTheAccessTable() {
    assertThatThrownBy(() -> Setting.check(Map.of("JISR_SECOND_FACTOR", "x")))
        .hasMessageContaining("officer, finance, authorising, signatory, holder");
  }

  @Test
  void aPortThatIsTakenIsToldInASentence() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Settings settings =
          new Settings(Running.folder(), Optional.of(Running.shared().emptyDatabase()));
      String port = "--server.port=" + taken.getLocalPort();
      Throwable fault = catchThrowable(() -> Jisr.start(settings, true, port).close());
      assertThat(Jisr.message(fault))
          .isEqualTo(
              "Port "
                  + taken.getLocalPort()
                  + " is taken: stop what answers there, or choose another by --port or PORT.");
    }
  }
}
