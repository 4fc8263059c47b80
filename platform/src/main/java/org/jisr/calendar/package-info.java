/**
 * Room 7. What happens when: the dated things of the partnership, as calendar feeds and as mails
 * before they are due. It reads the doors and the journal of the rooms below; nothing tells it.
 */
@NullMarked
package org.jisr.calendar;

import org.jspecify.annotations.NullMarked;
