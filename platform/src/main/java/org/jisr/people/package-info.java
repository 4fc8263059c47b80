/**
 * Room 2. Persons, organisations, territories, seats, accounts, and the table of who may do what.
 * Uses {@code base}, {@code store} and {@code journal}.
 */
@NullMarked
package org.jisr.people;

import org.jspecify.annotations.NullMarked;
