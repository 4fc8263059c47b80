package org.jisr.house;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jisr.base.Lang;

/** The message files as they stand, and the keys that code and templates name. */
final class Words {

  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

  /** A key where the code says one: to a page, in a refusal, in a joint text. */
  private static final List<Pattern> SAID =
      List.of(
          Pattern.compile("\\bt\\(\\s*\"([^\"]+)\"\\s*[,)]"),
          Pattern.compile("\\b(?:illegal|Denied|Bind|title)\\(\\s*\"([a-z]+\\.[^\" ]+)\""),
          Pattern.compile("\\b(?:invalid|fault)\\(\\s*[^,()]+,\\s*\"([^\"]+)\""),
          Pattern.compile("\\b(?:say|get)\\(\\s*lang(?:uage)?,\\s*\"([^\"]+)\"\\s*[,)]"),
          Pattern.compile("\"((?:effect|wording|journal\\.fault)\\.[a-z.]+)\""));

  private static final Pattern COMPUTED = Pattern.compile("\"((?:[a-z]+\\.)+)\"\\s*\\+");

  private Words() {}

  /** The rooms that have words. */
  static List<String> rooms() {
    return Code.files("resources", "messages_fr.properties").stream()
        .map(file -> file.getName(file.getNameCount() - 2).toString())
        .toList();
  }

  /** What a room says in a language, by key. */
  static TreeMap<String, String> of(String room, Lang lang) {
    Path file = Code.folder("resources/" + room + "/messages_" + lang.code() + ".properties");
    Properties read = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      read.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    TreeMap<String, String> words = new TreeMap<>();
    read.stringPropertyNames().forEach(key -> words.put(key, read.getProperty(key)));
    return words;
  }

  /** Keys that stand twice in one file, which a reader of properties would not notice. */
  static List<String> twice(String room, Lang lang) {
    Path file = Code.folder("resources/" + room + "/messages_" + lang.code() + ".properties");
    Set<String> seen = new TreeSet<>();
    return Code.text(file)
        .lines()
        .filter(line -> line.contains("=") && !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf('=')).strip())
        .filter(key -> !seen.add(key))
        .toList();
  }

  /** The arguments a sentence takes. */
  static Set<String> arguments(String pattern) {
    return ARGUMENT
        .matcher(pattern)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The keys a source names in a place where only a key can stand. */
  static Set<String> said(String source) {
    return SAID.stream()
        .flatMap(pattern -> pattern.matcher(source).results())
        .map(found -> found.group(1))
        .filter(key -> !key.endsWith("."))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Beginnings of keys whose end is computed: {@code "role." + code}. */
  static Set<String> computed(String source) {
    return COMPUTED
        .matcher(source)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every source of the application, Java and templates. */
  static Stream<Path> sources() {
    return Stream.concat(Code.files("java", ".java").stream(), Code.files("jte", ".jte").stream());
  }
}
