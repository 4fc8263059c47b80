package org.jisr.web;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jisr.base.Lang;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text of the product by key and language, from the {@code messages_*.properties} of all
 * rooms. Plural forms follow ICU: Arabic has six.
 */
@Component
public class Texts {

  private final Map<Lang, Map<String, String>> patterns = new EnumMap<>(Lang.class);
  private final Map<Lang, Map<String, MessageFormat>> formats = new EnumMap<>(Lang.class);

  public Texts(@Value("${jisr.texts}") List<String> folders) {
    for (Lang lang : Lang.values()) {
      Map<String, String> all = new HashMap<>();
      folders.forEach(folder -> load(folder, lang, all));
      patterns.put(lang, Map.copyOf(all));
      formats.put(lang, new ConcurrentHashMap<>());
    }
  }

  /**
   * The text of a key. Arguments are written as they are: numbers and dates come already formatted
   * for the reader, except a plain {@link Integer} or {@link Long}, which chooses a plural.
   *
   * @throws IllegalArgumentException for a key nobody wrote; a test walks them all
   */
  public String get(Lang lang, String key, Object... args) {
    String pattern = pattern(lang, key);
    if (pattern.indexOf('{') < 0) { // takes no arguments, as most do: it is its own text
      return pattern;
    }
    MessageFormat format =
        formats.getOrDefault(lang, Map.of()).computeIfAbsent(key, k -> format(lang, k));
    synchronized (format) {
      return format.format(args);
    }
  }

  public boolean has(String key) {
    return patterns.getOrDefault(Lang.FR, Map.of()).containsKey(key);
  }

  /** All keys of a language. */
  public Set<String> keys(Lang lang) {
    return patterns.getOrDefault(lang, Map.of()).keySet();
  }

  /** The pattern as it was written. */
  public String pattern(Lang lang, String key) {
    String pattern = patterns.getOrDefault(lang, Map.of()).get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no text for " + key + " in " + lang.code());
    }
    return pattern;
  }

  private MessageFormat format(Lang lang, String key) {
    ULocale locale = ULocale.forLocale(lang.locale());
    return new MessageFormat(pattern(lang, key).replace("'", "''"), locale);
  }

  private static void load(String folder, Lang lang, Map<String, String> into) {
    String pattern = "classpath*:" + folder + "/messages_" + lang.code() + ".properties";
    try {
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
        Properties read = new Properties();
        try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
          read.load(in);
        }
        read.stringPropertyNames().forEach(key -> add(into, key, read.getProperty(key)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(Map<String, String> into, String key, String text) {
    if (into.put(key, text) != null) {
      throw new IllegalStateException("two rooms write the text " + key);
    }
  }
}
