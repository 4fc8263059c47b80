/** The engine held against the suites and real files it must agree with. */
@NullMarked
package org.jisr.iati;

import org.jspecify.annotations.NullMarked;
