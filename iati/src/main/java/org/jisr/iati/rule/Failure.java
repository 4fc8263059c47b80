package org.jisr.iati.rule;

import java.util.List;

/**
 * A case that fails for an element, and why.
 *
 * @param kind the kind of rule, such as {@code date_order}
 * @param selector the path that selected the element
 * @param element the element's node
 * @param contexts places, in the groups and the order in which the public validator names them
 * @param located false where the public validator names no line for this kind
 * @param facts what was found beyond the places, such as a sum
 */
public record Failure(
    RuleInfo rule,
    String kind,
    String selector,
    int element,
    List<List<Match>> contexts,
    boolean located,
    List<String> facts) {}
