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
   * The sign-in form for a request that needs one: where to go next, and what to carry. Only a form
   * of which drafts are kept is carried; passwords, codes and secrets are typed into others. What
   * another site's page sent is not: a browser sends it without the session, and whoever signs in
   * would find somebody else's words in the draft.
   */
  static Form from(HttpServletRequest request) {
    Form form = new Form(Map.of());
    form.put("next", next(request));
    if (request.getMethod().equals("POST")
        && request.getParameter("_draft") != null
        && own(request)) {
      request
          .getParameterMap()
          .forEach((name, values) -> carry(form, name, String.join(",", values)));
    }
    return form;
  }

  /** False for what the page of another site sent; a browser says so with every form. */
  private static boolean own(HttpServletRequest request) {
    String from = request.getHeader("Origin");
    return from == null || from.replaceFirst("^https?://", "").equals(request.getHeader("Host"));
  }

  private static void carry(Form form, String name, String value) {
    if (!Drafts.unkept(name)) {
      form.put(PREFIX + name, value);
    }
  }

  private static String next(HttpServletRequest request) {
    String draft = request.getParameter("_draft");
    if (request.getMethod().equals("POST")) {
      return draft == null ? "/work" : draft;
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
