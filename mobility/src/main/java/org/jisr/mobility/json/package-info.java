/** JSON read into values that know their line, so that a finding can point at it. */
@NullMarked
package org.jisr.mobility.json;

import org.jspecify.annotations.NullMarked;
