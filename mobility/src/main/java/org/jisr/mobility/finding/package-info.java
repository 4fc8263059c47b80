/** What was found wrong with an input: where, which value, and what would be right. */
@NullMarked
package org.jisr.mobility.finding;

import org.jspecify.annotations.NullMarked;
