/** Tests of the package of the same name. */
@NullMarked
package org.jisr.iati.standard;

import org.jspecify.annotations.NullMarked;
