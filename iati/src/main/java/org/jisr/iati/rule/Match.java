package org.jisr.iati.rule;

/**
 * One place a rule speaks of.
 *
 * @param path the path it was found by, as the ruleset writes it
 * @param node the node on the tape; an attribute {@code a} as {@code ~a}
 */
public record Match(String path, int node) {}
