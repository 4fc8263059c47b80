package org.jisr.testing;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The ways to other languages that a page offers. */
public final class OtherLanguages {

  private static final Pattern LINK = Pattern.compile("<(?:a|link)\\b[^>]*\\bhreflang=[^>]*>");
  private static final Pattern ADDRESS = Pattern.compile("\\bhref=\"([^\"]+)\"");
  private static final Pattern AGAIN =
      Pattern.compile("<button\\b[^>]*\\bformaction=\"([^\"]+)\"[^>]*\\bname=\"_again\"");

  private OtherLanguages() {}

  /** The addresses of its links. */
  public static List<String> links(String page) {
    return LINK.matcher(page)
        .results()
        .flatMap(link -> ADDRESS.matcher(link.group()).results())
        .map(address -> address.group(1).replace("&amp;", "&"))
        .distinct()
        .toList();
  }

  /** Where its buttons send the form again. */
  public static List<String> buttons(String page) {
    return Stream.of(page)
        .flatMap(text -> AGAIN.matcher(text).results())
        .map(button -> button.group(1).replace("&amp;", "&"))
        .toList();
  }
}
