/**
 * Rulesets: cases written in JSON with XPath, compiled ahead and tested on a tape.
 *
 * <p>{@link org.jisr.iati.rule.Ruleset} reads them, {@link org.jisr.iati.rule.Rules} tests them.
 * What a case means follows the public validator, also where that surprises: see {@code
 * docs/decisions/0402-rules-mean-what-the-public-validator-does.md}.
 */
@NullMarked
package org.jisr.iati.rule;

import org.jspecify.annotations.NullMarked;
