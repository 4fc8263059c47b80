/**
 * Room 1. The database and its files: start, migrations, documents by content, backup. Uses {@code
 * base}.
 */
@NullMarked
package org.jisr.store;

import org.jspecify.annotations.NullMarked;
