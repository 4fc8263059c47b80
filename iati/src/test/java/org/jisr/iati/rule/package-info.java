/** Tests of the package of the same name. */
@NullMarked
package org.jisr.iati.rule;

import org.jspecify.annotations.NullMarked;
