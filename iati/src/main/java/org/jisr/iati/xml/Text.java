package org.jisr.iati.xml;

/** What stands in the bytes of a tape as text: references resolved, CDATA as it stands. */
final class Text {

  private Text() {}

  static String of(Tape tape, byte[] bytes, int node) {
    if (tape.isText(node)) {
      return own(tape, bytes, node);
    }
    int end = tape.end(node);
    if (end == node + 1) {
      return "";
    }
    if (end == node + 2) {
      return tape.isText(node + 1) ? own(tape, bytes, node + 1) : "";
    }
    var all = new StringBuilder();
    for (int n = node + 1; n < end; n++) {
      if (tape.isText(n)) {
        all.append(own(tape, bytes, n));
      }
    }
    return all.toString();
  }

  /** All of it, or more than the given number of characters, cut between two of them. */
  static String beginning(Tape tape, byte[] bytes, int node, int characters) {
    int only = tape.end(node) == node + 2 ? node + 1 : node;
    int from = tape.offset(only);
    if (tape.name(only) == Names.TEXT && tape.nameEnd(only) - from > characters * 4 + 4) {
      int stop = from + characters * 4;
      while ((bytes[stop] & 0xC0) == 0x80) {
        stop++;
      }
      return Utf8.text(bytes, from, stop);
    }
    return of(tape, bytes, node);
  }

  private static String own(Tape tape, byte[] bytes, int n) {
    int from = tape.offset(n);
    int to = tape.nameEnd(n);
    return switch (tape.name(n)) {
      case Names.TEXT, Names.BLANK -> Utf8.text(bytes, from, to);
      case Names.CDATA -> Utf8.cdata(bytes, from, to);
      default -> Utf8.characterData(bytes, from, to);
    };
  }

  /** Whether nothing but XML white space stands there. */
  static boolean isBlank(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b != ' ' && b != '\n' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  /** An attribute's name as written: up to its equals sign or the white space before it. */
  static String name(byte[] bytes, int from) {
    int stop = from;
    while (bytes[stop] != '=' && (bytes[stop] < 0 || bytes[stop] > ' ')) {
      stop++;
    }
    return Utf8.text(bytes, from, stop);
  }
}
