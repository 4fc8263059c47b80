/**
 * What a validation finds, and how it is said in French, Arabic and English.
 *
 * <p>{@link org.jisr.iati.finding.Finding} is the noun, {@link org.jisr.iati.finding.Messages}
 * turns it into sentences.
 */
@NullMarked
package org.jisr.iati.finding;

import org.jspecify.annotations.NullMarked;
