package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.ConversionService;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;

class KeptSessionsTest {

  private final ConversionService conversion = KeptSessions.conversion();

  private @Nullable Object thereAndBack(Object value) {
    byte[] kept = conversion.convert(value, byte[].class);
    return conversion.convert(kept, Object.class);
  }

  @Test
  void whoIsSignedInAndPlainValuesComeBackAsTheyWere() {
    var signedIn =
        new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(
                "7", null, List.of(new SimpleGrantedAuthority("SIGNED_IN"))));
    assertThat(thereAndBack(signedIn)).isEqualTo(signedIn);
    assertThat(thereAndBack(41L)).isEqualTo(41L);
    assertThat(thereAndBack("سر")).isEqualTo("سر");
  }

  @Test
  void anObjectOfAnyOtherClassIsNotMade() {
    byte[] strange = conversion.convert(new InetSocketAddress("127.0.0.1", 1), byte[].class);
    assertThat(conversion.convert(strange, Object.class)).isNull();
  }

  @Test
  void anArrayTooLargeIsNotMade() {
    byte[] large = conversion.convert(new long[10_001], byte[].class);
    assertThat(conversion.convert(large, Object.class)).isNull();
  }
}
