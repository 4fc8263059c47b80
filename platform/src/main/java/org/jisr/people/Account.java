package org.jisr.people;

import org.jisr.base.Side;

/**
 * A way for a person to sign in. A person may have several; keys still belong to the person.
 *
 * @param side that opened it, whose administrators alone give codes for it and close it
 * @param secondFactor whether a code from an application is asked for
 */
public record Account(
    long id, long person, Side side, String login, boolean secondFactor, boolean active) {}
