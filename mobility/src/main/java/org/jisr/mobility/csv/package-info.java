/**
 * Comma-separated tables read as bytes: padded fields, quotes, byte-order marks, bounded records.
 */
@NullMarked
package org.jisr.mobility.csv;

import org.jspecify.annotations.NullMarked;
