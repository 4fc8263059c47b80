package org.jisr.workspace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jisr.base.Lang;
import org.jisr.web.Drafts.Draft;
import org.jisr.web.Page;

/**
 * A draft among a person's tasks.
 *
 * @param form the address where writing goes on
 * @param noun the key of what it is about; empty for a form that writes none of the known things
 * @param words what was typed first, cut to a line; empty when nothing was
 */
public record Unsent(String form, Optional<String> noun, String words, Instant savedAt) {

  private static final int LONGEST = 80;

  static Unsent of(Page page, Draft draft) {
    return new Unsent(
        draft.form(),
        Noun.of(draft.form()).map(Noun::key),
        words(draft, page.lang()),
        draft.savedAt());
  }

  /** The name of the thing if it was typed, in the reader's language if it was typed in it. */
  private static String words(Draft draft, Lang reader) {
    List<String> langs =
        Stream.concat(Stream.of(reader), Stream.of(Lang.values())).map(Lang::code).toList();
    return Stream.of("title", "name", "body")
        .flatMap(field -> langs.stream().map(lang -> field + "." + lang))
        .map(field -> draft.fields().getOrDefault(field, "").strip())
        .filter(typed -> !typed.isEmpty())
        .findFirst()
        .map(Unsent::cut)
        .orElse("");
  }

  private static String cut(String typed) {
    return typed.codePointCount(0, typed.length()) <= LONGEST
        ? typed
        : typed.substring(0, typed.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
