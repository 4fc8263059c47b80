/**
 * Room 7. The sessions of the deliberating bodies: what is to be voted, what blocks it and on whose
 * side, and the note for a session. Uses the rooms below: {@code project}, {@code track}, {@code
 * decision}, {@code people}, {@code web}.
 */
@NullMarked
package org.jisr.session;

import org.jspecify.annotations.NullMarked;
