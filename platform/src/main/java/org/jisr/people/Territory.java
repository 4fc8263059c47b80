package org.jisr.people;

import java.time.ZoneId;
import java.util.Currency;
import org.jisr.base.LocalText;
import org.jisr.base.Side;

/**
 * One of the two territories.
 *
 * @param code its ISO 3166-2 code, for example {@code MA-06}
 * @param zone whose clock its deadlines are read on
 */
public record Territory(Side side, String code, LocalText name, ZoneId zone, Currency currency) {}
