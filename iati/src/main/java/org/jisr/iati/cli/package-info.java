/** The command {@code ./jisr iati}. Exit codes: 0 fine, 1 something critical, 2 not readable. */
@NullMarked
package org.jisr.iati.cli;

import org.jspecify.annotations.NullMarked;
