package org.jisr.iati.validate;

import java.util.List;
import org.jisr.iati.finding.Finding;
import org.jisr.iati.finding.Item;
import org.jisr.iati.xml.Chunk;
import org.jisr.iati.xml.Malformed;
import org.jspecify.annotations.Nullable;

/**
 * What the check of one chunk came to.
 *
 * @param chunk what was checked
 * @param records in their order
 * @param fault where reading stopped before the chunk's end, else null
 * @param closed whether the root's end tag was met
 */
record Checked(Chunk chunk, List<Record> records, @Nullable Malformed fault, boolean closed) {

  /**
   * One child of the root.
   *
   * @param offset where it begins in the chunk's bytes
   * @param item null where it is no activity or organisation
   */
  record Record(
      int offset, @Nullable Item item, List<Finding> findings, List<Finding> references) {}
}
