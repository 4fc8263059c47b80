package org.jisr.iati.standard;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** One code list: its name and its codes, in the order of the standard. */
public final class CodeList {

  private final String name;
  private final List<String> codes;
  private final byte[][] slots;

  CodeList(String name, List<String> codes) {
    this.name = name;
    this.codes = List.copyOf(codes);
    this.slots = new byte[Integer.highestOneBit(Math.max(4, codes.size())) * 4][];
    codes.forEach(this::enter);
  }

  private void enter(String code) {
    byte[] bytes = code.getBytes(StandardCharsets.UTF_8);
    int slot = slot(bytes, 0, bytes.length);
    while (slots[slot] != null) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = bytes;
  }

  public String name() {
    return name;
  }

  public List<String> codes() {
    return codes;
  }

  /** Whether the UTF-8 bytes are one of the codes, letter for letter. */
  public boolean contains(byte[] b, int from, int to) {
    int slot = slot(b, from, to);
    for (byte[] code = slots[slot]; code != null; code = slots[slot]) {
      if (Arrays.equals(code, 0, code.length, b, from, to)) {
        return true;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return false;
  }

  private int slot(byte[] b, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + b[i];
    }
    return ((hash ^ (hash >>> 15)) * 0x9E3779B1 >>> 8) & (slots.length - 1);
  }
}
