package org.jisr.iati.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The code lists of a version: the newest ones, with the lists the version itself fixes. */
public final class CodeLists {

  private final Map<String, CodeList> lists = new LinkedHashMap<>();

  private CodeLists() {}

  /** The lists of version 2.01, 2.02 or 2.03. */
  public static CodeLists of(String version) {
    var all = new CodeLists();
    all.read("codes.tsv");
    if (!version.equals(Standard.NEWEST)) {
      all.read("codes-" + version + ".tsv");
    }
    return all;
  }

  private void read(String table) {
    var codes = new LinkedHashMap<String, List<String>>();
    for (String line : Tables.text(table).lines().toList()) {
      int first = line.indexOf('\t');
      int second = line.indexOf('\t', first + 1);
      codes
          .computeIfAbsent(line.substring(0, first), n -> new ArrayList<>())
          .add(line.substring(first + 1, second));
    }
    codes.forEach((name, list) -> lists.put(name, new CodeList(name, list)));
  }

  /** Throws where there is no list of that name. */
  public CodeList get(String name) {
    CodeList list = lists.get(name);
    if (list == null) {
      throw new IllegalArgumentException("no code list " + name);
    }
    return list;
  }

  public List<CodeList> list() {
    return List.copyOf(lists.values());
  }
}
