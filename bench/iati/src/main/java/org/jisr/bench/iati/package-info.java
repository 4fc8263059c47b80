/** Measures the IATI engine beside bare parsers and the JDK's schema validation, in one run. */
@NullMarked
package org.jisr.bench.iati;

import org.jspecify.annotations.NullMarked;
