package org.jisr.project;

/**
 * A filter that an officer named.
 *
 * @param person whose it is, who alone changes it
 * @param name 1 to 80 characters, once a person
 * @param query the filter as {@link Filter#query} writes it, empty for everything
 * @param shared whether the owner's side sees it
 */
public record SavedView(long id, long person, String name, String query, boolean shared) {}
