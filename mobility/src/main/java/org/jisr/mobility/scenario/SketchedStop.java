package org.jisr.mobility.scenario;

import org.jisr.mobility.finding.Place;
import org.jisr.mobility.geo.Point;

/**
 * A stop that a scenario brings along.
 *
 * @param figure id of the figure that says where its place comes from, "" when none does
 */
public record SketchedStop(String id, String name, Point at, String figure, Place place) {}
