package org.jisr.web.wire;

import java.time.Duration;
import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP/1.1 over guarded connections. Public because Tomcat makes it by its name. */
public final class GuardedProtocol extends Http11NioProtocol {

  private final GuardedEndpoint endpoint;

  public GuardedProtocol() {
    this(new GuardedEndpoint(new Limits(100, Proxies.of(""), Duration.ofSeconds(10), 1_000)));
  }

  private GuardedProtocol(GuardedEndpoint endpoint) {
    super(endpoint);
    this.endpoint = endpoint;
  }

  /** Before the first connection. */
  void limit(Limits limits) {
    endpoint.limit(limits);
  }
}
