package org.jisr.project;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jisr.base.Side;
import org.jisr.decision.PublicationState;
import org.jisr.web.Page;

/** What can be chosen in each field above a list, in the reader's words. */
public record Choices(Page page, References known) {

  /** Values with their words, in order; empty for a field that is typed. */
  public Map<String, String> of(Choice choice) {
    return switch (choice) {
      case AXIS ->
          known.axes().stream()
              .collect(words(axis -> axis.code(), axis -> page.plain(axis.title())));
      case COMMITMENT ->
          known.axes().stream()
              .flatMap(axis -> axis.commitments().stream())
              .collect(
                  words(c -> Long.toString(c.id()), c -> c.code() + " · " + page.plain(c.body())));
      case SIDE -> Stream.of(Side.values()).collect(words(Side::name, page::name));
      case STATE ->
          Stream.of(ProjectState.values()).collect(words(s -> s.name(), s -> page.t(s.key())));
      case UNIT ->
          Units.list().stream()
              .collect(
                  words(u -> u.code(), u -> page.name(u.side()) + " · " + page.plain(u.name())));
      case ILLUSTRATIVE ->
          page.choice(
              "YES", page.t("projects.only.illustrative"), "NO", page.t("projects.only.real"));
      case HISTORIC ->
          page.choice(
              "YES", page.t("projects.only.historic"), "NO", page.t("projects.only.decided"));
      case PUBLICATION ->
          Arrays.stream(PublicationState.values())
              .collect(words(s -> s.name(), s -> page.t(s.key())));
      case PURPOSE, TARGET, FROM, UNTIL, DUE -> Map.of();
    };
  }

  private static <T> java.util.stream.Collector<T, ?, Map<String, String>> words(
      Function<T, String> value, Function<T, String> words) {
    return Collectors.toMap(value, words, (first, second) -> first, LinkedHashMap::new);
  }
}
