package org.jisr.dossier;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.jisr.web.Page;

/** What the forms of this room let one choose from. */
public final class Choices {

  private Choices() {}

  public static Map<String, String> kinds(Page page) {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("", page.t("project.choose"));
    for (DocumentKind kind : DocumentKind.values()) {
      kinds.put(kind.name(), page.t(kind.key()));
    }
    return kinds;
  }

  /** One to five, with the word of each. */
  public static Map<String, String> likelihoods(Page page) {
    return scale(page, n -> page.t("risk.likelihood." + n));
  }

  /** One to five, with the word of each. */
  public static Map<String, String> impacts(Page page) {
    return scale(page, n -> page.t("risk.impact." + n));
  }

  private static Map<String, String> scale(Page page, IntFunction<String> word) {
    Map<String, String> scale = new LinkedHashMap<>();
    scale.put("", page.t("project.choose"));
    for (int n = 1; n <= 5; n++) {
      scale.put(Integer.toString(n), n + " · " + word.apply(n));
    }
    return scale;
  }
}
