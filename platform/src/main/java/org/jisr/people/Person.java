package org.jisr.people;

import org.jisr.base.Lang;

/**
 * One human, however many accounts he or she signs in with. Keys belong to the person.
 *
 * @param email unique among persons, without regard to case
 * @param lang the language in which messages are sent
 * @param version counts the corrections from 1
 */
public record Person(long id, String name, String email, Lang lang, int version) {}
