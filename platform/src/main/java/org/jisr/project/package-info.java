/**
 * Room 6. Projects: their sheet, their life, their publication, the portfolio. Uses {@code
 * partnership}, {@code decision}, {@code web} and the rooms below them.
 */
@NullMarked
package org.jisr.project;

import org.jspecify.annotations.NullMarked;
