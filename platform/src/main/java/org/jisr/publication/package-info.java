/** Room 8. What a citizen reads: the portal. Uses the doors of the rooms below. */
@NullMarked
package org.jisr.publication;

import org.jspecify.annotations.NullMarked;
