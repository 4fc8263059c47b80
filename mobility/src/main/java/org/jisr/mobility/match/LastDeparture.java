package org.jisr.mobility.match;

/**
 * Until when one can leave for an area.
 *
 * <p>Errors: none.
 *
 * @param area id of the area
 * @param time seconds of the service day: the last minute at which at least half of those residents
 *     who can be reached at any time after the whistle still are; -1 when nobody can
 * @param reachable residents who can be reached at any time after the whistle
 * @param residents all of them
 */
public record LastDeparture(String area, int time, double reachable, double residents) {}
