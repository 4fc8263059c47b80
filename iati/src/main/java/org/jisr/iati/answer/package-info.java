/**
 * Writes findings for people and for programs: as text, as rows, as the public validator's JSON.
 *
 * <p>{@link org.jisr.iati.answer.PublicAnswer} is the door for an HTTP endpoint.
 */
@NullMarked
package org.jisr.iati.answer;

import org.jspecify.annotations.NullMarked;
