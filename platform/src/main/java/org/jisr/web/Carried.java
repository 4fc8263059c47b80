package org.jisr.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A form whose session had ended when it was sent: its fields travel through the sign-in page in
 * hidden fields and become a draft once the person is known.
 */
final class Carried {

  static final String PREFIX = "carried.";

  private Carried() {}

  /**
   * The sign-in form for a request that needs one: where to go next, and what to carry. A form that
   * names itself is carried; passwords never are, nor files. What another site's page sent is not
   * either: a browser sends it without the session, and whoever signs in would find somebody else's
   * words in the draft.
   */
  static Form from(HttpServletRequest request) {
    Form form = new Form(Map.of());
    form.put("next", next(request));
    if (!request.getMethod().equals("POST")) {
      return form;
    }
    form.put("ended", Sizes.multipart(request) ? "file" : "form");
    if (own(request) && Stand.form(request).isPresent()) {
      Map<String, String> typed = PageArguments.form(request).values();
      if (Drafts.typed(typed)) {
        typed.forEach((name, value) -> carry(form, name, value));
      }
    }
    return form;
  }

  /** False for what the page of another site sent; a browser says so with every form. */
  private static boolean own(HttpServletRequest request) {
    String from = request.getHeader("Origin");
    return from == null || from.replaceFirst("^https?://", "").equals(request.getHeader("Host"));
  }

  private static void carry(Form form, String name, String value) {
    if (!Drafts.unkept(name) && !Screening.unfit(name)) {
      form.put(PREFIX + name, Screening.clean(value));
    }
  }

  private static String next(HttpServletRequest request) {
    if (request.getMethod().equals("POST")) {
      String page = Stand.form(request).orElseGet(() -> Stand.of(request));
      return page.startsWith("/work") ? page : "/work";
    }
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  /** The carried fields by their own names. */
  static Map<String, String> fields(Form signIn) {
    Map<String, String> fields = new LinkedHashMap<>();
    signIn.values().forEach((name, value) -> strip(fields, name, value));
    return fields;
  }

  private static void strip(Map<String, String> fields, String name, String value) {
    if (name.startsWith(PREFIX)) {
      fields.put(name.substring(PREFIX.length()), value);
    }
  }

  /**
   * An address of this very site, or the workspace's first page for any other. Browsers drop tabs
   * and line ends and take a backslash for a slash, so that no address with one is believed.
   */
  static String ownAddress(String next) {
    boolean own =
        next.startsWith("/")
            && !next.startsWith("//")
            && next.chars().allMatch(c -> c > ' ' && c != '\\');
    return own ? next : "/work";
  }
}
