package org.jisr.project;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jisr.base.Lang;
import org.jisr.base.LocalText;
import org.jisr.base.Refusal;
import org.jisr.iati.standard.CodeNames;
import org.jisr.web.Form;
import org.jisr.web.Page;

/**
 * The codes that say what a project is about, as the newest lists of the IATI standard have them.
 */
public enum Code {
  /** Purposes of the OECD's Development Assistance Committee, five digits. */
  PURPOSE("purposes", "Sector", "project.purpose"),

  /** Targets of the United Nations' sustainable development goals, {@code 11.2}. */
  TARGET("targets", "UNSDG-Targets", "project.target");

  private static final String USUAL = "/project/usual-codes.tsv";

  private final String field;
  private final String list;
  private final String refusal;
  private final Map<String, LocalText> usual;

  Code(String field, String list, String refusal) {
    this.field = field;
    this.list = list;
    this.refusal = refusal;
    this.usual = usual(list);
  }

  /** The names in each language, read when the first one is asked for. */
  private static final class Names {
    static final Map<Lang, CodeNames> ALL =
        Arrays.stream(Lang.values())
            .collect(Collectors.toMap(lang -> lang, lang -> CodeNames.of(lang.code())));

    static CodeNames in(Lang lang) {
      return Objects.requireNonNull(ALL.get(lang));
    }
  }

  /** The name of the field in which they are chosen. */
  public String field() {
    return field;
  }

  /**
   * What a code stands for: the name of a purpose, for a target a short one or that of its goal.
   */
  public String name(Page page, String code) {
    LocalText own = usual.getOrDefault(code, LocalText.EMPTY);
    if (!own.isEmpty()) {
      return page.plain(own);
    }
    return switch (this) {
      case PURPOSE -> Names.in(page.lang()).name(list, code);
      case TARGET -> page.t("project.goal." + code.replaceFirst("\\..*", ""));
    };
  }

  /** What to tick: the codes chosen, then those that cooperation usually serves. */
  public Choosing choosing(Page page, Form form) {
    List<String> typed = ProjectForm.words(form.text(field));
    return new Choosing(
        named(page, typed.stream().filter(this::listed)),
        named(page, usual.keySet().stream().filter(code -> !typed.contains(code))),
        typed.stream().filter(word -> !listed(word)).collect(Collectors.joining(" ")));
  }

  private Map<String, String> named(Page page, Stream<String> codes) {
    Map<String, String> named = new LinkedHashMap<>();
    codes.forEach(code -> named.put(code, name(page, code)));
    return named;
  }

  /**
   * A choice of codes as a form shows it.
   *
   * @param ticked codes with their names
   * @param offered the same
   * @param other what was typed and is no code
   */
  public record Choosing(Map<String, String> ticked, Map<String, String> offered, String other) {}

  private boolean listed(String code) {
    return Names.in(Lang.EN).has(list, code);
  }

  /** What is wrong with a code, with the nearest there is. */
  Optional<Refusal> fault(String code) {
    if (listed(code)) {
      return Optional.empty();
    }
    List<String> near = Names.in(Lang.EN).near(list, code);
    return Optional.of(
        near.isEmpty()
            ? Refusal.invalid(field, refusal, code)
            : Refusal.invalid(field, refusal + ".near", code, near.getFirst()));
  }

  /** The codes of a list in their order, with a short name of their own or none. */
  private static Map<String, LocalText> usual(String list) {
    var stream = Objects.requireNonNull(Code.class.getResourceAsStream(USUAL), USUAL);
    Map<String, LocalText> usual = new LinkedHashMap<>();
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .map(line -> line.split("\t", -1))
          .filter(cells -> cells[0].equals(list))
          .forEach(cells ->
              usual.put(
                  cells[1],
                  cells.length < 5 ? LocalText.EMPTY : LocalText.of(cells[2], cells[3], cells[4])));
    } catch (IOException e) {
      throw new UncheckedIOException(USUAL, e);
    }
    return usual;
  }
}
