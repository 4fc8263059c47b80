package org.jisr.iati.validate;

import org.jisr.iati.finding.Finding;
import org.jisr.iati.finding.Item;

/** Hears what a validation finds, in the order of the file, on the thread that asked for it. */
@FunctionalInterface
public interface Listener {

  void found(Finding finding);

  /**
   * An activity or organisation is done.
   *
   * @param index from 0
   * @param valid whether it agrees with the schema
   */
  default void done(Item item, int index, boolean valid) {}

  /**
   * So much was read.
   *
   * @param bytes of the file, decoded to UTF-8
   * @param items activities or organisations
   */
  default void progress(long bytes, long items) {}
}
