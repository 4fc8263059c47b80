/**
 * IATI files as tables and JSON, and back, without loss.
 *
 * <p>{@link org.jisr.iati.convert.Conversion} is the door. A table has one row for every element,
 * in the order of the document: the activity, the level, the element's name and text, a column for
 * every attribute of the standard. Cells are what they say, but for those that begin with {@link
 * org.jisr.iati.convert.Cells#MARK}.
 */
@NullMarked
package org.jisr.iati.convert;

import org.jspecify.annotations.NullMarked;
