package org.jisr.mobility.network;

import org.jisr.mobility.geo.Point;

/**
 * A place where vehicles stop.
 *
 * @param id the feed's stop_id, with "feed:" before it when several feeds are loaded at once
 * @param station id of the parent station, "" without one
 */
public record Stop(String id, String name, Point at, String station) {}
