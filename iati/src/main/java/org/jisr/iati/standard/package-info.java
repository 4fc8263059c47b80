/**
 * The IATI standard as tables: which element stands where, with which attributes, types and codes.
 *
 * <p>{@link org.jisr.iati.standard.Standard} is the door. The tables are resources beside this
 * package, written by {@code iati/tools/StandardTables.java} from the published standard (credit:
 * IATI Standard, CC BY 4.0).
 */
@NullMarked
package org.jisr.iati.standard;

import org.jspecify.annotations.NullMarked;
