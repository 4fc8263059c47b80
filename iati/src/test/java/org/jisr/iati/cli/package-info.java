/** Tests of the package of the same name. */
@NullMarked
package org.jisr.iati.cli;

import org.jspecify.annotations.NullMarked;
