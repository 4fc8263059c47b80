package org.jisr.web;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
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

  /** More than any text has arguments. */
  private static final int WRITTEN = 16;

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
   * The text of a key. Arguments are written as they are: amounts and dates come already formatted
   * for the reader. An {@link Integer} or {@link Long} chooses a plural and is written by {@link
   * Formats}, like every number.
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
    Object[] all = written(lang, args);
    synchronized (format) {
      return format.format(all);
    }
  }

  /** The arguments, and from {@link #WRITTEN} on each as it is written for the reader. */
  private static Object[] written(Lang lang, Object... args) {
    Object[] all = new Object[WRITTEN + args.length];
    System.arraycopy(args, 0, all, 0, args.length);
    for (int i = 0; i < args.length; i++) {
      all[WRITTEN + i] =
          args[i] instanceof Integer || args[i] instanceof Long
              ? Formats.number(lang, ((Number) args[i]).longValue())
              : args[i];
    }
    return all;
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
    return new MessageFormat(asking(pattern(lang, key).replace("'", "''")), locale);
  }

  /**
   * The pattern with every place where an argument is shown, {@code {0}} and the {@code #} of a
   * plural, asking for it as it is written: ICU would write numbers in ways of its own.
   */
  static String asking(String pattern) {
    MessagePattern parts = new MessagePattern(pattern);
    StringBuilder out = new StringBuilder();
    Deque<Integer> within = new ArrayDeque<>();
    int copied = 0;
    for (int i = 0; i < parts.countParts(); i++) {
      MessagePattern.Part part = parts.getPart(i);
      boolean argument = part.getType() == MessagePattern.Part.Type.ARG_START;
      if (argument) {
        within.push(parts.getPart(i + 1).getValue());
      }
      boolean shown = argument && part.getArgType() == MessagePattern.ArgType.NONE;
      if (shown || part.getType() == MessagePattern.Part.Type.REPLACE_NUMBER) {
        out.append(pattern, copied, part.getIndex());
        out.append('{').append(WRITTEN + within.getFirst()).append('}');
        copied = shown ? parts.getPart(i + 2).getLimit() : part.getLimit();
      }
      if (part.getType() == MessagePattern.Part.Type.ARG_LIMIT) {
        within.pop();
      }
    }
    return out.append(pattern, copied, pattern.length()).toString();
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
