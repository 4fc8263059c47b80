package org.jisr.project;

import org.jisr.people.Act;

/**
 * A part of a project's page that stands on an address of its own. Any room above this one gives
 * its tabs as beans; the head of the page shows those its reader may see.
 *
 * @param place the lower, the nearer to the start of reading
 * @param path what follows the project's address, empty for the sheet
 * @param key of its name
 * @param act that asks for it
 */
public record Tab(int place, String path, String key, Act act) {}
