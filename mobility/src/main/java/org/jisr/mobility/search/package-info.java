/**
 * Range-RAPTOR in rounds over profiles: the travel times over a window of departures, forwards or
 * backwards, and journeys in words.
 */
@NullMarked
package org.jisr.mobility.search;

import org.jspecify.annotations.NullMarked;
