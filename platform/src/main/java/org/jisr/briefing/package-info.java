/**
 * Room 7. One page for an elected official: what is planned, what went well, what is late, what
 * waits for whom; on screen and on one sheet of paper.
 */
@NullMarked
package org.jisr.briefing;

import org.jspecify.annotations.NullMarked;
