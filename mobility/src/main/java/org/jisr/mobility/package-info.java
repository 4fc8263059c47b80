/** Networks, scenarios and accessibility. Uses no framework and no database. */
@NullMarked
package org.jisr.mobility;

import org.jspecify.annotations.NullMarked;
