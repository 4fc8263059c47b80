package org.jisr.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form as it stands on a page.
 *
 * @param action where it is sent
 * @param fields all that it would send untouched, without the token
 * @param texts the names of the fields a person types text into
 */
public record Sheet(String action, Map<String, String> fields, List<String> texts) {

  private static final Pattern FORM =
      Pattern.compile("<form[^>]*\\baction=\"([^\"]+)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern INPUT =
      Pattern.compile(
          "<input\\b([^>]*)>|<textarea\\b([^>]*)>([^<]*)</textarea>|<select\\b([^>]*)>");
  private static final Pattern TYPED = Pattern.compile("\\btype=\"(text|email)\"");

  /** Every form of a page that can be sent. */
  public static List<Sheet> all(String page) {
    return FORM.matcher(page).results().map(form -> read(form.group(1), form.group(2))).toList();
  }

  private static Sheet read(String action, String inside) {
    Map<String, String> fields = new LinkedHashMap<>();
    List<String> texts = new java.util.ArrayList<>();
    Matcher field = INPUT.matcher(inside);
    while (field.find()) {
      boolean area = field.group(2) != null;
      String attributes = area ? field.group(2) : field.group(1) + field.group(4);
      String name = attribute(attributes, "name");
      if (!name.isEmpty() && !name.equals("_csrf")) {
        fields.put(name, area ? field.group(3).strip() : attribute(attributes, "value"));
        if (area || TYPED.matcher(attributes).find()) {
          texts.add(name);
        }
      }
    }
    return new Sheet(action, fields, texts);
  }

  private static String attribute(String attributes, String name) {
    Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
    return value.find() ? value.group(1).replace("&#34;", "\"").replace("&amp;", "&") : "";
  }

  /** The same with another value in one field. */
  public Map<String, String> with(String field, String value) {
    Map<String, String> changed = new LinkedHashMap<>(fields);
    changed.put(field, value);
    return changed;
  }
}
