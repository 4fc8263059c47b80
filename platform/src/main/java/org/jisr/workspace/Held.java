package org.jisr.workspace;

import java.util.List;
import org.jisr.people.Account;
import org.jisr.people.Person;
import org.jisr.people.Seat;

/** A person with the seats and accounts he or she holds. */
public record Held(Person person, List<Seat> seats, List<Account> accounts) {}
