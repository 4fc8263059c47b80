/**
 * A venue after the final whistle: the crowd, the capacity of each line, the queue, the last
 * departures.
 */
@NullMarked
package org.jisr.mobility.match;

import org.jspecify.annotations.NullMarked;
