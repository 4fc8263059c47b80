/**
 * The part of XPath 1.0 that rules of the IATI standard are written in, evaluated over a {@link
 * org.jisr.iati.xml.Tape}.
 *
 * <p>{@link org.jisr.iati.xpath.Expression} is the door. All axes but the namespace, following and
 * preceding ones, all operators, and the functions of the core library that need no document type.
 */
@NullMarked
package org.jisr.iati.xpath;

import org.jspecify.annotations.NullMarked;
