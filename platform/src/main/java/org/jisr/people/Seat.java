package org.jisr.people;

import org.jisr.base.Side;

/** A person's role for one territory. */
public record Seat(long id, long person, Side side, Role role) {}
