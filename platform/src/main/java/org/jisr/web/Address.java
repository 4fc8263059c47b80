package org.jisr.web;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Under which names this Jisr answers. A request for any other host is refused, so that no link can
 * be made to point elsewhere.
 */
@Component
class Address {

  private final Set<String> hosts = new TreeSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
  private final boolean https;

  /**
   * @param url the public address, {@code https://...}; empty on one's own machine
   * @param more further host names, separated by commas
   */
  Address(@Value("${jisr.url:}") String url, @Value("${jisr.hosts:}") String more) {
    https = url.startsWith("https://");
    if (!url.isBlank()) {
      hosts.add(URI.create(url).getHost().toLowerCase(Locale.ROOT));
    }
    Arrays.stream(more.split(",")).map(String::strip).filter(h -> !h.isEmpty()).forEach(hosts::add);
  }

  boolean https() {
    return https;
  }

  /**
   * @param host a Host header, with or without a port
   */
  boolean knows(String host) {
    return hosts.contains(host.toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", ""));
  }
}
