package org.jisr.web.wire;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketBufferHandler;

/**
 * A connection whose requests have to come at a pace. Tomcat's own time-out starts again with every
 * byte; this one runs from a request's first byte until its answer begins.
 */
final class PacedChannel extends NioChannel {

  private final Limits limits;
  private boolean reading;
  private long since;
  private long bytes;

  PacedChannel(SocketBufferHandler buffers, Limits limits) {
    super(buffers);
    this.limits = limits;
  }

  @Override
  public void reset(SocketChannel channel, NioSocketWrapper wrapper) throws IOException {
    reading = false;
    super.reset(channel, wrapper);
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    int read = super.read(into);
    pace(read);
    return read;
  }

  @Override
  public long read(ByteBuffer[] into, int offset, int length) throws IOException {
    long read = super.read(into, offset, length);
    pace(read);
    return read;
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    reading = false;
    return super.write(from);
  }

  @Override
  public long write(ByteBuffer[] from, int offset, int length) throws IOException {
    reading = false;
    return super.write(from, offset, length);
  }

  private void pace(long read) throws SocketTimeoutException {
    if (read <= 0) {
      return;
    }
    long now = System.nanoTime();
    if (!reading) {
      reading = true;
      since = now;
      bytes = 0;
    }
    bytes += read;
    if (limits.slow(bytes, now - since)) {
      throw new SocketTimeoutException("The request came too slowly: " + bytes + " bytes");
    }
  }
}
