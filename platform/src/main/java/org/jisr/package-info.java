/**
 * The entrance: starts the application and its commands. Uses the rooms it starts; no room uses it.
 */
@NullMarked
package org.jisr;

import org.jspecify.annotations.NullMarked;
