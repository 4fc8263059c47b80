package org.jisr.people;

import java.util.List;
import java.util.Optional;
import org.jisr.base.LocalText;
import org.jisr.base.Side;

/**
 * A body that takes part in the cooperation.
 *
 * @param side whose territory it belongs to; empty for neither or both
 * @param identifiers in the order of their registers
 * @param version counts its changes from 1
 */
public record Organisation(
    long id,
    LocalText name,
    OrganisationType type,
    Optional<Side> side,
    List<Identifier> identifiers,
    int version) {}
