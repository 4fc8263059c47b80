/** Reads, validates and writes IATI files. Uses no framework and no database. */
@NullMarked
package org.jisr.iati;

import org.jspecify.annotations.NullMarked;
