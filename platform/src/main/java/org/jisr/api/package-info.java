/**
 * Room 8. The interface for programs: public projects and, with a token, the workspace. Uses the
 * doors of {@code project}, {@code partnership}, {@code decision}, {@code web} and those below; it
 * has no rule of its own but how programs ask.
 */
@NullMarked
package org.jisr.api;

import org.jspecify.annotations.NullMarked;
