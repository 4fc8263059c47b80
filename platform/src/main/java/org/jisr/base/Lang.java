package org.jisr.base;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The three languages of every screen, document and message. */
public enum Lang {
  FR("fr", "fr-FR", "Français", "FR"),
  AR("ar", "ar-MA", "العربية", "ع"),
  EN("en", "en-GB", "English", "EN");

  private final String code;
  private final Locale locale;
  private final String ownName;
  private final String shortName;

  Lang(String code, String tag, String ownName, String shortName) {
    this.code = code;
    this.locale = Locale.forLanguageTag(tag);
    this.ownName = ownName;
    this.shortName = shortName;
  }

  /** The ISO 639-1 code: {@code fr}, {@code ar} or {@code en}. */
  public String code() {
    return code;
  }

  /** The locale whose months and separators are used: France, Morocco, Great Britain. */
  public Locale locale() {
    return locale;
  }

  /** The language's name in itself, as a reader looks for it. */
  public String ownName() {
    return ownName;
  }

  /** The same in the least room, for a phone. */
  public String shortName() {
    return shortName;
  }

  public boolean rtl() {
    return this == AR;
  }

  /** The value of HTML's {@code dir}. */
  public String dir() {
    return rtl() ? "rtl" : "ltr";
  }

  /** Finds a language by its code, also with a region ({@code ar-MA}); empty for any other. */
  public static Optional<Lang> find(String tag) {
    for (Lang lang : values()) {
      if (lang.code.equals(tag)) {
        return Optional.of(lang);
      }
    }
    String primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_;]", 2)[0];
    return Arrays.stream(values()).filter(l -> l.code.equals(primary)).findFirst();
  }
}
