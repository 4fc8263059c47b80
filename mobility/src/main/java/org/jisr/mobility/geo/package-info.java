/** Points, walking, areas and the cells that stand for the people of an area. */
@NullMarked
package org.jisr.mobility.geo;

import org.jspecify.annotations.NullMarked;
