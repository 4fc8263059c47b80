/**
 * Room 7. What gathers around one project and is no part of its agreed sheet: documents with their
 * versions, risks, notes of decisions, and the tabs that show them. Uses {@code project}, {@code
 * partnership}, {@code decision}, {@code web} and the rooms below them.
 */
@NullMarked
package org.jisr.dossier;

import org.jspecify.annotations.NullMarked;
