package org.jisr.mobility.scenario;

import org.jisr.mobility.finding.Place;
import org.jisr.mobility.geo.Point;

/**
 * A stop that a scenario brings along.
 *
 * <p>Errors: none; applying the scenario refuses a stop that is far away or named twice.
 *
 * @param id free in the base
 * @param name what travellers will call it
 * @param at in degrees, within 300 km of a stop of the base
 * @param figure id of the figure that says where its place comes from, "" when none does
 * @param place where the scenario names it, for findings
 */
public record SketchedStop(String id, String name, Point at, String figure, Place place) {}
