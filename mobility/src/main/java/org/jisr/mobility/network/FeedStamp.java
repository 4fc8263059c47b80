package org.jisr.mobility.network;

import java.time.LocalDate;

/**
 * Which feed a network was read from.
 *
 * <p>Errors: none.
 *
 * @param name file or folder name without its ending
 * @param fingerprint 16 hexadecimal digits that change with the content of the feed's tables
 * @param first first day of service
 * @param last last day of service
 */
public record FeedStamp(String name, String fingerprint, LocalDate first, LocalDate last) {}
