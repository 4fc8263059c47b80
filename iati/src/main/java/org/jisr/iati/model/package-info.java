/**
 * IATI documents as values: read record by record, changed, written again without loss.
 *
 * <p>{@link org.jisr.iati.model.DocumentReader} and {@link org.jisr.iati.model.DocumentWriter} are
 * the doors; {@link org.jisr.iati.model.Node} is what passes through them.
 */
@NullMarked
package org.jisr.iati.model;

import org.jspecify.annotations.NullMarked;
