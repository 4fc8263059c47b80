/** Changes to a network written as data; the base network is never touched. */
@NullMarked
package org.jisr.mobility.scenario;

import org.jspecify.annotations.NullMarked;
