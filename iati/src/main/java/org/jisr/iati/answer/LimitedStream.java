package org.jisr.iati.answer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends a stream that goes beyond a limit, and remembers that it did. */
final class LimitedStream extends FilterInputStream {

  private long left;
  private boolean exceeded;

  LimitedStream(InputStream in, long limit) {
    super(in);
    left = limit;
  }

  boolean isExceeded() {
    return exceeded;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (left == 0) {
      exceeded |= super.read() >= 0;
      return -1;
    }
    int n = super.read(to, offset, (int) Math.min(length, left));
    left -= Math.max(0, n);
    return n;
  }
}
