/** Tests of the package of the same name. */
@NullMarked
package org.jisr.iati.finding;

import org.jspecify.annotations.NullMarked;
