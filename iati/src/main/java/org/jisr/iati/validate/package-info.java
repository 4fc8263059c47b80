/**
 * Validates files of any length in one pass and constant memory, on as many cores as given.
 *
 * <p>{@link org.jisr.iati.validate.Validator} is the door: bytes in, findings to a {@link
 * org.jisr.iati.validate.Listener}, a {@link org.jisr.iati.validate.Report} at the end. The bytes
 * are cut before an activity about every 256 KB; every piece is read, checked and tested by itself,
 * and the results are put in order again.
 */
@NullMarked
package org.jisr.iati.validate;

import org.jspecify.annotations.NullMarked;
