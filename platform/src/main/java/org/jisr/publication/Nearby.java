package org.jisr.publication;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jisr.project.Near;
import org.jisr.project.Origins;
import org.jisr.web.Form;

/**
 * What the page of projects shows of "near me".
 *
 * @param near where from, when it lies in one of the regions
 * @param outside a place was given, and it lies in neither
 * @param typed the name of a commune as it was typed, when it is not one
 * @param meant the places it may mean, when it is not one
 * @param kept the other choices of the page, to travel along
 * @param kilometres how far, rounded, by the number of a project
 */
public record Nearby(
    Optional<Near> near,
    boolean outside,
    String typed,
    List<Origins.Origin> meant,
    Map<String, String> kept,
    Map<Integer, Long> kilometres) {

  /** The distances to choose from, in kilometres. */
  public static final List<Integer> DISTANCES = List.of(10, 25, 50);

  /** What is not a choice of the page, or is chosen anew here. */
  private static final Set<String> OWN =
      Set.of("near", "commune", "within", "beyond", "after", "lang");

  /** Takes the commune that was typed, if the name means one only, as where to start from. */
  static void resolve(Form form) {
    String typed = form.text("commune");
    List<Origins.Origin> named = Origins.named(typed);
    if (named.size() == 1) {
      form.put("near", named.getFirst().code());
    }
  }

  static Nearby of(Form form, Optional<Near> near, List<Near.Found> shown) {
    Map<String, String> kept = new TreeMap<>(form.values());
    kept.keySet().removeAll(OWN);
    kept.values().removeIf(String::isEmpty);
    Map<Integer, Long> kilometres = new HashMap<>();
    shown.forEach(one ->
        one.metres()
            .ifPresent(m -> kilometres.put(one.project().number(), Math.round(m / 1000.0))));
    String typed = near.isEmpty() ? form.text("commune") : "";
    return new Nearby(
        near,
        near.isEmpty() && !form.text("near").isEmpty(),
        typed,
        Origins.named(typed),
        kept,
        kilometres);
  }

  /** The commune, province or département it starts from; empty for a point of a device. */
  public Optional<Origins.Origin> origin() {
    return near.flatMap(n -> Origins.find(n.code()));
  }

  /** It starts from none of those in the list. */
  public boolean elsewhere() {
    return near.isPresent() && origin().filter(Origins.list()::contains).isEmpty();
  }

  /** The reader has begun to ask: what was asked stays in sight. */
  public boolean asked() {
    return near.isPresent() || outside || !typed.isEmpty();
  }

  /** A name was typed that no commune has. */
  public boolean unknown() {
    return near.isEmpty() && !typed.isEmpty() && meant.isEmpty();
  }

  /** The address of this page from another place, with all other choices. */
  public String from(Origins.Origin origin) {
    StringBuilder address = new StringBuilder("/projects?near=").append(origin.code());
    kept.forEach((name, value) ->
        address
            .append('&')
            .append(name)
            .append('=')
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return address.toString();
  }
}
