/** Every sentence a person reads, in French, Arabic and English, by message key. */
@NullMarked
package org.jisr.mobility.words;

import org.jspecify.annotations.NullMarked;
