package org.jisr.iati.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.jisr.iati.rule.BadRuleset.Problem;
import org.jisr.iati.xml.Names;
import org.jisr.iati.xpath.BadExpression;
import org.jisr.iati.xpath.Expression;
import org.jspecify.annotations.Nullable;

/** Turns one case of a ruleset's JSON into a {@link Case}. */
final class CaseReader {

  private static final String REGISTERED_PREFIXES = "ORG-ID-PREFIX";
  private static final String NOW = "NOW";

  private final Names names;
  private final Set<String> substituted;

  /**
   * @param substituted the words of a case in which {@code $1} is the value of the loop around it
   */
  CaseReader(Names names, Set<String> substituted) {
    this.names = names;
    this.substituted = substituted;
  }

  Case read(String ruleName, Map<?, ?> words) {
    String kind = snakeCase(ruleName);
    String condition = text(words, "condition");
    String idCondition = text(words, "idCondition");
    return new Case(
        info(words.get("ruleInfo")),
        kind,
        condition == null ? null : condition(condition),
        idCondition == null ? Case.IdentifierCondition.NONE : identifierCondition(idCondition),
        rule(kind, words));
  }

  /** A set of nodes, even an empty one, counts as holding: it is no condition at all. */
  private @Nullable Expression condition(String text) {
    Expression condition = expression(text, "condition");
    return condition.isNodes() ? null : condition;
  }

  /** Rulesets write {@code date_order}; the public validator also takes {@code dateOrder}. */
  private static String snakeCase(String name) {
    return switch (name) {
      case "atLeastOne" -> "atleast_one";
      case "startsWith" -> "startswith";
      default -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    };
  }

  private static Case.IdentifierCondition identifierCondition(String word) {
    try {
      return Case.IdentifierCondition.valueOf(word);
    } catch (IllegalArgumentException e) {
      throw new BadRuleset(Problem.BAD_CASE, word);
    }
  }

  private static RuleInfo info(@Nullable Object words) {
    return words instanceof Map<?, ?> map
        ? new RuleInfo(
            Objects.toString(map.get("id"), ""),
            Objects.toString(map.get("severity"), "error"),
            Objects.toString(map.get("category"), ""))
        : RuleInfo.NONE;
  }

  private Rule rule(String kind, Map<?, ?> words) {
    return switch (kind) {
      case "atleast_one" -> count(CountRule.Question.AT_LEAST_ONE, words);
      case "no_more_than_one" -> count(CountRule.Question.AT_MOST_ONE, words);
      case "dependent" -> count(CountRule.Question.ALL_OR_NONE, words);
      case "only_one_of" -> count(CountRule.Question.ONE_OF, words);
      case "one_or_all" -> oneOrAll(words);
      case "unique" -> TextRule.unique(paths(words, "paths"));
      case "no_spaces" -> TextRule.noSpaces(paths(words, "paths"));
      case "regex_matches" -> matching(words, true);
      case "regex_no_matches" -> matching(words, false);
      case "startswith" -> prefix(words);
      case "sum" -> NumberRule.sum(paths(words, "paths"), number(words, "sum", 0), true);
      case "strict_sum" -> NumberRule.sum(paths(words, "paths"), number(words, "sum", 0), false);
      case "range" ->
          NumberRule.range(
              paths(words, "paths"),
              number(words, "min", Double.NEGATIVE_INFINITY),
              number(words, "max", Double.POSITIVE_INFINITY));
      case "date_order" ->
          dates(DateRule.Question.IN_ORDER, date(words, "less"), date(words, "more"), null);
      case "date_now" ->
          dates(DateRule.Question.NOT_LATER_THAN_NOW, date(words, "date"), null, null);
      case "time_limit" ->
          dates(DateRule.Question.WITHIN_A_YEAR, date(words, "start"), date(words, "end"), null);
      case "between_dates" ->
          dates(
              DateRule.Question.BETWEEN,
              date(words, "start"),
              date(words, "end"),
              date(words, "date"));
      case "if_then" -> ifThen(words);
      default -> throw new BadRuleset(Problem.UNKNOWN_RULE, kind);
    };
  }

  private Rule count(CountRule.Question question, Map<?, ?> words) {
    return new CountRule(
        question,
        paths(words, "paths"),
        paths(words, "excluded").stream().map(PathText::expression).toList());
  }

  private Rule oneOrAll(Map<?, ?> words) {
    Expression one = expression(words, "one");
    return switch (required(words, "all")) {
      case "lang" ->
          new OneOrAllRule(one, all("descendant::narrative"), expression("@xml:lang"), false);
      case "sector" -> new OneOrAllRule(one, all("transaction"), expression("sector"), false);
      case "currency" ->
          new OneOrAllRule(
              one,
              all("descendant::value", "descendant::forecast", "descendant::loan-status"),
              expression("@currency"),
              false);
      case "recipient-country|recipient-region" ->
          new OneOrAllRule(
              one, all("transaction"), expression("recipient-country|recipient-region"), true);
      // The public validator lets any other word pass.
      default -> new OneOrAllRule(one, List.of(), one, false);
    };
  }

  private List<Expression> all(String... paths) {
    var out = new ArrayList<Expression>();
    for (String path : paths) {
      out.add(expression(path));
    }
    return out;
  }

  private Rule prefix(Map<?, ?> words) {
    Object prefix = words.containsKey("prefix") ? words.get("prefix") : words.get("start");
    boolean registered =
        REGISTERED_PREFIXES.equals(prefix) || List.of(REGISTERED_PREFIXES).equals(prefix);
    if (!registered && !(prefix instanceof List<?>) && !(prefix instanceof String)) {
      throw new BadRuleset(Problem.BAD_CASE, "startswith: prefix");
    }
    return new PrefixRule(
        paths(words, "paths"),
        registered ? List.of() : texts(prefix, "prefix"),
        Objects.toString(words.get("separator"), ""));
  }

  private Rule ifThen(Map<?, ?> words) {
    return new IfThenRule(
        paths(words, "paths"), expression(words, "if"), expression(words, "then"));
  }

  private static Rule dates(
      DateRule.Question question,
      @Nullable PathText first,
      @Nullable PathText second,
      @Nullable PathText date) {
    return new DateRule(question, first, second, date);
  }

  private @Nullable PathText date(Map<?, ?> words, String key) {
    String text = required(words, key);
    return text.equals(NOW) ? null : new PathText(text, expression(text, key));
  }

  private Rule matching(Map<?, ?> words, boolean mustMatch) {
    String regex = required(words, "regex");
    try {
      return TextRule.matching(paths(words, "paths"), regex, mustMatch);
    } catch (PatternSyntaxException e) {
      throw new BadRuleset(Problem.BAD_REGEX, regex);
    }
  }

  private static double number(Map<?, ?> words, String key, double otherwise) {
    Object value = words.get(key);
    if (value == null) {
      return otherwise;
    }
    return value instanceof Double d ? d : Numbers.of(value.toString());
  }

  private List<PathText> paths(Map<?, ?> words, String key) {
    return words.containsKey(key) ? texts(words.get(key), key) : List.of();
  }

  private List<PathText> texts(@Nullable Object paths, String key) {
    var out = new ArrayList<PathText>();
    for (Object path :
        paths instanceof List<?> list ? list : List.of(Objects.toString(paths, ""))) {
      String text = Objects.toString(path, "");
      out.add(new PathText(text, expression(text, key)));
    }
    return out;
  }

  private Expression expression(Map<?, ?> words, String key) {
    return expression(required(words, key), key);
  }

  /** An expression of the engine's own, or outside any case. */
  Expression expression(String text) {
    return expression(text, "");
  }

  private Expression expression(String text, String key) {
    try {
      return Expression.of(text, names, substituted.contains(key));
    } catch (BadExpression e) {
      throw new BadRuleset(Problem.BAD_XPATH, text);
    }
  }

  private static String required(Map<?, ?> words, String key) {
    String text = text(words, key);
    if (text == null) {
      throw new BadRuleset(Problem.BAD_CASE, key);
    }
    return text;
  }

  private static @Nullable String text(Map<?, ?> words, String key) {
    Object value = words.get(key);
    return value == null ? null : value.toString();
  }
}
