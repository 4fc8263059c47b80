/** What travel times mean for people: residents and jobs reached, equity, supply and cost. */
@NullMarked
package org.jisr.mobility.measure;

import org.jspecify.annotations.NullMarked;
