package org.jisr.mobility.words;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * The sentences of the engine in one language. Numbers are written in the reader's habits with
 * Latin digits; a missing key is a programming fault and throws {@link
 * java.util.MissingResourceException}.
 *
 * <p>Errors: as just said.
 */
public final class Words {
  private static final String BUNDLE = "org.jisr.mobility.words.messages";
  private static final Map<String, Locale> LOCALES =
      Map.of(
          "fr", Locale.forLanguageTag("fr-FR"),
          "ar", Locale.forLanguageTag("ar-MA-u-nu-latn"),
          "en", Locale.forLanguageTag("en-GB"));

  private final String language;
  private final Locale locale;
  private final ResourceBundle bundle;

  private Words(String bundle, String language) {
    this.language = language;
    this.locale = LOCALES.getOrDefault(language, Locale.FRANCE);
    this.bundle =
        ResourceBundle.getBundle(
            bundle,
            Locale.of(language),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The words of {@code fr}, {@code ar} or {@code en}; any other language gives French. */
  public static Words in(String language) {
    return in(language, BUNDLE);
  }

  /** The words of another bundle of sentences, for what stands outside the engine. */
  public static Words in(String language, String bundle) {
    return new Words(bundle, LOCALES.containsKey(language) ? language : "fr");
  }

  /** fr, ar or en. */
  public String language() {
    return language;
  }

  /** The habits numbers are written in. */
  public Locale locale() {
    return locale;
  }

  /** The sentence of a key with its arguments in place of {0}, {1} ... */
  public String say(String key, Object... arguments) {
    Object[] shown = Arrays.stream(arguments).map(this::shown).toArray();
    return new MessageFormat(bundle.getString(key), locale).format(shown);
  }

  private Object shown(Object argument) {
    return argument instanceof String text ? isolated(text) : argument;
  }

  /**
   * A name, date or path as it may stand in a sentence: in Arabic between isolates (U+2068,
   * U+2069), so that its own direction does not turn round what is beside it. Tables get it plain.
   */
  public String isolated(String text) {
    return language.equals("ar") && !text.isEmpty() ? "\u2068" + text + "\u2069" : text;
  }

  /** Seconds since midnight as HH:MM; 25:10 is ten past one in the night after the service day. */
  public static String clock(long seconds) {
    return String.format(Locale.ROOT, "%02d:%02d", seconds / 3600, seconds / 60 % 60);
  }
}
