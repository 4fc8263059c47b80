package org.jisr.iati.standard;

/**
 * References to resources as RFC 3986 writes them, with the characters that XML Schema's anyURI
 * lets a processor escape taken as they are: everything beyond ASCII and {@code < > " { } | \ ^ `}.
 */
final class Uris {

  private Uris() {}

  static boolean isUri(byte[] b, int from, int to) {
    int rest = scheme(b, from, to);
    if (rest < 0) {
      return false;
    }
    if (to - rest >= 2 && b[rest] == '/' && b[rest + 1] == '/') {
      rest = authority(b, rest + 2, to);
    }
    boolean fragment = false;
    for (int i = rest; i >= 0 && i < to; i++) {
      byte c = b[i];
      if (c == '#') {
        if (fragment) {
          return false;
        }
        fragment = true;
      } else if (c == '%') {
        if (i + 2 >= to || !isHex(b[i + 1]) || !isHex(b[i + 2])) {
          return false;
        }
      } else if (c == ' ' || c == '[' || c == ']') {
        return false;
      }
    }
    return rest >= 0;
  }

  /** Where the scheme ends (at {@code from} for a relative reference), -1 if it is a bad one. */
  private static int scheme(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      byte c = b[i];
      if (c == ':') {
        return i > from && isLetter(b[from]) ? i + 1 : -1;
      }
      if (c == '/' || c == '?' || c == '#') {
        return from;
      }
      if (!isLetter(c) && !isDigit(c) && c != '+' && c != '-' && c != '.') {
        return hasColonBeforeSlash(b, i, to) ? -1 : from;
      }
    }
    return from;
  }

  private static boolean hasColonBeforeSlash(byte[] b, int from, int to) {
    for (int i = from; i < to && b[i] != '/' && b[i] != '?' && b[i] != '#'; i++) {
      if (b[i] == ':') {
        return true;
      }
    }
    return false;
  }

  /** Where the authority ends, -1 if its port is no number or its brackets do not match. */
  private static int authority(byte[] b, int from, int to) {
    int end = from;
    int host = from;
    while (end < to && b[end] != '/' && b[end] != '?' && b[end] != '#') {
      if (b[end] == '@') {
        host = end + 1;
      }
      end++;
    }
    int port = host;
    if (host < end && b[host] == '[') {
      while (port < end && b[port] != ']') {
        port++;
      }
      if (port == end) {
        return -1;
      }
      port++;
    }
    while (port < end && b[port] != ':') {
      byte c = b[port++];
      if (c == ' ' || c == '[' || c == ']') {
        return -1;
      }
    }
    for (int i = port + 1; i < end; i++) {
      if (!isDigit(b[i])) {
        return -1;
      }
    }
    return end;
  }

  private static boolean isLetter(byte c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(byte c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isHex(byte c) {
    return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
  }
}
