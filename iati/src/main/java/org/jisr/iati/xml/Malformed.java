package org.jisr.iati.xml;

/**
 * The bytes are not well-formed XML, or break a limit that keeps memory bounded.
 *
 * <p>{@code offset} counts bytes in the buffer that was being read; {@code fault} names what is
 * wrong; {@code found} is what stood there, shortened, possibly empty.
 */
public final class Malformed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Fault fault;
  private final int offset;
  private final String found;

  public Malformed(Fault fault, int offset, String found) {
    super(fault + " at byte " + offset, null, false, false);
    this.fault = fault;
    this.offset = offset;
    this.found = found;
  }

  public Fault fault() {
    return fault;
  }

  public int offset() {
    return offset;
  }

  public String found() {
    return found;
  }
}
