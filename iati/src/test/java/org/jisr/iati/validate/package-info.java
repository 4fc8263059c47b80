/** Tests of the package of the same name. */
@NullMarked
package org.jisr.iati.validate;

import org.jspecify.annotations.NullMarked;
