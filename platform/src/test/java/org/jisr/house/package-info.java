/** The rules of the house, held as tests of the code and its texts. */
@NullMarked
package org.jisr.house;

import org.jspecify.annotations.NullMarked;
