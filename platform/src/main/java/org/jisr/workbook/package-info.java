/**
 * Room 7. The portfolio as files: a workbook that goes out and comes in again, comma-separated
 * values, JSON and GeoJSON. Uses {@code project} and the rooms below it.
 */
@NullMarked
package org.jisr.workbook;

import org.jspecify.annotations.NullMarked;
