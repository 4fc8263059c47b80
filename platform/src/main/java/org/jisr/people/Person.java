package org.jisr.people;

import org.jisr.base.Lang;
import org.jisr.base.LocalText;

/**
 * One human, however many accounts he or she signs in with. Keys belong to the person.
 *
 * @param name in the letters of each language, as the person writes it
 * @param email unique among persons, without regard to case
 * @param lang the language in which messages are sent
 * @param version counts the corrections from 1
 */
public record Person(long id, LocalText name, String email, Lang lang, int version) {}
