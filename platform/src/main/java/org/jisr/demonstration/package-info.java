/**
 * Room 9. Sets up a cooperation from a file of facts, and the accounts of the demonstration. Uses
 * the doors of the rooms below.
 */
@NullMarked
package org.jisr.demonstration;

import org.jspecify.annotations.NullMarked;
