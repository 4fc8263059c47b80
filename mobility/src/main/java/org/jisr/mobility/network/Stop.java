package org.jisr.mobility.network;

import org.jisr.mobility.geo.Point;

/**
 * A place where vehicles stop.
 *
 * <p>Errors: none.
 *
 * @param id the feed's stop_id, with "feed:" before it when several feeds are loaded at once
 * @param name what travellers call it
 * @param at in degrees
 * @param station id of the parent station, "" without one
 */
public record Stop(String id, String name, Point at, String station) {}
