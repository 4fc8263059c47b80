package org.jisr.iati.finding;

/**
 * What was checked.
 *
 * @param id the public validator's id, such as 7.5.3
 * @param category the public validator's category, such as financial
 * @param message the key of the sentence
 */
public record Check(String id, Severity severity, String category, String message) {}
