/** Load and kill runs of the whole application, started as people start it. Never a test. */
@NullMarked
package org.jisr.bench.platform;

import org.jspecify.annotations.NullMarked;
