/**
 * Room 1. Prints a page as a PDF of A4: the fonts, the direction of writing, and the guard that
 * lets it load nothing but what Jisr itself brings. Knows no other room; what is printed arrives as
 * XHTML text.
 */
@NullMarked
package org.jisr.paper;

import org.jspecify.annotations.NullMarked;
