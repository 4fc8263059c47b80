/**
 * Room 0. The values everybody speaks in: languages, amounts, rates, periods, fingerprints,
 * refusals. Uses no other room.
 */
@NullMarked
package org.jisr.base;

import org.jspecify.annotations.NullMarked;
