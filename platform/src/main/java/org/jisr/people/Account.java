package org.jisr.people;

/**
 * A way for a person to sign in. A person may have several; keys still belong to the person.
 *
 * @param secondFactor whether a code from an application is asked for
 */
public record Account(long id, long person, String login, boolean secondFactor, boolean active) {}
