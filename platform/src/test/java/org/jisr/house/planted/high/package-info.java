/** A room of a house that does not keep the rules, for the test of the test. */
@NullMarked
package org.jisr.house.planted.high;

import org.jspecify.annotations.NullMarked;
