package org.jisr.partnership;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jisr.base.Side;
import org.jisr.web.Page;

/** Who answers for something: one side or both. */
public enum Owner {
  A,
  B,
  BOTH;

  /** The choices of a form by the constant's name, in the reader's language. */
  public static Map<String, String> names(Page page) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put(BOTH.name(), page.t("owner.both"));
    page.sides().forEach(side -> names.put(side.name(), page.name(side)));
    return names;
  }

  public List<Side> sides() {
    return this == BOTH ? List.of(Side.A, Side.B) : List.of(Side.valueOf(name()));
  }
}
