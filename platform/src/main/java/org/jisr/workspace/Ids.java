package org.jisr.workspace;

/** Numbers in addresses. */
final class Ids {

  private Ids() {}

  /** The number, or 0, which nothing has, for anything that is not one. */
  static long of(String id) {
    return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0;
  }
}
