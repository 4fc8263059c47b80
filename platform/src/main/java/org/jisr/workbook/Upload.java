package org.jisr.workbook;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jisr.base.Fingerprint;
import org.jisr.base.Side;

/**
 * A workbook that an officer brought, for the officers of their side.
 *
 * @param size in bytes
 * @param answers what was decided about its organisations, by their name within the workbook
 * @param enteredAt when its projects were entered
 * @param entered how many were
 */
public record Upload(
    long id,
    Side side,
    String fileName,
    Fingerprint hash,
    long size,
    Instant broughtAt,
    Map<String, String> answers,
    Optional<Instant> enteredAt,
    int entered) {}
