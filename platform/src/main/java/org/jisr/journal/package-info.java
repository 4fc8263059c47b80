/**
 * Room 1. The append-only, hash-chained record of every change. Uses {@code base} and {@code
 * store}.
 */
@NullMarked
package org.jisr.journal;

import org.jspecify.annotations.NullMarked;
