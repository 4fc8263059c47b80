/** Tests of the package of the same name. */
@NullMarked
package org.jisr.iati.xml;

import org.jspecify.annotations.NullMarked;
