/** Tests of the package of the same name. */
@NullMarked
package org.jisr.iati.answer;

import org.jspecify.annotations.NullMarked;
