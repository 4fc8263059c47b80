/** Tests of the package of the same name. */
@NullMarked
package org.jisr.iati.convert;

import org.jspecify.annotations.NullMarked;
