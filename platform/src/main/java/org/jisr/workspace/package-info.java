/**
 * Room 8. The pages of those who sign in: tasks, decisions, records, journal, people, one's own
 * account. Uses the doors of the rooms below and owns no table.
 */
@NullMarked
package org.jisr.workspace;

import org.jspecify.annotations.NullMarked;
