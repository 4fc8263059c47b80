package org.jisr.iati.rule;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jisr.iati.json.BadJson;
import org.jisr.iati.json.Json;
import org.jisr.iati.rule.BadRuleset.Problem;
import org.jisr.iati.xml.Fault;
import org.jisr.iati.xml.Malformed;
import org.jisr.iati.xml.Names;
import org.jisr.iati.xml.Preamble;
import org.jisr.iati.xml.TapeReader;
import org.jisr.iati.xml.Utf8Input;
import org.jspecify.annotations.Nullable;

/** A ruleset as its JSON says it. */
public final class Ruleset {

  private static final int LONGEST = 32 * 1024 * 1024;
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.:\\-]*");

  private final String text;
  private final Map<?, ?> selections;

  private Ruleset(String text, Map<?, ?> selections) {
    this.text = text;
    this.selections = selections;
  }

  /** Throws {@link BadRuleset} where the text is no ruleset. */
  public static Ruleset parse(String json) {
    try {
      if (Json.parse(json) instanceof Map<?, ?> map) {
        return new Ruleset(json, map);
      }
    } catch (BadJson e) {
      throw new BadRuleset(Problem.NOT_JSON, Integer.toString(e.position()));
    }
    throw new BadRuleset(Problem.NOT_AN_OBJECT, "");
  }

  /** Every name that may stand in its expressions, and some words that are none. */
  public Set<String> names() {
    var out = new TreeSet<String>(List.of("narrative", "transaction", "sector", "value"));
    out.addAll(List.of("forecast", "loan-status", "xml:lang", "currency"));
    out.addAll(List.of("recipient-country", "recipient-region"));
    Matcher matcher = NAME.matcher(text);
    while (matcher.find()) {
      String name = matcher.group();
      int axis = name.indexOf("::");
      out.add(axis < 0 ? name : name.substring(axis + 2));
    }
    return out;
  }

  /** Compiles every case. Throws {@link BadRuleset} where one cannot be used. */
  public Rules compile(Names names) {
    var reader = new CaseReader(names, Set.of());
    var out = new ArrayList<Rules.Selection>();
    selections.forEach((selector, rules) -> {
      var entries = new ArrayList<Case.Entry>();
      object(rules).forEach((name, rule) -> read(names, (String) name, rule, entries));
      String path = (String) selector;
      out.add(new Rules.Selection(path, reader.expression(path), entries));
    });
    return new Rules(out);
  }

  /**
   * Judges a whole document, which must fit in memory.
   *
   * @param in read to its end, not closed
   * @throws Malformed where it is no XML, or longer than 32 MB
   * @throws BadRuleset where a case cannot be used
   */
  public Verdict judge(InputStream in, Settings settings) throws IOException {
    byte[] all = Utf8Input.of(in).readNBytes(LONGEST);
    if (all.length == LONGEST) {
      throw new Malformed(Fault.TOO_LARGE, 0, "");
    }
    int length = all.length;
    byte[] b = Arrays.copyOf(all, length + 1);
    Names names = new Names(names());
    var reader = new TapeReader(names);
    reader.start(b, Preamble.find(b, length).rootFrom(), length);
    reader.readAll();
    return compile(names).on(reader.tape(), settings).test(failure -> {});
  }

  private static void read(
      Names names, String name, @Nullable Object rule, List<Case.Entry> entries) {
    var reader = new CaseReader(names, Set.of());
    for (Map<?, ?> words : cases(rule)) {
      if (!name.equals("loop")) {
        entries.add(new Case.Entry(Optional.of(reader.read(name, words)), Optional.empty()));
        continue;
      }
      var inner = new ArrayList<Case>();
      var within = new CaseReader(names, substituted(words.get("subs")));
      object(words.get("do"))
          .forEach((kind, subRule) ->
              cases(subRule).forEach(c -> inner.add(within.read((String) kind, c))));
      var loop = new Case.Loop(reader.expression(String.valueOf(words.get("foreach"))), inner);
      entries.add(new Case.Entry(Optional.empty(), Optional.of(loop)));
    }
  }

  private static Set<String> substituted(@Nullable Object subs) {
    var out = new TreeSet<String>();
    if (subs instanceof List<?> list) {
      list.forEach(word -> out.add(String.valueOf(word)));
    }
    return out;
  }

  private static List<Map<?, ?>> cases(@Nullable Object rule) {
    if (!(object(rule).get("cases") instanceof List<?> list)) {
      throw new BadRuleset(Problem.BAD_CASE, "cases");
    }
    var out = new ArrayList<Map<?, ?>>();
    list.forEach(one -> out.add(object(one)));
    return out;
  }

  private static Map<?, ?> object(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new BadRuleset(Problem.BAD_CASE, String.valueOf(value));
  }
}
