package org.jisr.project;

import org.jisr.base.LocalText;

/**
 * A policy marker as somebody chose it: never a default.
 *
 * @param code of the DAC's list, 1 (gender equality) to 12 (nutrition)
 * @param significance 0 not targeted, 1 significant, 2 principal; 3 and 4 for some markers only
 * @param reason one line, why so, as both publics read it
 */
public record Marker(int code, int significance, LocalText reason) {}
