package org.jisr.web.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LimitsTest {

  private static final long SECOND = 1_000_000_000L;
  private static final Limits LIMITS =
      new Limits(100, Proxies.of("10.0.0.5, 2001:db8::5"), Duration.ofSeconds(10), 1_000);

  private static Neighbour neighbour(String address) {
    return Neighbour.of(InetAddress.ofLiteral(address));
  }

  @Test
  void anAddressMayHoldItsShareAndANamedProxyAnyNumber() {
    assertThat(LIMITS.admit(neighbour("192.0.2.1"), 99)).isTrue();
    assertThat(LIMITS.admit(neighbour("192.0.2.1"), 100)).isFalse();
    assertThat(LIMITS.admit(neighbour("10.0.0.5"), 3_000)).isTrue();
    assertThat(LIMITS.admit(neighbour("10.0.0.6"), 100)).isFalse();
  }

  @Test
  void addressesOfOneIpv6NetworkAreOneNeighbour() {
    assertThat(neighbour("2001:db8:1:2::1")).isEqualTo(neighbour("2001:db8:1:2:ffff::9"));
    assertThat(neighbour("2001:db8:1:2::1")).isNotEqualTo(neighbour("2001:db8:1:3::1"));
    assertThat(neighbour("192.0.2.1")).isNotEqualTo(neighbour("192.0.2.2"));
  }

  @Property
  void aRequestWithinThePatienceIsNeverSlow(
      @ForAll @LongRange(min = 0, max = 10 * SECOND) long nanos,
      @ForAll @LongRange(min = 1, max = 61_000_000) long bytes) {
    assertThat(LIMITS.slow(bytes, nanos)).isFalse();
  }

  @Property
  void eachThousandBytesBuyASecond(@ForAll @LongRange(min = 0, max = 61_000) long thousands) {
    long allowed = (10 + thousands) * SECOND;
    assertThat(LIMITS.slow(thousands * 1_000, allowed)).isFalse();
    assertThat(LIMITS.slow(thousands * 1_000, allowed + 1)).isTrue();
  }

  @Test
  void aSettingThatNamesNoAddressIsRefusedAtTheStart() {
    assertThat(Proxies.of("").none()).isTrue();
    assertThat(Proxies.of(" , ").none()).isTrue();
    assertThatThrownBy(() -> Proxies.of("proxy.example"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("proxy.example");
  }

  @Test
  void aProxyIsKnownByItsWholeAddress() {
    assertThat("10.0.0.5").matches(LIMITS.proxies().pattern());
    assertThat("10.0.0.55").doesNotMatch(LIMITS.proxies().pattern());
    assertThat("10x0.0.5").doesNotMatch(LIMITS.proxies().pattern());
  }
}
