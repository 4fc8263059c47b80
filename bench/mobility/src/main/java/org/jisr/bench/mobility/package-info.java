/**
 * The mobility engine side by side with OpenTripPlanner's raptor and naviqore's raptor: the same
 * networks, the same questions, agreement and speed of one run.
 */
@NullMarked
package org.jisr.bench.mobility;

import org.jspecify.annotations.NullMarked;
