package org.jisr.dossier;

import java.time.LocalDate;
import java.util.Optional;
import org.jisr.base.LocalText;

/**
 * A note of a decision about a project that some body took: a committee, an assembly, an authority.
 *
 * @param organ who decided: the body, never a person
 * @param reference where it can be read: a number of minutes, of a deliberation; or empty
 * @param meetingDecision the decision of a committee's meeting in Jisr that it is, where one exists
 * @param version counts its changes from 1
 */
public record Note(
    long id,
    long project,
    LocalDate decidedOn,
    LocalText body,
    LocalText organ,
    String reference,
    Optional<Long> meetingDecision,
    int version) {}
