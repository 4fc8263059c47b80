package org.jisr.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.regex.Pattern;
import org.jisr.web.Digits;

/**
 * Numbers as people type them: {@code 1 234,56}, {@code 1.234,56}, {@code 1,234.56}, {@code
 * ١٬٢٣٤٫٥٦}. A number that can be read in two ways is not guessed. Pure.
 */
final class Numerals {

  private static final String BLANKS = "[\\s\\u00a0\\u202f\\u2009]";
  private static final String GROUP = "\ue000";
  private static final Pattern UNGROUPED = Pattern.compile("-?\\d+([.,]\\d+)?");
  private static final Pattern SPACED = Pattern.compile("(?<=\\d)" + BLANKS + "(?=\\d{3}(\\D|$))");
  private static final Pattern PLAIN = Pattern.compile("-?\\d{1,18}([.,]\\d{1,12})?");
  private static final Pattern UNCLEAR = Pattern.compile("-?[1-9]\\d{0,2}[.,]\\d{3}");
  private static final Pattern GROUPED =
      Pattern.compile(
          "-?\\d{1,3}(?:\\.\\d{3}){2,}(,\\d{1,12})?|-?\\d{1,3}(?:,\\d{3}){2,}(\\.\\d{1,12})?"
              + "|-?\\d{1,3}\\.\\d{3},\\d{1,12}|-?\\d{1,3},\\d{3}\\.\\d{1,12}");

  private Numerals() {}

  /**
   * All readings of what was typed: one when it is clear, two when it is not, none for no number.
   */
  static List<BigDecimal> read(String typed) {
    String text = Digits.latin(typed.strip()).replace('\u2212', '-');
    if (text.contains("\u066b") || text.contains("\u066c")) {
      text = text.replace("\u066c", "").replace('\u066b', ',').replaceAll(BLANKS, "");
      return PLAIN.matcher(text).matches() ? List.of(number(text.replace(',', '.'))) : List.of();
    }
    if (!UNGROUPED.matcher(text).matches()) {
      text = SPACED.matcher(text).replaceAll(GROUP);
    }
    boolean spaced = text.contains(GROUP);
    text = text.replace(GROUP, "");
    if (!spaced && UNCLEAR.matcher(text).matches()) {
      return List.of(number(text.replaceAll("[.,]", "")), number(text.replace(',', '.')));
    }
    if (PLAIN.matcher(text).matches()) {
      return List.of(number(text.replace(',', '.')));
    }
    return GROUPED.matcher(text).matches() ? List.of(grouped(text)) : List.of();
  }

  /** The last mark parts the decimals, unless it stands twice. */
  private static BigDecimal grouped(String text) {
    int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
    char mark = text.charAt(last);
    if (text.indexOf(mark) != last) {
      return number(text.replaceAll("[.,]", ""));
    }
    String whole = text.substring(0, last).replaceAll("[.,]", "");
    return number(whole + "." + text.substring(last + 1));
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  /**
   * A number as a spreadsheet keeps it: a binary fraction of which 15 digits count, so that
   * 1234.5599999999999 was 1234.56.
   */
  static BigDecimal stored(String raw) {
    BigDecimal exact = new BigDecimal(raw);
    return exact.precision() > 15 && exact.scale() > 0
        ? exact.round(new MathContext(15)).stripTrailingZeros()
        : exact;
  }
}
