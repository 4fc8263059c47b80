/**
 * Reads XML bytes into a compact tape, one record of the file at a time.
 *
 * <p>The doors are {@link org.jisr.iati.xml.Preamble} (what stands before the first record), {@link
 * org.jisr.iati.xml.TapeReader} (records into a {@link org.jisr.iati.xml.Tape}) and {@link
 * org.jisr.iati.xml.Utf8Input} (any encoding to UTF-8). Nothing here knows IATI.
 */
@NullMarked
package org.jisr.iati.xml;

import org.jspecify.annotations.NullMarked;
