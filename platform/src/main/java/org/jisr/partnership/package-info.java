/**
 * Room 4. Agreements, roadmaps, axes, commitments, plans, committees and their alerts. Uses {@code
 * decision}, {@code web} and the rooms below them.
 */
@NullMarked
package org.jisr.partnership;

import org.jspecify.annotations.NullMarked;
