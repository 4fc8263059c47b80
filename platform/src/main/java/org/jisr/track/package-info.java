/**
 * Room 5. The legal tracks of a joint decision: the vote of each territory and what makes it
 * executory, in parallel. Uses {@code base}, {@code store}, {@code journal}, {@code people}, {@code
 * partnership} and {@code web}.
 */
@NullMarked
package org.jisr.track;

import org.jspecify.annotations.NullMarked;
