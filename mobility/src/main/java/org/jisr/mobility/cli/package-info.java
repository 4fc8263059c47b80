/** The commands of the mobility engine. */
@NullMarked
package org.jisr.mobility.cli;

import org.jspecify.annotations.NullMarked;
