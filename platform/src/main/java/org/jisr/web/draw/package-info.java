/**
 * Drawings of the pages, as inline SVG text: the star, icons, maps, the time line, the next 30
 * days.
 *
 * <p>Pure functions of their arguments: no database, no request, no clock. Words arrive translated
 * and are escaped here; {@code rtl} mirrors an axis of time or an order of places, never a map.
 * Colours are the tokens of {@code static/jisr.css}, written as presentation attributes because the
 * content security policy allows no style attribute.
 */
@NullMarked
package org.jisr.web.draw;

import org.jspecify.annotations.NullMarked;
