/**
 * Room 8. The workspace's own pages: my work, my account, people, organisations, the journal. Uses
 * the doors of the rooms below.
 */
@NullMarked
package org.jisr.workspace;

import org.jspecify.annotations.NullMarked;
