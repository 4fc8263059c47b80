package org.jisr.iati.xml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes a stream from any encoding into UTF-8; a byte that does not decode ends it with 0xFF. */
final class TranscodedStream extends InputStream {

  private static final int BLOCK = 32 * 1024;
  private static final byte NOT_UTF8 = (byte) 0xFF;

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer raw = ByteBuffer.allocate(BLOCK).limit(0);
  private final CharBuffer characters = CharBuffer.allocate(BLOCK);
  private ByteBuffer ready = ByteBuffer.allocate(0);
  private char split;
  private boolean ended;

  TranscodedStream(InputStream in, Charset from) {
    this.in = in;
    decoder =
        from.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public int read() throws IOException {
    return fill() ? ready.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int n = Math.min(length, ready.remaining());
    ready.get(to, offset, n);
    return n;
  }

  private boolean fill() throws IOException {
    while (!ready.hasRemaining()) {
      if (ended) {
        return false;
      }
      decode();
    }
    return true;
  }

  private void decode() throws IOException {
    raw.compact();
    int n = in.read(raw.array(), raw.position(), raw.remaining());
    raw.position(raw.position() + Math.max(0, n)).flip();
    characters.clear();
    if (split != 0) {
      characters.put(split);
      split = 0;
    }
    CoderResult result = decoder.decode(raw, characters, n < 0);
    characters.flip();
    boolean bad = result.isError();
    ended = bad || n < 0 && result.isUnderflow();
    holdBackSplitPair();
    ByteBuffer utf8 = StandardCharsets.UTF_8.encode(characters);
    ready = bad ? ByteBuffer.allocate(utf8.remaining() + 1).put(utf8).put(NOT_UTF8).flip() : utf8;
  }

  private void holdBackSplitPair() {
    int last = characters.limit() - 1;
    if (last >= 0 && Character.isHighSurrogate(characters.get(last)) && !ended) {
      split = characters.get(last);
      characters.limit(last);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
