/**
 * Reads GTFS feeds (zip or folder) into the network of one service day, or refuses them by file and
 * line.
 */
@NullMarked
package org.jisr.mobility.gtfs;

import org.jspecify.annotations.NullMarked;
