/**
 * A side room of the edge: the sockets below the requests. Bounds what one address may hold open
 * and how long a request may take to arrive, before any page is asked.
 */
@NullMarked
package org.jisr.web.wire;

import org.jspecify.annotations.NullMarked;
