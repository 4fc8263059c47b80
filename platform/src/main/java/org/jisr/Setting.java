package org.jisr;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jisr.people.FactorRule;

/**
 * The settings that have a form to keep, each with what it may be. All are read before anything
 * starts, so that a slip is told in a sentence with its name, and none is taken for something else.
 */
enum Setting {
  PORT("a port from 0 to 65535", value -> whole(value, 0, 65_535)),
  JISR_ADDRESS("an address of this machine, such as 127.0.0.1 or 0.0.0.0", Setting::here),
  JISR_URL("an address such as https://cooperation.example", Setting::url),
  JISR_HOSTS(
      "names of hosts with commas between",
      value -> each(value, host -> host.matches("[\\p{L}\\p{N}.:\\[\\]-]+"))),
  JISR_PROXIES(
      "addresses of machines, such as 10.0.0.7, with commas between",
      value -> each(value, Setting::numbers)),
  JISR_CONNECTIONS_PER_ADDRESS("a number from 1", value -> whole(value, 1, Integer.MAX_VALUE)),
  JISR_SECOND_FACTOR("all, none, or some of %s with commas between", Setting::roles),
  JISR_SCANNER("an address such as 127.0.0.1:3310, or the path of a socket", Setting::scanner),
  JISR_MAIL_PORT("a port from 1 to 65535", value -> whole(value, 1, 65_535)),
  JISR_MAIL_SECURITY("starttls, tls or none", Set.of("starttls", "tls", "none")::contains),
  JISR_MAIL_FROM("an e-mail address", Setting::mailbox),
  JISR_JOBS("true or false", Set.of("true", "false")::contains);

  private final String form;
  private final Predicate<String> fits;

  Setting(String form, Predicate<String> fits) {
    this.form = form.formatted(FactorRule.words());
    this.fits = fits;
  }

  /**
   * Looks at every setting of an environment; one that is not set fits.
   *
   * @throws IllegalArgumentException with a line for each that does not fit: its name, its value
   *     and what it has to be
   */
  static void check(Map<String, String> env) {
    String faults =
        Stream.of(values())
            .filter(setting -> env.containsKey(setting.name()))
            .filter(setting -> !setting.fits.test(env.getOrDefault(setting.name(), "")))
            .map(setting ->
                "%s is \"%s\": it has to be %s."
                    .formatted(setting, env.get(setting.name()), setting.form))
            .collect(Collectors.joining(System.lineSeparator()));
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(faults);
    }
  }

  private static boolean whole(String value, int least, int most) {
    return value.matches("\\d{1,10}")
        && Long.parseLong(value) >= least
        && Long.parseLong(value) <= most;
  }

  private static boolean each(String value, Predicate<String> fits) {
    return value.isBlank() || Arrays.stream(value.split(",")).map(String::strip).allMatch(fits);
  }

  /** An address in numbers: looking one up would not ask a name server. */
  private static boolean numbers(String value) {
    return value.matches("[0-9.]+|[0-9a-fA-F:]*:[0-9a-fA-F:.]*") && address(value) != null;
  }

  private static @org.jspecify.annotations.Nullable InetAddress address(String value) {
    try {
      return InetAddress.getByName(value);
    } catch (UnknownHostException e) {
      return null;
    }
  }

  private static boolean here(String value) {
    InetAddress address = value.isBlank() ? null : address(value);
    try {
      return address != null
          && (address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null);
    } catch (SocketException e) {
      return false;
    }
  }

  private static boolean scanner(String value) {
    return value.isBlank()
        || value.startsWith("/")
        || value.matches("\\S+:\\d{1,5}") && whole(value.replaceFirst(".*:", ""), 1, 65_535);
  }

  private static boolean url(String value) {
    if (value.isBlank()) {
      return true;
    }
    try {
      URI url = URI.create(value);
      return value.matches("https?://.*") && url.getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean roles(String value) {
    try {
      FactorRule.roles(value);
      return true;
    } catch (IllegalArgumentException e) {
      return value.isBlank();
    }
  }

  private static boolean mailbox(String value) {
    try {
      new InternetAddress(value, true).validate();
      return true;
    } catch (AddressException e) {
      return value.isBlank();
    }
  }
}
