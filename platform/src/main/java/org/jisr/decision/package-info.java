/**
 * Room 3. Joint decisions: one text, one fingerprint, one key per territory by different persons.
 * Uses {@code base}, {@code store}, {@code journal} and {@code people}.
 */
@NullMarked
package org.jisr.decision;

import org.jspecify.annotations.NullMarked;
