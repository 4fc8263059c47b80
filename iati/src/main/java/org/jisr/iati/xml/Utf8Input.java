package org.jisr.iati.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The bytes of a document as UTF-8, whatever its encoding, without its byte-order mark.
 *
 * <p>UTF-8 passes through untouched and unchecked (the reader checks it); anything else is decoded
 * on the way. The encoding is taken from the byte-order mark, else from the XML declaration, else
 * it is UTF-8. Where a byte does not fit the encoding, the stream goes on with one byte that UTF-8
 * does not know and ends, so that the reader reports the place.
 */
public final class Utf8Input {

  private static final int HEAD = 1024;
  private static final Pattern ENCODING =
      Pattern.compile("^\\s*<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([^\"']*)[\"']");

  private Utf8Input() {}

  /**
   * Looks at the first bytes and gives the document as UTF-8.
   *
   * @throws Malformed where the bytes are empty, an archive, or in an unknown encoding
   */
  public static InputStream of(InputStream in) throws IOException {
    byte[] head = in.readNBytes(HEAD);
    refuseOthers(head);
    int mark = mark(head);
    Charset charset = charset(head);
    var rest =
        new SequenceInputStream(new ByteArrayInputStream(head, mark, head.length - mark), in);
    return charset.equals(StandardCharsets.UTF_8) ? rest : new TranscodedStream(rest, charset);
  }

  private static void refuseOthers(byte[] head) {
    if (head.length == 0) {
      throw new Malformed(Fault.EMPTY, 0, "");
    }
    if (starts(head, 0x1F, 0x8B)) {
      throw new Malformed(Fault.GZIP, 0, "");
    }
    if (starts(head, 'P', 'K', 3, 4)) {
      throw new Malformed(Fault.ZIP, 0, "");
    }
  }

  private static int mark(byte[] head) {
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      return 3;
    }
    return starts(head, 0xFE, 0xFF) || starts(head, 0xFF, 0xFE) ? 2 : 0;
  }

  private static Charset charset(byte[] head) {
    if (starts(head, 0xFE, 0xFF) || starts(head, 0, '<')) {
      return StandardCharsets.UTF_16BE;
    }
    if (starts(head, 0xFF, 0xFE) || starts(head, '<', 0)) {
      return StandardCharsets.UTF_16LE;
    }
    var declared = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
    if (mark(head) == 3 || !declared.find()) {
      return StandardCharsets.UTF_8;
    }
    return named(declared.group(1));
  }

  private static Charset named(String name) {
    try {
      // A declaration that can be read byte by byte cannot be in UTF-16 or UTF-32.
      if (!name.toUpperCase(Locale.ROOT).startsWith("UTF-16")
          && !name.toUpperCase(Locale.ROOT).startsWith("UTF-32")) {
        Charset charset = Charset.forName(name);
        return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
      }
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      // Falls to the refusal below: one message for every name that cannot be used.
    }
    throw new Malformed(Fault.UNKNOWN_ENCODING, 0, name);
  }

  private static boolean starts(byte[] head, int... with) {
    if (head.length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if ((head[i] & 0xff) != with[i]) {
        return false;
      }
    }
    return true;
  }
}
