package org.jisr.iati.xml;

import java.nio.charset.StandardCharsets;

/** Decodes pieces of a well-formed UTF-8 buffer as XML asks for. */
final class Utf8 {

  private Utf8() {}

  static String text(byte[] b, int from, int to) {
    return new String(b, from, to - from, StandardCharsets.UTF_8);
  }

  static byte[] bytes(String s) {
    return s.getBytes(StandardCharsets.UTF_8);
  }

  /** XML 1.0, 2.11: a line end is one line feed. */
  static String cdata(byte[] b, int from, int to) {
    String raw = text(b, from, to);
    return raw.indexOf('\r') < 0 ? raw : raw.replace("\r\n", "\n").replace('\r', '\n');
  }

  static String characterData(byte[] b, int from, int to) {
    return resolve(cdata(b, from, to));
  }

  /** XML 1.0, 3.3.3: every white space is a space, except one written as a reference. */
  static String attributeValue(byte[] b, int from, int to) {
    return resolve(cdata(b, from, to).replace('\n', ' ').replace('\t', ' '));
  }

  private static String resolve(String raw) {
    int amp = raw.indexOf('&');
    if (amp < 0) {
      return raw;
    }
    var out = new StringBuilder(raw.length());
    int done = 0;
    while (amp >= 0) {
      int stop = raw.indexOf(';', amp);
      out.append(raw, done, amp).appendCodePoint(codePoint(raw.substring(amp + 1, stop)));
      done = stop + 1;
      amp = raw.indexOf('&', done);
    }
    return out.append(raw, done, raw.length()).toString();
  }

  private static int codePoint(String reference) {
    return switch (reference) {
      case "lt" -> '<';
      case "gt" -> '>';
      case "amp" -> '&';
      case "quot" -> '"';
      case "apos" -> '\'';
      default ->
          reference.charAt(1) == 'x'
              ? Integer.parseInt(reference, 2, reference.length(), 16)
              : Integer.parseInt(reference, 1, reference.length(), 10);
    };
  }
}
