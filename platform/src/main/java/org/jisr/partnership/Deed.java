package org.jisr.partnership;

import java.time.Instant;
import org.jisr.base.LocalText;

/**
 * A line of the journal as the page of its thing shows it.
 *
 * @param n the number of the line
 * @param who the person's name, or Jisr
 * @param act the step, as {@code noun.verb}
 * @param reason the reason given, or empty
 */
public record Deed(long n, Instant at, LocalText who, String act, String reason) {}
