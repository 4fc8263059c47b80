/** Tests of the package of the same name. */
@NullMarked
package org.jisr.iati.xpath;

import org.jspecify.annotations.NullMarked;
