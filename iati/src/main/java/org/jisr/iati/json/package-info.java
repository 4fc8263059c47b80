/** JSON, read into plain Java values and written as a stream. Enough for rulesets and reports. */
@NullMarked
package org.jisr.iati.json;

import org.jspecify.annotations.NullMarked;
