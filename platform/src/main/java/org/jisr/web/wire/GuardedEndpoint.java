package org.jisr.web.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tomcat's acceptor of connections, which turns away an address that holds as many as it may. The
 * open connections are counted anew each time: there is no count that could run away from the
 * truth.
 */
final class GuardedEndpoint extends NioEndpoint {

  private static final Logger LOG = LoggerFactory.getLogger(GuardedEndpoint.class);
  private static final long QUIET = 60_000_000_000L;

  private Limits limits;
  private long said = System.nanoTime() - QUIET;

  GuardedEndpoint(Limits limits) {
    this.limits = limits;
  }

  void limit(Limits other) {
    limits = other;
  }

  @Override
  protected NioChannel createChannel(SocketBufferHandler buffers) {
    return isSSLEnabled() ? super.createChannel(buffers) : new PacedChannel(buffers, limits);
  }

  @Override
  protected boolean setSocketOptions(SocketChannel accepted) {
    if (admitted(accepted)) {
      return super.setSocketOptions(accepted);
    }
    destroySocket(accepted);
    return false;
  }

  private boolean admitted(SocketChannel accepted) {
    if (connections.size() < limits.perAddress()) {
      return true;
    }
    try {
      Neighbour neighbour = neighbour(accepted);
      long open = connections.keySet().stream().filter(c -> is(c, neighbour)).count();
      boolean admitted = limits.admit(neighbour, open);
      if (!admitted) {
        say(accepted);
      }
      return admitted;
    } catch (IOException gone) {
      return false;
    }
  }

  private static Neighbour neighbour(SocketChannel channel) throws IOException {
    return channel.getRemoteAddress() instanceof InetSocketAddress address
        ? Neighbour.of(address.getAddress())
        : new Neighbour("");
  }

  private static boolean is(SocketChannel channel, Neighbour neighbour) {
    try {
      return neighbour(channel).equals(neighbour);
    } catch (IOException gone) {
      return false;
    }
  }

  /** Once a minute, so that the log is not what gives way. */
  private void say(SocketChannel refused) throws IOException {
    long now = System.nanoTime();
    if (now - said >= QUIET) {
      said = now;
      LOG.warn(
          "{} holds {} connections; more are turned away. A proxy is named in JISR_PROXIES.",
          refused.getRemoteAddress(),
          limits.perAddress());
    }
  }
}
