package org.jisr.web.wire;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The proxies the settings name. Only these are believed when they say for whom they ask.
 *
 * @param addresses as numbers, such as {@code 10.0.0.5}; names are not looked up
 */
record Proxies(List<InetAddress> addresses) {

  /**
   * @param setting addresses separated by commas; empty for none
   * @throws IllegalArgumentException for what is not an address
   */
  static Proxies of(String setting) {
    return new Proxies(
        Arrays.stream(setting.split(","))
            .map(String::strip)
            .filter(a -> !a.isEmpty())
            .map(InetAddress::ofLiteral)
            .toList());
  }

  boolean none() {
    return addresses.isEmpty();
  }

  boolean name(Neighbour neighbour) {
    return neighbours().contains(neighbour);
  }

  private Set<Neighbour> neighbours() {
    return addresses.stream().map(Neighbour::of).collect(Collectors.toSet());
  }

  /** Exactly these addresses as a regular expression. */
  String pattern() {
    return addresses.stream()
        .map(a -> Pattern.quote(a.getHostAddress()))
        .collect(Collectors.joining("|"));
  }
}
