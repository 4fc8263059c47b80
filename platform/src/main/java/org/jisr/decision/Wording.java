package org.jisr.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jisr.base.Fingerprint;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;

/**
 * One exact text of a joint decision, with everything it binds.
 *
 * @param n 1 for the first text, 2 for the next
 * @param body the articles in each language, one a line
 * @param hash over the body in its languages and every bind; the key is turned on this
 */
public record Wording(
    int n, LocalText body, List<Bind> binds, Fingerprint hash, long writtenBy, Instant writtenAt) {

  /**
   * Something the text binds beside its words: an amount, a date, the fingerprint of an attachment.
   *
   * @param label the key of its name
   * @param value exactly as it is bound
   */
  public record Bind(String label, String value) {}

  static Fingerprint hash(String kind, long subject, LocalText body, List<Bind> binds) {
    List<String> parts = new ArrayList<>(List.of(kind, Long.toString(subject)));
    for (Lang lang : Lang.values()) {
      parts.add(lang.code());
      parts.add(body.find(lang).orElse(""));
    }
    binds.forEach(bind -> parts.addAll(List.of(bind.label(), bind.value())));
    return Fingerprint.of(parts);
  }

  /** The value of the first bind of a name. */
  public Optional<String> bound(String label) {
    return binds.stream().filter(b -> b.label().equals(label)).map(Bind::value).findFirst();
  }

  /** The articles in the best language for a reader. */
  public List<String> articles(Lang lang) {
    return body.in(lang).text().lines().filter(line -> !line.isBlank()).toList();
  }
}
