/**
 * The public transport of one service day as an immutable value: stops, lines, patterns, headways.
 */
@NullMarked
package org.jisr.mobility.network;

import org.jspecify.annotations.NullMarked;
