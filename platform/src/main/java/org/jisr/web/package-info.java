/**
 * Room 3. What every page shares: layout, forms, languages, errors, sign-in at the edge. Uses
 * {@code base}, {@code store}, {@code journal} and {@code people}.
 */
@NullMarked
package org.jisr.web;

import org.jspecify.annotations.NullMarked;
