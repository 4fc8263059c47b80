package org.jisr.publication;

import java.time.Instant;

/**
 * A piece of news in the reader's language.
 *
 * @param id the same for ever, an absolute address
 * @param link of the page that shows it, absolute where the site's address was given
 * @param illustrative it describes no real operation; the summary says so in words
 */
public record Told(
    String id, String link, String title, String summary, Instant updated, boolean illustrative) {}
