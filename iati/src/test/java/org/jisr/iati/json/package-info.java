/** Tests of the package of the same name. */
@NullMarked
package org.jisr.iati.json;

import org.jspecify.annotations.NullMarked;
