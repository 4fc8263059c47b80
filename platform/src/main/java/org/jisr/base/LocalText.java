package org.jisr.base;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One text in up to three languages, with the language it was written in. A blank translation
 * counts as missing; the source language is shown in its place, and marked as such.
 *
 * @param source the language the text was written in; its text is never blank unless all are
 * @param texts the text by language, without blanks
 */
public record LocalText(Lang source, Map<Lang, String> texts) {

  /** Who did it when nobody did: the product itself. */
  public static final LocalText JISR = of("Jisr", "جسر", "Jisr");

  public static final LocalText EMPTY = new LocalText(Lang.FR, Map.of());

  /** A text as it is shown: in which language it really is. */
  public record Shown(String text, Lang lang) {}

  public LocalText {
    EnumMap<Lang, String> kept = new EnumMap<>(Lang.class);
    texts.forEach((lang, text) -> keep(kept, lang, text));
    texts = Map.copyOf(kept);
  }

  public static LocalText of(Lang source, String text) {
    return new LocalText(source, Map.of(source, text));
  }

  public static LocalText of(String fr, String ar, String en) {
    return new LocalText(Lang.FR, Map.of(Lang.FR, fr, Lang.AR, ar, Lang.EN, en));
  }

  /** The text in the wanted language, else in the source language, else in any, else empty. */
  public Shown in(Lang wanted) {
    return Stream.concat(Stream.of(wanted, source), Stream.of(Lang.values()))
        .filter(texts::containsKey)
        .findFirst()
        .map(lang -> new Shown(texts.getOrDefault(lang, ""), lang))
        .orElse(new Shown("", wanted));
  }

  /** The text in exactly this language. */
  public Optional<String> find(Lang lang) {
    return Optional.ofNullable(texts.get(lang));
  }

  /** The languages still to be written, in the fixed order of {@link Lang}. */
  public List<Lang> missing() {
    return Stream.of(Lang.values()).filter(lang -> !texts.containsKey(lang)).toList();
  }

  public boolean isEmpty() {
    return texts.isEmpty();
  }

  private static void keep(Map<Lang, String> kept, Lang lang, String text) {
    if (!text.isBlank()) {
      kept.put(lang, text.strip());
    }
  }
}
