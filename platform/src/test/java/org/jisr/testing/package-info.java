/**
 * What all tests share: one running application on a real database, a clock that can be set, people
 * who act, visitors over HTTP and a browser.
 */
@NullMarked
package org.jisr.testing;

import org.jspecify.annotations.NullMarked;
