package org.jisr.iati.standard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The names of codes in one language, English where there is none.
 *
 * <p>English and most French names are the standard's; the rest of the French ones and the Arabic
 * ones are this project's.
 */
public final class CodeNames {

  private static final int MOST_NEAR = 3;

  private record Name(String text, boolean own) {}

  private final Map<String, Map<String, Name>> lists = new LinkedHashMap<>();

  private CodeNames(String language) {
    Map<String, String> more = language.equals("en") ? Map.of() : supplement(language);
    for (String[] row : Tables.rows("codes.tsv")) {
      String french = language.equals("fr") ? row[3] : "";
      String own = more.getOrDefault(row[0] + "/" + row[1], french);
      boolean english = language.equals("en");
      lists
          .computeIfAbsent(row[0], l -> new LinkedHashMap<>())
          .put(row[1], new Name(own.isEmpty() ? row[2] : own, english || !own.isEmpty()));
    }
  }

  private static Map<String, String> supplement(String language) {
    var out = new HashMap<String, String>();
    for (String[] row : Tables.rows("names-" + language + ".tsv")) {
      out.put(row[0] + "/" + row[1], row[2]);
    }
    return out;
  }

  /**
   * The names in a language.
   *
   * @param language fr, ar or en
   */
  public static CodeNames of(String language) {
    return new CodeNames(language);
  }

  /** The name of a code; the code itself where the list does not have it. */
  public String name(String list, String code) {
    Name name = lists.getOrDefault(list, Map.of()).get(code);
    return name == null ? code : name.text;
  }

  /** Whether a list has a code. */
  public boolean has(String list, String code) {
    return lists.getOrDefault(list, Map.of()).containsKey(code);
  }

  /** The codes of a list in their order; none for an unknown list. */
  public List<String> codes(String list) {
    return List.copyOf(lists.getOrDefault(list, Map.of()).keySet());
  }

  /** Lists and codes without a name in the language, as {@code list/code}. */
  public List<String> missing() {
    var out = new ArrayList<String>();
    lists.forEach((list, codes) ->
        codes.forEach((code, name) -> {
          if (!name.own) {
            out.add(list + "/" + code);
          }
        }));
    return out;
  }

  /**
   * Codes that a wrong one may have meant: the same but for case, or with the longest beginning.
   */
  public List<String> near(String list, String wrong) {
    String wanted = wrong.strip().toLowerCase(Locale.ROOT);
    var best = new ArrayList<String>();
    int length = Math.max(2, wanted.length() / 2);
    for (String code : codes(list)) {
      int common = common(code.toLowerCase(Locale.ROOT), wanted);
      if (common > length) {
        best.clear();
        length = common;
      }
      if (common == length && best.size() < MOST_NEAR) {
        best.add(code);
      }
    }
    return best;
  }

  /** How many characters both begin with; one more where both are the same. */
  private static int common(String a, String b) {
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return a.length() == b.length() && i == a.length() ? i + 1 : i;
  }
}
