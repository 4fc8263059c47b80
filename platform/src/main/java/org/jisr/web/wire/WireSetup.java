package org.jisr.web.wire;

import java.time.Duration;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives Tomcat the guarded connections and the names of the proxies to believe. */
@Configuration
class WireSetup {

  private final Limits limits;

  WireSetup(
      @Value("${jisr.connections-per-address}") int perAddress,
      @Value("${jisr.proxies}") String proxies,
      @Value("${jisr.request-patience}") Duration patience,
      @Value("${jisr.request-bytes-per-second}") int bytesPerSecond) {
    limits = new Limits(perAddress, Proxies.of(proxies), patience, bytesPerSecond);
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> wire() {
    return tomcat -> {
      tomcat.setProtocol(GuardedProtocol.class.getName());
      tomcat.addProtocolHandlerCustomizers((GuardedProtocol protocol) -> protocol.limit(limits));
      if (!limits.proxies().none()) {
        tomcat.addEngineValves(believing(limits.proxies()));
      }
    };
  }

  /** Takes the caller's address and scheme from the headers of these proxies and of nobody else. */
  private static RemoteIpValve believing(Proxies proxies) {
    RemoteIpValve valve = new RemoteIpValve();
    valve.setInternalProxies(proxies.pattern());
    valve.setRemoteIpHeader("X-Forwarded-For");
    valve.setProtocolHeader("X-Forwarded-Proto");
    return valve;
  }
}
