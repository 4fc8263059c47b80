package org.jisr.iati.rule;

import org.jisr.iati.xpath.Expression;

/** A path as it is written and as it is evaluated. */
record PathText(String text, Expression expression) {}
